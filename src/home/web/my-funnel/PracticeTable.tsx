import type { BestPracticesAnswer } from '../../../insights/model/answer.ts';
import { Defined } from '../../../insights/web/index.ts';
import { Badge, useFormats, useLabel, useText, type Tone } from '../../../platform/web/index.ts';
import { myFunnelTexts } from './texts.ts';

type Practice = BestPracticesAnswer['practices'][number];

const cell = 'border-t border-line px-3 py-2 first:pl-0 last:pr-0';
const head =
  'px-3 py-2 text-right font-normal whitespace-nowrap text-soft first:pl-0 first:text-left last:pr-0';
const tones: Record<Practice['verdict'], Tone> = {
  higher: 'good',
  lower: 'neutral',
  unclear: 'neutral',
  too_few: 'warn',
};

/** Practices one below the other: how often the best do it, the others and oneself, and whether the difference is more than chance. */
export function PracticeTable({ told: { practices, mine, verdict } }: { told: BestPracticesAnswer }) {
  const t = useText(myFunnelTexts);
  const { number } = useFormats();
  const isTold = verdict === 'told';
  return (
    <table className="stacked w-full border-collapse text-sm">
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('practice')}
          </th>
          {isTold && (
            <>
              <th scope="col" className={head}>
                {t('best')}
              </th>
              <th scope="col" className={head}>
                {t('others')}
              </th>
            </>
          )}
          <th scope="col" className={head}>
            <Defined name={t('mine')} definition={t('mineN', { count: number(mine.n) })} />
          </th>
          {isTold && (
            <th scope="col" className={head}>
              <Defined name={t('bestMore')} definition={t('bestMoreMeans')} />
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {practices.map((practice) => (
          <PracticeLine key={practice.id} practice={practice} isTold={isTold} />
        ))}
      </tbody>
    </table>
  );
}

function PracticeLine({ practice, isTold }: { practice: Practice; isTold: boolean }) {
  const t = useText(myFunnelTexts);
  const label = useLabel();
  const { percent } = useFormats();
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-normal`}>
        {label(practice.label)}
      </th>
      {isTold && (
        <>
          <td data-name={t('best')} className={`${cell} figures text-right font-medium`}>
            {percent(practice.best)}
          </td>
          <td data-name={t('others')} className={`${cell} figures text-right text-soft`}>
            {percent(practice.others)}
          </td>
        </>
      )}
      <td data-name={t('mine')} className={`${cell} figures text-right`}>
        {percent(practice.mine)}
      </td>
      {isTold && (
        <td data-name={t('bestMore')} className={`${cell} text-right`}>
          <Difference practice={practice} />
        </td>
      )}
    </tr>
  );
}

function Difference({ practice: { verdict, difference, interval } }: { practice: Practice }) {
  const t = useText(myFunnelTexts);
  const { number } = useFormats();
  const points = (value: number): string => `${value > 0 ? '+' : ''}${number(value * 100)}`;
  return (
    <span className="inline-flex flex-col items-end gap-0.5">
      <Badge tone={tones[verdict]}>{t(verdict)}</Badge>
      {difference !== null && interval && (
        <span className="figures text-xs whitespace-nowrap text-faint">
          {t('points', {
            value: points(difference),
            low: points(interval.low),
            high: points(interval.high),
          })}
        </span>
      )}
    </span>
  );
}

import { useFormats, useText } from '../../../platform/web/index.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import type { BaselineCardAnswer } from '../../model/baseline/contract.ts';
import { Verdict, type BaselineFigure as Figure } from './ChangeLine.tsx';
import { baselineTexts } from './texts.ts';
import { useChangeWords } from './use-change-words.ts';

type Baseline = NonNullable<BaselineCardAnswer['baseline']>;

const heads = ['figure', 'before', 'after', 'difference', 'verdict'] as const;

/** Every figure before and after, with how sure the change is, in honest words. */
export function BaselineTable({ baseline }: { baseline: Baseline }) {
  const t = useText(baselineTexts);
  const { day, instant } = useFormats();
  const last = (to: string): string => day(addDays(to, -1));
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="text-soft">
        {t('was', {
          from: day(baseline.from),
          to: last(baseline.to),
          origin: t(baseline.origin),
          name: baseline.frozenBy,
          at: instant(baseline.frozenAt),
        })}
        <br />
        {t('since', { from: day(baseline.since.from), to: last(baseline.since.to) })}
      </p>
      <div className="overflow-x-auto rounded-md border border-line">
        <table className="stacked w-full">
          <thead>
            <tr className="border-b border-line text-soft">
              {heads.map((head) => (
                <th key={head} scope="col" className="h-9 px-3 text-left font-normal whitespace-nowrap">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {baseline.figures.map((figure) => (
              <FigureRow key={figure.id} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
      {baseline.maySeason && <p className="text-warn">{t('season')}</p>}
    </div>
  );
}

function FigureRow({ figure }: { figure: Figure }) {
  const t = useText(baselineTexts);
  const words = useChangeWords(figure.id);
  const { before, after, difference, interval, matched } = figure;
  return (
    <tr className="border-line last:border-b-0 md:border-b">
      <th scope="row" className="px-3 text-left font-medium whitespace-nowrap md:h-9 md:font-normal">
        {t(figure.id)}
      </th>
      <Side id={figure.id} name={t('before')} side={before} />
      <Side id={figure.id} name={t('after')} side={after} />
      <td data-name={t('difference')} className="figures px-3 py-1 max-md:col-span-2">
        <span className="inline-flex flex-col max-md:items-end">
          <span>
            {words.change(difference)}{' '}
            {interval && <span className="text-faint">({words.range(interval)})</span>}
          </span>
          {matched && (
            <span className="text-xs text-faint">
              {t('matched', {
                value: words.change(matched.difference),
                range: matched.interval ? words.range(matched.interval) : '–',
              })}
            </span>
          )}
        </span>
      </td>
      <td data-name={t('verdict')} className="px-3 max-md:col-span-2">
        <Verdict verdict={figure.verdict} />
      </td>
    </tr>
  );
}

type SideProps = { id: Figure['id']; name: string; side: Figure['before'] };

function Side({ id, name, side: { value, n } }: SideProps) {
  const t = useText(baselineTexts);
  const words = useChangeWords(id);
  const { number } = useFormats();
  return (
    <td data-name={name} className="figures px-3 whitespace-nowrap md:h-9">
      <span>
        {words.value(value)} <span className="text-xs text-faint">{t('count', { n: number(n) })}</span>
      </span>
    </td>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Card, contractQuery, keepFormer, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireFunnel } from '../../model/answer.ts';
import { insightsContract } from '../../model/contract.ts';
import type { FunnelDetails as Told, Spread } from '../../model/funnel-details.ts';
import type { AskedFunnel } from '../../model/question.ts';
import { Defined } from '../measure/Defined.tsx';
import { MovesCard } from './MovesCard.tsx';
import { detailTexts } from './texts.ts';

type Props = { question: AskedFunnel; funnel: WireFunnel['funnel'] };

const times = ['completed', 'open', 'working', 'latest', 'cumulative'] as const;

/** Below the funnel: how long its stays take, how likely what is open gets further, and in a flow where deals went. */
export function FunnelDetails({ question, funnel }: Props) {
  const { split: _, weigh: __, ...asked } = question.funnel;
  const { data } = useQuery({
    ...contractQuery(insightsContract.tellFunnelDetails, {
      body: { funnel: asked, filters: question.filters },
    }),
    ...keepFormer,
  });
  if (!data) return null;
  return (
    <>
      {data.moves && <MovesCard moves={data.moves} funnel={funnel} />}
      <TimesCard told={data} />
    </>
  );
}

function TimesCard({ told }: { told: Told }) {
  const t = useText(detailTexts);
  const { percent } = useFormats();
  const rows = told.stages.filter(({ completed, open }) => completed.count + open.count > 0);
  if (rows.length === 0) return null;
  const hasChances = rows.some(({ advances }) => advances !== null);
  const chanceName = t('advances', { days: told.horizonDays });
  const cell = 'border-t border-line px-3 py-2 text-left align-top whitespace-nowrap';
  return (
    <Card title={t('times')} isFlush className="overflow-hidden">
      <div className="overflow-x-auto">
        <table className="stacked w-full border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col" className="px-3 py-2 text-left font-normal text-soft">
                {t('stage')}
              </th>
              {times.map((id) => (
                <th
                  key={id}
                  scope="col"
                  className="px-3 py-2 text-left font-normal whitespace-nowrap text-soft"
                >
                  <Defined name={t(id)} definition={t(`${id}Means`)} />
                </th>
              ))}
              {hasChances && (
                <th scope="col" className="px-3 py-2 text-left font-normal whitespace-nowrap text-soft">
                  <Defined name={chanceName} definition={t('advancesMeans')} />
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.stageId}>
                <th scope="row" className={`${cell} font-medium`}>
                  {row.name}
                </th>
                {times.map((id) => (
                  <td key={id} data-name={t(id)} className={cell}>
                    <SpreadFigure spread={row[id]} />
                  </td>
                ))}
                {hasChances && (
                  <td data-name={chanceName} className={`${cell} figures`}>
                    {percent(row.advances)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function SpreadFigure({ spread: { count, median, p80 } }: { spread: Spread }) {
  const t = useText(detailTexts);
  const { number } = useFormats();
  if (count === 0) return <span className="text-faint">–</span>;
  return (
    <span className="figures inline-flex flex-col">
      {t('pair', { median: number(median, 1), p80: number(p80, 1) })}
      <span className="text-xs text-faint">{t('count', { count: number(count) })}</span>
    </span>
  );
}

import { Card, Link, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireForecast, WireForecastRow } from '../../model/forecast/contract.ts';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

const head = 'px-2 py-1.5 font-normal whitespace-nowrap text-soft last:pr-4';
const cell = 'figures px-2 py-1.5 text-right whitespace-nowrap md:last:pr-4';

/** Everybody in the subject: target, won, commitment and forecast side by side; a name opens his own. */
export function PeopleCard({ forecast }: { forecast: WireForecast }) {
  const t = useText(forecastTexts);
  const columns = (['target', 'won', 'attained', 'commitForecast', 'expected'] as const).map((id) => ({
    id,
    name: t(id),
  }));
  const depths = depthsOf(forecast.rows);
  return (
    <Card title={t('people')} isFlush className="overflow-hidden">
      <div className="overflow-x-auto">
        <table className="stacked w-full border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col" className={`${head} sticky left-0 bg-surface pl-4 text-left`}>
                {t('who')}
              </th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col" className={`${head} text-right`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {forecast.rows.map((row) => (
              <Person
                key={row.subject.id}
                row={row}
                depth={depths.get(row.subject.id) ?? 0}
                forecast={forecast}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

type PersonProps = { row: WireForecastRow; depth: number; forecast: WireForecast };

function Person({ row, depth, forecast }: PersonProps) {
  const t = useText(forecastTexts);
  const { percent } = useFormats();
  const fen = useFen(forecast.currency);
  const { subject, name, target, won, commitForecast, expected } = row;
  const { kind, from } = forecast.period;
  const attained = target === null || target === '0' ? null : Number(won) / Number(target);
  const isShort = target !== null && BigInt(expected) < BigInt(target);
  return (
    <tr className="border-t border-line">
      <th
        scope="row"
        className={`sticky left-0 bg-surface py-1.5 pr-2 text-left whitespace-nowrap max-md:pl-0! ${subject.kind === 'person' ? 'font-normal' : 'font-semibold'}`}
        style={{ paddingLeft: 16 + 14 * depth }}
      >
        <Link
          href={`/forecast?kind=${kind}&on=${from}&who=${subject.kind}&id=${subject.id}`}
          look="plain"
          aria-label={t('openOf', { name })}
        >
          {name}
        </Link>
      </th>
      <td data-name={t('target')} className={cell}>
        <span>{fen(target)}</span>
      </td>
      <td data-name={t('won')} className={cell}>
        <span>{fen(won)}</span>
      </td>
      <td data-name={t('attained')} className={`${cell} text-soft`}>
        <span>{percent(attained)}</span>
      </td>
      <td data-name={t('commitForecast')} className={cell}>
        <span>{fen(commitForecast)}</span>
      </td>
      <td data-name={t('expected')} className={`${cell} font-medium ${isShort ? 'text-warn' : ''}`}>
        <span>{fen(expected)}</span>
      </td>
    </tr>
  );
}

function depthsOf(rows: readonly WireForecastRow[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { subject, above } of rows)
    depths.set(subject.id, above && depths.has(above.id) ? depths.get(above.id)! + 1 : 0);
  return depths;
}

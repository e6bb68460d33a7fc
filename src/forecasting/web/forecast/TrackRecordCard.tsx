import { useQuery } from '@tanstack/react-query';
import { Defined } from '../../../insights/web/index.ts';
import {
  Badge,
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { forecastContract, forecasters } from '../../model/forecast/contract.ts';
import { usePeriodName, type AskedNow } from './asked.ts';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

type PastRecord = EndpointAnswer<typeof forecastContract.trackRecord>;
type Props = { asked: AskedNow; currency: string };

/** Past periods with what was forecast at their beginning and what came, and who was nearest. */
export function TrackRecordCard({ asked, currency }: Props) {
  const t = useText(forecastTexts);
  const { data, error } = useQuery(contractQuery(forecastContract.trackRecord, { query: asked.query }));
  return (
    <Card title={<Defined name={t('record')} definition={t('recordMeans')} />}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={6} className="h-6" />}
      {data?.periods.length === 0 && <EmptyState title={t('noRecord')}>{null}</EmptyState>}
      {data && data.periods.length > 0 && (
        <>
          {data.kind !== asked.kind && <p className="pb-2 text-xs text-soft">{t('byMonth')}</p>}
          <Strip record={data} currency={currency} />
          <Ranking record={data} />
        </>
      )}
    </Card>
  );
}

function Strip({ record, currency }: { record: PastRecord; currency: string }) {
  const t = useText(forecastTexts);
  const nameOf = usePeriodName();
  const fen = useFen(currency);
  const most = Math.max(
    1,
    ...record.periods.flatMap(({ actual, forecast, band }) =>
      [actual, forecast, band?.p90 ?? '0'].map(Number),
    ),
  );
  const at = (amount: string): string => `${(Number(amount) / most) * 100}%`;
  return (
    <ul className="figures flex flex-col gap-1.5 text-xs">
      {record.periods.map(({ from, actual, forecast, band }) => {
        const isInside =
          band !== null && Number(actual) >= Number(band.p10) && Number(actual) <= Number(band.p90);
        const state = band === null ? t('noBand') : t(isInside ? 'inside' : 'outside');
        const period = nameOf(record.kind, from);
        return (
          <li
            key={from}
            className="grid grid-cols-[96px_minmax(0,1fr)_auto] items-center gap-2 max-md:grid-cols-[84px_minmax(0,1fr)_auto]"
          >
            <span className="text-soft">{period}</span>
            <span
              role="img"
              aria-label={`${t('pastLabel', { period, forecast: fen(forecast), actual: fen(actual) })} · ${state}`}
              className="relative block h-5 rounded-sm bg-sunken"
            >
              {band && (
                <span
                  className="absolute inset-y-1 rounded-sm border border-accent bg-accent/25"
                  style={{ left: at(band.p10), width: `calc(${at(band.p90)} - ${at(band.p10)})` }}
                />
              )}
              <span className="absolute inset-y-0.5 w-0.5 bg-accent" style={{ left: at(forecast) }} />
              <span
                className={`absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface ${isInside || band === null ? 'bg-good' : 'bg-bad'}`}
                style={{ left: at(actual) }}
              />
            </span>
            <span className="text-right whitespace-nowrap text-soft">
              {fen(forecast)} → {fen(actual)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Ranking({ record }: { record: PastRecord }) {
  const t = useText(forecastTexts);
  const { number, percent } = useFormats();
  const columns = [
    { id: 'error', name: t('error') },
    { id: 'bias', name: <Defined name={t('bias')} definition={t('biasMeans')} /> },
    { id: 'periods', name: t('periods') },
  ];
  return (
    <>
      <table className="figures mt-3 w-full border-collapse text-sm">
        <thead>
          <tr className="text-left text-xs text-faint">
            <th scope="col" className="py-1 font-normal">
              {t('forecaster')}
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className="py-1 text-right font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forecasters.map((id) => {
            const { wape, bias, periods } = record.accuracy[id]!;
            return (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  {t(id)} {record.winner === id && <Badge tone="good">{t('winner')}</Badge>}
                </th>
                <td className="py-1 text-right">{percent(wape)}</td>
                <td className="py-1 text-right text-soft">{percent(bias)}</td>
                <td className="py-1 text-right text-soft">{number(periods)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {record.coverage !== null && (
        <p className="figures pt-2 text-xs text-soft">{t('covered', { share: percent(record.coverage) })}</p>
      )}
    </>
  );
}

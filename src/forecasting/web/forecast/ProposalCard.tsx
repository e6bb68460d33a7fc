import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../identity/web/index.ts';
import { Defined } from '../../../insights/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { forecastContract, type WireForecast } from '../../model/forecast/contract.ts';
import { targetContract } from '../../model/target/contract.ts';
import { levelLabels, targetLevels } from '../../model/target/target-levels.ts';
import { usePeriodName, type AskedNow } from './asked.ts';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

type Proposal = EndpointAnswer<typeof forecastContract.proposeTargets>;
type Props = { asked: AskedNow; forecast: WireForecast };

/** What the next period's targets might be, at three levels, by month. */
export function ProposalCard({ asked, forecast }: Props) {
  const t = useText(forecastTexts);
  const { data, error } = useQuery(contractQuery(forecastContract.proposeTargets, { query: asked.query }));
  return (
    <Card title={<Defined name={t('proposal')} definition={t('proposalMeans')} />}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={4} className="h-6" />}
      {data?.levels === null && (
        <p className="text-sm text-soft">{t('noProposal', { fewest: data.fewest })}</p>
      )}
      {data?.levels && <Levels proposal={data} levels={data.levels} forecast={forecast} />}
    </Card>
  );
}

type LevelsProps = {
  proposal: Proposal;
  levels: NonNullable<Proposal['levels']>;
  forecast: WireForecast;
};

function Levels({ proposal, levels, forecast }: LevelsProps) {
  const t = useText(forecastTexts);
  const label = useLabel();
  const fen = useFen(forecast.currency);
  const name = usePeriodName()(proposal.period.kind, proposal.period.from);
  const maySet = useMay('target.update');
  const { send, isPending } = useSending({
    send: () =>
      callContract(targetContract.saveTargets, { body: { changes: changesOf(proposal, levels, forecast) } }),
    said: () => t('usedProposal', { period: name }),
    stale: ['targets', 'forecast'],
    failed: (title) => ({ title }),
  });
  return (
    <>
      <div className="overflow-x-auto">
        <table className="figures w-full border-collapse text-sm">
          <thead>
            <tr className="text-xs text-faint">
              <th scope="col" className="py-1 text-left font-normal">
                {name}
              </th>
              {proposal.months.map((month) => (
                <th key={month} scope="col" className="px-2 py-1 text-right font-normal">
                  {month.slice(0, 7)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targetLevels.map((level) => (
              <tr key={level} className="border-t border-line">
                <th scope="row" className="py-1.5 text-left font-medium whitespace-nowrap">
                  {label(levelLabels[level])} {fen(levels[level]!.amount)}
                </th>
                {levels[level]!.months.map((amount, index) => (
                  <td
                    key={proposal.months[index]}
                    className="px-2 py-1.5 text-right whitespace-nowrap text-soft"
                  >
                    {fen(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {maySet && (
        <Button size="small" className="mt-3" isPending={isPending} onPress={() => void send()}>
          {t('useProposal')}
        </Button>
      )}
    </>
  );
}

function changesOf(
  { months }: Proposal,
  levels: LevelsProps['levels'],
  { subject: { kind, id } }: WireForecast,
) {
  return targetLevels.flatMap((level) =>
    months.map((from, index) => ({
      subject: { kind, id },
      level,
      period: { kind: 'month' as const, from },
      amount: levels[level]!.months[index]!,
    })),
  );
}

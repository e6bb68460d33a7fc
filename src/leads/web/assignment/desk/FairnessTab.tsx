import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import {
  Card,
  contractQuery,
  ErrorNotice,
  Explained,
  Link,
  SkeletonLines,
  Stat,
  useFormats,
  useText,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { ShareBar } from './ShareBar.tsx';
import { fairnessTexts } from './texts.ts';

/** Below it the page says what can be done. */
const lowFairness = 0.8;

type Fairness = EndpointAnswer<typeof assignmentContract.fairness>;

/** Who received what his capacity was due, and what everybody is owed. */
export function FairnessTab() {
  const t = useText(fairnessTexts);
  const { day, number } = useFormats();
  const mayAssign = useMay('lead.assign');
  const mayDesign = useMay('lead_rules.design');
  const { data, error, refetch } = useQuery(contractQuery(assignmentContract.fairness));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} className="h-6" />;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-3xl text-sm text-soft">{t('intro', { since: day(data.since) })}</p>
      <Card>
        <div className="grid grid-cols-3 gap-4">
          <Stat name={t('jain')} value={number(data.jain, 2)} definition={t('jainText')} />
          <Stat name={t('received')} value={number(data.received)} />
          <Stat name={t('waiting')} value={number(data.waiting)} />
        </div>
      </Card>
      {mayDesign && data.jain !== null && data.jain < lowFairness && (
        <p className="text-sm text-soft">
          {t('low')} <Link href="/settings/lead-assignment/simulation">{t('trySimulation')}</Link>
        </p>
      )}
      {!mayAssign && <p className="text-sm text-soft">{t('mine')}</p>}
      {data.reps.length === 0 ? (
        <p className="text-soft">{t('empty')}</p>
      ) : (
        <Card isFlush>
          <Accounts reps={data.reps} />
        </Card>
      )}
    </div>
  );
}

const head = 'border-b border-line px-3 py-2 text-sm font-normal text-soft whitespace-nowrap';
const cell = 'border-b border-line px-3 py-2 text-right figures';

function Accounts({ reps }: { reps: Fairness['reps'] }) {
  const t = useText(fairnessTexts);
  const { number } = useFormats();
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm md:min-w-150">
        <thead>
          <tr>
            <th scope="col" className={`${head} text-left`}>
              {t('rep')}
            </th>
            <th scope="col" className={`${head} text-right max-md:hidden`}>
              {t('capacity')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('count')}
            </th>
            <th scope="col" className={`${head} text-right max-md:hidden`}>
              {t('top')}
            </th>
            <th scope="col" className={`${head} text-left`}>
              {t('shares')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              <Explained
                text={t('deficitText')}
                className="cursor-help underline decoration-dotted underline-offset-4"
              >
                {t('deficit')}
              </Explained>
            </th>
          </tr>
        </thead>
        <tbody>
          {reps.map((rep) => (
            <tr key={rep.user.id}>
              <th scope="row" className="border-b border-line px-3 py-2 text-left font-normal">
                {rep.user.name}
              </th>
              <td className={`${cell} max-md:hidden`}>{number(rep.capacity)}</td>
              <td className={cell}>{number(rep.received)}</td>
              <td className={`${cell} max-md:hidden`}>{number(rep.receivedTop)}</td>
              <td className="border-b border-line px-3 py-2">
                <ShareBar received={rep.receivedShare} due={rep.capacityShare} />
              </td>
              <td className={cell}>
                <Deficit value={rep.deficit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** With its sign: what is owed is +, what was had too much is −. */
export function Deficit({ value }: { value: number }) {
  const { percent } = useFormats();
  const points = Math.abs(value) < 0.0005 ? 0 : value;
  const sign = points > 0 ? '+' : '';
  return (
    <span className={points > 0 ? 'text-good' : points < 0 ? 'text-warn' : ''}>{sign + percent(points)}</span>
  );
}

import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import { Card, Link, Stat, useFormats, useText } from '../../../../platform/web/index.ts';
import type { assignmentContract } from '../../../model/assignment/contract.ts';
import { ShareBar } from '../desk/ShareBar.tsx';
import { simulationTexts } from './texts.ts';

type Result = EndpointAnswer<typeof assignmentContract.simulate>;

/** What the rules would have done, beside what happened. */
export function SimulationResult({ result }: { result: Result }) {
  const t = useText(simulationTexts);
  if (result.leads === 0) return <p className="text-soft">{t('noLeads')}</p>;
  return (
    <>
      <Totals result={result} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ByRep result={result} />
        <ByRule result={result} />
      </div>
      <Sample result={result} />
    </>
  );
}

function Totals({ result }: { result: Result }) {
  const t = useText(simulationTexts);
  const { number } = useFormats();
  const { jain, unassigned } = result;
  return (
    <Card>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-5" role="status">
        <Stat
          name={t('leads')}
          value={number(result.leads)}
          {...(result.leftOut > 0 && { note: t('leftOut', { count: result.leftOut }) })}
        />
        <Stat
          name={t('jain')}
          value={number(jain.after, 2)}
          definition={t('jainText')}
          note={t('was', { value: number(jain.before, 2) })}
        />
        <Stat
          name={t('unassigned')}
          value={number(unassigned.after)}
          note={t('was', { value: number(unassigned.before) })}
        />
        <Stat name={t('changed')} value={number(result.changed)} />
        <Stat name={t('toPools')} value={number(result.toPools)} />
      </div>
    </Card>
  );
}

const cell = 'border-b border-line px-3 py-2 text-right figures';
const head = 'border-b border-line px-3 py-2 text-sm font-normal text-soft whitespace-nowrap';

function ByRep({ result }: { result: Result }) {
  const t = useText(simulationTexts);
  const { number } = useFormats();
  const all = result.reps.reduce((sum, rep) => sum + rep.after.weight, 0);
  return (
    <Card title={t('perRep')} isFlush>
      <div className="overflow-x-auto">
        <table className="stacked w-full text-sm md:min-w-130">
          <thead>
            <tr>
              <th scope="col" className={`${head} text-left`}>
                {t('rep')}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {t('before')}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {t('after')}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {t('top')}
              </th>
              <th scope="col" className={`${head} text-left`}>
                {`${t('share')} / ${t('capacityShare')}`}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.reps.map((rep) => (
              <tr key={rep.user.id}>
                <th scope="row" className="border-b border-line px-3 py-2 text-left font-normal">
                  {rep.user.name}
                </th>
                <td data-name={t('before')} className={cell}>
                  <span>{number(rep.before.count)}</span>
                </td>
                <td data-name={t('after')} className={`${cell} font-semibold`}>
                  <span>{number(rep.after.count)}</span>
                </td>
                <td data-name={t('top')} className={cell}>
                  <span>{number(rep.after.top)}</span>
                </td>
                <td className="border-b border-line px-3 py-2 max-md:col-span-2">
                  <ShareBar received={all === 0 ? 0 : rep.after.weight / all} due={rep.capacityShare} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function ByRule({ result }: { result: Result }) {
  const t = useText(simulationTexts);
  return (
    <Card title={t('byRule')}>
      <ul className="flex flex-col">
        {result.byRule
          .filter(({ name, leads }) => name !== null || leads > 0)
          .map(({ name, leads }) => (
            <li
              key={name ?? ''}
              className="flex justify-between border-b border-line py-1.5 text-sm last:border-b-0"
            >
              <span className="min-w-0 truncate">{name ?? t('byDefault')}</span>
              <span className="figures text-soft">{t('countLeads', { count: leads })}</span>
            </li>
          ))}
      </ul>
    </Card>
  );
}

function Sample({ result }: { result: Result }) {
  const t = useText(simulationTexts);
  const { instant } = useFormats();
  const columns = ['lead', 'at', 'level', 'rule', 'before', 'after'] as const;
  return (
    <Card title={t('sample')} isFlush>
      <div className="max-h-120 overflow-auto">
        <table className="stacked w-full text-sm md:min-w-170">
          <thead className="sticky top-0 bg-surface">
            <tr>
              {columns.map((id) => (
                <th key={id} scope="col" className={`${head} text-left`}>
                  {t(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.sample.map((lead) => (
              <tr key={lead.leadId} className="[&>td]:border-b [&>td]:border-line [&>td]:px-3 [&>td]:py-2">
                <th scope="row" className="border-b border-line px-3 py-2 text-left font-normal">
                  <Link href={`/leads/${lead.leadId}`} look="plain">
                    {lead.title}
                  </Link>
                </th>
                <td data-name={t('at')} className="figures text-soft">
                  {instant(lead.at)}
                </td>
                <td data-name={t('level')} className="figures">
                  {lead.level ?? '–'}
                </td>
                <td data-name={t('rule')} className="text-soft">
                  {lead.ruleName ?? t('byDefault')}
                </td>
                <td data-name={t('before')}>{lead.before?.name ?? t('nobody')}</td>
                <td
                  data-name={t('after')}
                  className={lead.before?.id === lead.after?.id ? '' : 'font-semibold'}
                >
                  {lead.after?.name ?? t('nobody')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../identity/web/index.ts';
import { leadStepContract } from '../../../leads/model/lead/step-contract.ts';
import type { LeadStatus } from '../../../leads/model/lead/lead-status.ts';
import { Card, contractQuery, Link, useText } from '../../../platform/web/index.ts';
import { writeFilter, type Condition } from '../../../records/model/filter.ts';
import { CountLine } from './CountList.tsx';
import { homeTexts } from './texts.ts';

const asked = [
  ['new', 'leadsNew'],
  ['working', 'leadsWorking'],
  ['qualified', 'leadsQualified'],
  ['converted', 'leadsConverted'],
] as const satisfies readonly (readonly [LeadStatus, keyof typeof homeTexts])[];

const mine: Condition = { field: 'owner', op: 'is_me' };

/** The questions of the day about leads: whom did nobody talk to, whom did we, who means it, who became a customer. */
export function LeadCounts({ title, isMine = false }: { title: string; isMine?: boolean }) {
  const t = useText(homeTexts);
  const mayRead = useMay('lead.read');
  const whose = isMine ? [mine] : [];
  const { data, error } = useQuery({
    ...contractQuery(leadStepContract.leadBoard, { query: { filter: writeFilter(whose) } }),
    enabled: mayRead,
  });
  if (!mayRead || error) return null;
  const hrefOf = (status: LeadStatus) => {
    const conditions = [...whose, { field: 'status', op: 'is', value: status } as const];
    return `/leads?filter=${encodeURIComponent(writeFilter(conditions))}`;
  };
  return (
    <Card
      title={title}
      actions={
        <Link href="/leads" className="text-sm">
          {t('openLeads')}
        </Link>
      }
    >
      <ul className="grid grid-cols-4 gap-x-4 gap-y-3 max-md:grid-cols-2">
        {asked.map(([status, words]) => (
          <CountLine
            key={status}
            name={t(words)}
            count={data?.columns.find((column) => column.status === status)?.count}
            href={hrefOf(status)}
          />
        ))}
      </ul>
    </Card>
  );
}

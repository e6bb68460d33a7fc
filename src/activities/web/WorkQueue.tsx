import { useQuery } from '@tanstack/react-query';
import { CircleCheckBig } from 'lucide-react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import {
  copiedQuery,
  EmptyState,
  ErrorNotice,
  Link,
  RelativeTime,
  SkeletonLines,
  StatusDot,
  type Tone,
  useFormats,
  useNow,
  useText,
  useToday,
} from '../../platform/web/index.ts';
import { activityContract } from '../model/contract.ts';
import type { WireTask } from '../model/task.ts';
import { subjectHref } from './subject-href.ts';
import { TaskRow } from './TaskRow.tsx';
import { activityTexts } from './texts.ts';

type Queue = z.output<typeof activityContract.workQueue.answer>;
type QueueDeal = Queue['deals'][number];
type QueueLead = Queue['leads'][number];
type QueueAccount = Queue['accounts'][number];

/** What the signed-in person has to do now, the most urgent first. */
type Props = { mostDeals?: number; mostLeads?: number; mostAccounts?: number };

export function WorkQueue({ mostDeals = 8, mostLeads = 6, mostAccounts = 6 }: Props) {
  const t = useText(activityTexts);
  const { data, error, refetch } = useQuery(copiedQuery(activityContract.workQueue));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} className="h-6" />;
  // A copy kept for times without a network may be older than this part.
  const accounts = data.accounts ?? [];
  const parts = [data.overdue, data.today, data.promised, data.leads, accounts, data.deals];
  const stalled = dealsBecause(data, ['stalled', 'silent', 'no_next_step']);
  const isEmpty = parts.every((part) => part.length === 0);
  if (isEmpty) {
    return (
      <EmptyState icon={<CircleCheckBig aria-hidden size={28} />} title={t('queueEmptyTitle')}>
        {t('queueEmptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {data.leads.length > 0 && (
        <Part name={t('queueLeads')} count={data.leads.length}>
          {data.leads.slice(0, mostLeads).map((lead) => (
            <LeadLine key={lead.leadId} lead={lead} />
          ))}
        </Part>
      )}
      <Tasks
        name={t('overdue')}
        tasks={data.overdue}
        deals={dealsBecause(data, ['next_step_overdue'])}
        isLate
      />
      <Tasks name={t('today')} tasks={data.today} deals={dealsBecause(data, ['next_step_today'])} />
      <Tasks name={t('promisedQueue')} tasks={data.promised} />
      {accounts.length > 0 && (
        <Part name={t('queueAccounts')} count={accounts.length}>
          {accounts.slice(0, mostAccounts).map((account) => (
            <AccountLine key={account.accountId} account={account} />
          ))}
        </Part>
      )}
      {stalled.length > 0 && (
        <Part name={t('queueDeals')} count={stalled.length}>
          {stalled.slice(0, mostDeals).map((deal) => (
            <DealLine key={deal.dealId} deal={deal} />
          ))}
        </Part>
      )}
    </div>
  );
}

/** A deal stands in the section of its reason. */
function dealsBecause({ deals }: Queue, reasons: readonly QueueDeal['why'][]): QueueDeal[] {
  return deals.filter(({ why }) => reasons.includes(why));
}

function Part({
  name,
  count,
  isLate = false,
  children,
}: {
  name: string;
  count: number;
  isLate?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-label={name}>
      <h3 className={`pb-1 text-sm ${isLate ? 'text-bad' : 'text-soft'}`}>
        {name} <span className="figures font-normal text-faint">{count}</span>
      </h3>
      <ul className="-mx-1">{children}</ul>
    </section>
  );
}

function Tasks({
  name,
  tasks,
  deals = [],
  isLate = false,
}: {
  name: string;
  tasks: readonly WireTask[];
  /** Deals whose next step belongs here. */
  deals?: readonly QueueDeal[];
  isLate?: boolean;
}) {
  const count = tasks.length + deals.length;
  if (count === 0) return null;
  return (
    <Part name={name} count={count} isLate={isLate}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} hideOwner />
      ))}
      {deals.map((deal) => (
        <DealLine key={deal.dealId} deal={deal} />
      ))}
    </Part>
  );
}

const leadTones: Record<QueueLead['why'], Tone> = {
  accept: 'warn',
  contact: 'accent',
  going_back: 'warn',
  quiet: 'neutral',
  returned: 'warn',
};

/** Reasons whose moment is a deadline; of the others it tells since when. */
const hasDeadline: ReadonlySet<QueueLead['why']> = new Set(['accept', 'going_back', 'returned']);

const leadWords = {
  accept: 'leadAccept',
  contact: 'leadContact',
  going_back: 'leadGoingBack',
  quiet: 'leadQuiet',
  returned: 'leadReturned',
} as const;

/** A lead that waits; what is past its time is said in words and by its shape. */
function LeadLine({ lead }: { lead: QueueLead }) {
  const t = useText(activityTexts);
  const now = useNow();
  const isLate = lead.at !== null && hasDeadline.has(lead.why) && Date.parse(lead.at) < now.getTime();
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-3 py-2 last:border-b-0">
      <span className="min-w-48 flex-1">
        <Link href={subjectHref({ object: 'lead', id: lead.leadId })} look="plain">
          {lead.name}
        </Link>
        <span className="block truncate text-sm text-faint">
          {[lead.company, lead.level].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="flex items-center gap-1.5 text-sm text-soft">
        <StatusDot
          tone={isLate ? 'bad' : leadTones[lead.why]}
          label={t(isLate ? 'leadLate' : 'leadNow', { why: t(leadWords[lead.why]) })}
        />
        {lead.at && (
          <span className="figures text-faint">
            <RelativeTime at={lead.at} />
          </span>
        )}
      </span>
    </li>
  );
}

/** A customer whose tier asks for a talk by now. */
function AccountLine({ account }: { account: QueueAccount }) {
  const t = useText(activityTexts);
  const { day } = useFormats();
  const isLate = account.dueOn < useToday();
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-3 py-2 last:border-b-0">
      <span className="min-w-48 flex-1">
        <Link href={subjectHref({ object: 'account', id: account.accountId })} look="plain">
          {account.name}
        </Link>
        <span className="block truncate text-sm text-faint">{account.tier}</span>
      </span>
      <span className="text-sm text-soft">
        <StatusDot
          tone={isLate ? 'warn' : 'accent'}
          label={t(isLate ? 'contactLate' : 'contactToday', { day: day(account.dueOn) })}
        />
      </span>
    </li>
  );
}

const tones: Record<QueueDeal['why'], Tone> = {
  next_step_overdue: 'bad',
  next_step_today: 'warn',
  stalled: 'bad',
  silent: 'bad',
  no_next_step: 'warn',
};

function DealLine({ deal }: { deal: QueueDeal }) {
  const t = useText(activityTexts);
  const { money } = useFormats();
  const words = {
    next_step_overdue: 'nextStepOverdue',
    next_step_today: 'nextStepToday',
    stalled: 'stalled',
    silent: 'silent',
    no_next_step: 'noNextStep',
  } as const;
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-3 py-2 last:border-b-0">
      <span className="min-w-48 flex-1">
        <Link href={subjectHref({ object: 'deal', id: deal.dealId })} look="plain">
          {deal.name}
        </Link>
        <span className="block truncate text-sm text-faint">
          {[deal.account, deal.stage].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="text-sm text-soft">
        <StatusDot tone={tones[deal.why]} label={t(words[deal.why], { days: deal.days })} />
      </span>
      {deal.amount && <span className="figures w-28 text-right">{money(deal.amount)}</span>}
    </li>
  );
}

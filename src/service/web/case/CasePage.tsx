import { Badge, isNamed, Link, useAddressParams, useLabel, type Tone } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord, RecordPage } from '../../../records/web/index.ts';
import { caseStateOptions, type CaseState } from '../../model/case/case-state.ts';
import { caseRecordContract } from '../../model/case/contract.ts';
import { pageTitles } from '../texts.ts';
import { CaseActions } from './CaseActions.tsx';
import { PortalCard } from './PortalCard.tsx';
import { PromiseCard } from './PromiseCard.tsx';
import { SlaMark } from './SlaMark.tsx';

const shownElsewhere = [
  'state',
  'respond_due_at',
  'responded_at',
  'solve_due_at',
  'solved_at',
  'waiting_since',
  'escalated_at',
  'due_at',
  'amber_at',
  'sla_kept',
];

const factsOf = (record: WireRecord) => <CaseFacts record={record} />;
const actionsOf = (record: WireRecord) => <CaseActions record={record} />;
const sideOf = (record: WireRecord) => (
  <>
    <PromiseCard record={record} />
    <PortalCard record={record} />
  </>
);

/** One case: what the customer asks, what was said, and what we owe him by when. */
export function Page() {
  const { caseId } = useAddressParams();
  return (
    <RecordPage
      key={caseId}
      object="case"
      contract={caseRecordContract}
      recordId={caseId!}
      list={{ name: pageTitles.cases, href: '/cases' }}
      without={shownElsewhere}
      meta={factsOf}
      actions={actionsOf}
      side={sideOf}
    />
  );
}

const tones: Record<CaseState, Tone> = {
  new: 'accent',
  in_work: 'accent',
  waiting: 'neutral',
  solved: 'good',
  closed: 'neutral',
  reopened: 'warn',
};

function CaseFacts({ record }: { record: WireRecord }) {
  const label = useLabel();
  const state = record['state'] as CaseState;
  const account = record['account'];
  return (
    <>
      <span className="figures text-soft">{String(record['number'] ?? '')}</span>
      <Badge tone={tones[state]}>{label(caseStateOptions.find(({ value }) => value === state)!.label)}</Badge>
      <SlaMark record={record} />
      {isNamed(account) && account.name && (
        <Link href={hrefOfRecord('account', account.id)}>{account.name}</Link>
      )}
    </>
  );
}

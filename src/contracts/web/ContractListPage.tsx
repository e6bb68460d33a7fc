import { Link, useText } from '../../platform/web/index.ts';
import { RecordListPage, type SystemView } from '../../records/web/index.ts';
import type { Condition } from '../../records/model/filter.ts';
import { contractRecordContract } from '../model/contract.ts';
import { contractTexts } from './texts.ts';

const inState = (...states: string[]): Condition => ({ field: 'state', op: 'in', value: states });
const dueFirst = { by: 'next_due_on', desc: false };

const systemViews: readonly SystemView[] = [
  { id: 'mine', name: contractTexts.mine, list: { conditions: [{ field: 'owner', op: 'is_me' }] } },
  { id: 'in-approval', name: contractTexts.inApproval, list: { conditions: [inState('in_approval')] } },
  { id: 'to-sign', name: contractTexts.toSign, list: { conditions: [inState('approved', 'sent')] } },
  {
    id: 'in-force',
    name: contractTexts.inForce,
    list: { conditions: [inState('signed', 'in_force')], sort: dueFirst },
  },
  {
    id: 'overdue',
    name: contractTexts.overdue,
    list: { conditions: [{ field: 'next_due_on', op: 'overdue' }], sort: dueFirst },
  },
  {
    id: 'expiring',
    name: contractTexts.expiring,
    list: {
      conditions: [inState('signed', 'in_force'), { field: 'ends_on', op: 'next_90_days' }],
      sort: { by: 'ends_on', desc: false },
    },
  },
];

/** The register of contracts. */
export function Page() {
  return (
    <RecordListPage
      object="contract"
      contract={contractRecordContract}
      title={contractTexts.contracts}
      systemViews={systemViews}
      actions={<PaymentsLink />}
    />
  );
}

/** What is due and what came in stands beside the register. */
function PaymentsLink() {
  const t = useText(contractTexts);
  return (
    <Link href="/insights/payments" className="flex h-9 items-center text-sm whitespace-nowrap">
      {t('payments')}
    </Link>
  );
}

import { RecordListPage, type SystemView } from '../../records/web/index.ts';
import { accountContract } from '../model/contract.ts';
import { accountTexts } from './texts.ts';

const systemViews: readonly SystemView[] = [
  { id: 'mine', name: accountTexts.mine, list: { conditions: [{ field: 'owner', op: 'is_me' }] } },
  {
    id: 'key',
    name: accountTexts.keyAccounts,
    list: {
      conditions: [{ field: 'level', op: 'in', value: ['a', 'b'] }],
      sort: { by: 'level', desc: false },
    },
  },
  {
    id: 'due',
    name: accountTexts.contactDue,
    list: {
      conditions: [
        { field: 'owner', op: 'is_me' },
        { field: 'contact_due_on', op: 'overdue' },
      ],
      sort: { by: 'contact_due_on', desc: false },
    },
  },
  {
    id: 'new',
    name: accountTexts.newThisMonth,
    list: { conditions: [{ field: 'created_at', op: 'this_month' }] },
  },
];

export function Page() {
  return (
    <RecordListPage
      object="account"
      contract={accountContract}
      title={accountTexts.accounts}
      systemViews={systemViews}
    />
  );
}

import { RecordListPage, type SystemView } from '../../records/web/index.ts';
import { contactContract } from '../model/contract.ts';
import { accountTexts } from './texts.ts';

const systemViews: readonly SystemView[] = [
  { id: 'mine', name: accountTexts.myContacts, list: { conditions: [{ field: 'owner', op: 'is_me' }] } },
  {
    id: 'new',
    name: accountTexts.newThisMonth,
    list: { conditions: [{ field: 'created_at', op: 'this_month' }] },
  },
  {
    id: 'loose',
    name: accountTexts.withoutAccount,
    list: { conditions: [{ field: 'account', op: 'empty' }] },
  },
];

export function Page() {
  return (
    <RecordListPage
      object="contact"
      contract={contactContract}
      title={accountTexts.contacts}
      systemViews={systemViews}
    />
  );
}

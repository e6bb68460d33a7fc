import { RecordListPage, type SystemView } from '../../../records/web/index.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { leadTexts } from './texts.ts';

const systemViews: readonly SystemView[] = [
  { id: 'mine', name: leadTexts.mine, list: { conditions: [{ field: 'owner', op: 'is_me' }] } },
  {
    id: 'not-contacted',
    name: leadTexts.notContacted,
    list: { conditions: [{ field: 'status', op: 'is', value: 'new' }], sort: { by: 'score', desc: true } },
  },
  {
    id: 'working',
    name: leadTexts.working,
    list: { conditions: [{ field: 'status', op: 'is', value: 'working' }] },
  },
  {
    id: 'new',
    name: leadTexts.newThisMonth,
    list: { conditions: [{ field: 'created_at', op: 'this_month' }] },
  },
];

export function Page() {
  return (
    <RecordListPage
      object="lead"
      contract={leadRecordContract}
      title={leadTexts.leads}
      systemViews={systemViews}
    />
  );
}

import { RecordListPage } from '../../../records/web/index.ts';
import { caseRecordContract } from '../../model/case/contract.ts';
import { ServiceSwitch } from '../ServiceSwitch.tsx';
import { pageTitles } from '../texts.ts';
import { caseViews, newCase } from './case-views.ts';
import { DueCell } from './DueCell.tsx';

/** What is owed stands beside the subject: a phone shows the first few. */
const columns = ['name', 'due_at', 'priority', 'state', 'account', 'number', 'kind', 'owner'];

/** The queue of after-sales: what is owed first stands first. */
export function Page() {
  return (
    <RecordListPage
      object="case"
      contract={caseRecordContract}
      title={pageTitles.cases}
      systemViews={caseViews}
      columns={columns}
      cells={{ due_at: DueCell }}
      createWith={newCase}
      actions={<ServiceSwitch page="cases" />}
    />
  );
}

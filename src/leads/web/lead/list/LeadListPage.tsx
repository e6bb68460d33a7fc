import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { RecordListPage, type Chosen } from '../../../../records/web/index.ts';
import { QuickEntryDrawer } from '../entry/QuickEntryDrawer.tsx';
import { leadOf, leadRecords } from '../lead-facts.ts';
import { LeadWorth } from '../LeadWorth.tsx';
import { LeadStatusBadge } from '../LeadStatusBadge.tsx';
import { leadTexts } from '../texts.ts';
import { Urgency } from '../Urgency.tsx';
import { BulkSteps } from './BulkSteps.tsx';
import { dailyViews } from './daily-views.ts';
import { LeadCard } from './LeadCard.tsx';
import { QueueButton } from './QueueButton.tsx';

/** Without a cell of ours the level would be a bare letter. */
const cells = { status: StatusCell, priority: PriorityCell, level: LevelCell };

const usualColumns = ['company', 'priority', 'level', 'status', 'mobile', 'source', 'owner', 'created_at'];

/** Leads as a list, the most urgent first: the questions of the day, any filter, one step for many. */
export function Page() {
  return (
    <RecordListPage
      object="lead"
      contract={leadRecords}
      title={leadTexts.leads}
      systemViews={dailyViews}
      columns={usualColumns}
      cells={cells}
      card={leadCard}
      actions={<QueueButton />}
      bulkActions={bulkActions}
      createForm={createForm}
    />
  );
}

function StatusCell(record: WireRecord) {
  return <LeadStatusBadge status={leadOf(record).status} />;
}

function PriorityCell(record: WireRecord) {
  return <Urgency lead={leadOf(record)} />;
}

function LevelCell(record: WireRecord) {
  return <LeadWorth lead={leadOf(record)} />;
}

function leadCard(record: WireRecord) {
  return <LeadCard record={record} />;
}

function bulkActions(chosen: Chosen, keep: (ids: readonly string[]) => void) {
  return <BulkSteps chosen={chosen} onKeep={keep} />;
}

function createForm({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen && <QuickEntryDrawer onClose={onClose} />;
}

import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { RecordListPage, type Chosen } from '../../../../records/web/index.ts';
import { RecycleCountdown } from '../../pool/RecycleCountdown.tsx';
import { LevelBadge } from '../../score/LevelBadge.tsx';
import { ChangeTagsButton } from '../../tags/ChangeTagsButton.tsx';
import { TagsCell } from '../../tags/TagsCell.tsx';
import { QuickEntryDrawer } from '../entry/QuickEntryDrawer.tsx';
import { leadOf, leadRecords } from '../lead-facts.ts';
import { LeadStatusBadge } from '../LeadStatusBadge.tsx';
import { leadTexts } from '../texts.ts';
import { Urgency } from '../Urgency.tsx';
import { BulkSteps } from './BulkSteps.tsx';
import { dailyViews } from './daily-views.ts';
import { LeadCard } from './LeadCard.tsx';
import { LookSwitch } from './LookSwitch.tsx';
import { QueueButton } from './QueueButton.tsx';

const cells = {
  status: StatusCell,
  priority: PriorityCell,
  level: LevelCell,
  tags: TagCell,
  recycle_at: RecycleCell,
};

const usualColumns = ['company', 'priority', 'level', 'status', 'tags', 'source', 'owner', 'mobile'];

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
      actions={
        <>
          <LookSwitch value="list" />
          <QueueButton />
        </>
      }
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
  return <LevelBadge level={leadOf(record).level ?? null} />;
}

function RecycleCell(record: WireRecord) {
  return <RecycleCountdown recycleAt={leadOf(record).recycle_at} />;
}

function TagCell(record: WireRecord) {
  return <TagsCell leadId={record.id} />;
}

function leadCard(record: WireRecord) {
  return <LeadCard record={record} />;
}

function bulkActions(chosen: Chosen, keep: (ids: readonly string[]) => void) {
  return (
    <>
      <BulkSteps chosen={chosen} onKeep={keep} />
      <ChangeTagsButton chosen={chosen} onKeep={keep} />
    </>
  );
}

function createForm({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen && <QuickEntryDrawer onClose={onClose} />;
}

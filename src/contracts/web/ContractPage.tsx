import { FilesPanel, Timeline } from '../../activities/web/index.ts';
import { ApprovalPanel } from '../../approvals/web/index.ts';
import { useAddressParams } from '../../platform/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { RecordPage, type RecordPanel } from '../../records/web/index.ts';
import { contractRecordContract } from '../model/contract.ts';
import { Amendments } from './page/Amendments.tsx';
import { ContractSteps } from './page/ContractSteps.tsx';
import { MoneyPanel } from './page/MoneyPanel.tsx';
import { StateBadge } from './page/StateBadge.tsx';
import { contractTexts } from './texts.ts';

const panels: readonly RecordPanel[] = [
  { id: 'money', label: contractTexts.money, Panel: MoneyPanel },
  { id: 'timeline', label: contractTexts.talks, Panel: Talks },
  { id: 'files', label: contractTexts.files, Panel: Files },
];

/** One contract: its lines and payments, its approval, its files and what happened. */
export function Page() {
  const { contractId } = useAddressParams();
  return (
    <RecordPage
      key={contractId}
      object="contract"
      contract={contractRecordContract}
      recordId={contractId!}
      list={{ name: contractTexts.contracts, href: '/contracts' }}
      panels={panels}
      meta={(record) => <StateBadge state={String(record['state'])} number={String(record['number'])} />}
      actions={(record) => (record.deletedAt ? null : <ContractSteps id={record.id} />)}
      side={(record) => (
        <>
          <ApprovalPanel paper="contract" paperId={record.id} />
          <Amendments id={record.id} />
        </>
      )}
    />
  );
}

function Talks({ record }: { record: WireRecord }) {
  return <Timeline subject={{ object: 'contract', id: record.id }} isClosed={record.deletedAt !== null} />;
}

function Files({ record }: { record: WireRecord }) {
  return <FilesPanel subject={{ object: 'contract', id: record.id }} isClosed={record.deletedAt !== null} />;
}

import { Link, useText } from '../../../platform/web/index.ts';
import { RecordListPage, type SystemView } from '../../../records/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { QuoteState } from '../../model/quote-state.ts';
import { NewQuoteDialog } from '../NewQuoteDialog.tsx';
import { quoteRecords } from '../quote-records.ts';
import { StateBadge } from '../StateBadge.tsx';
import { quoteTexts } from '../texts.ts';

const inState = (...states: QuoteState[]) => ({
  conditions: [{ field: 'state', op: 'in' as const, value: states }],
});

const systemViews: readonly SystemView[] = [
  {
    id: 'current',
    name: quoteTexts.current,
    list: inState('draft', 'in_approval', 'approved', 'sent', 'accepted', 'declined'),
  },
  { id: 'drafts', name: quoteTexts.mine, list: inState('draft', 'in_approval', 'approved') },
  { id: 'waiting', name: quoteTexts.waiting, list: inState('sent') },
  { id: 'accepted', name: quoteTexts.accepted, list: inState('accepted') },
  {
    id: 'below-floor',
    name: quoteTexts.belowFloor,
    list: { conditions: [{ field: 'below_floor', op: 'is', value: true }] },
  },
];

const columns = [
  'name',
  'number',
  'version_number',
  'state',
  'amount',
  'discount_rate',
  'deal',
  'account',
  'valid_until',
];

/** All quotes the reader may see. */
export function Page() {
  return (
    <RecordListPage
      object="quote"
      contract={quoteRecords}
      title={quoteTexts.quotes}
      systemViews={systemViews}
      columns={columns}
      cells={{ state: StateCell, version_number: EditionCell }}
      actions={<InsightsLink />}
      createForm={createForm}
    />
  );
}

/** What quotes lead to stands beside them. */
function InsightsLink() {
  const t = useText(quoteTexts);
  return (
    <Link href="/insights/quotes" className="flex h-9 items-center text-sm whitespace-nowrap">
      {t('insights')}
    </Link>
  );
}

function StateCell(record: WireRecord) {
  return <StateBadge state={record['state'] as QuoteState} />;
}

function EditionCell(record: WireRecord) {
  return <Edition number={Number(record['version_number'])} />;
}

function Edition({ number }: { number: number }) {
  return useText(quoteTexts)('shortEdition', { number });
}

function createForm({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen && <NewQuoteDialog onClose={onClose} />;
}

import { Link, useText } from '../../../platform/web/index.ts';
import { RecordListPage, type SystemView } from '../../../records/web/index.ts';
import type { QuoteState } from '../../model/quote-state.ts';
import { NewQuoteDialog } from '../NewQuoteDialog.tsx';
import { quoteCells } from '../quote-cells.tsx';
import { quoteRecords } from '../quote-records.ts';
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
      cells={quoteCells}
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

function createForm({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen && <NewQuoteDialog onClose={onClose} />;
}

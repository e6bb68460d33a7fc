/** How lists of quotes show what needs more than its bare value. */
import { useText } from '../../platform/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import type { QuoteState } from '../model/quote-state.ts';
import { StateBadge } from './StateBadge.tsx';
import { quoteTexts } from './texts.ts';

export const quoteCells = {
  state: (record: WireRecord) => <StateBadge state={record['state'] as QuoteState} />,
  version_number: (record: WireRecord) => <Edition number={Number(record['version_number'])} />,
};

function Edition({ number }: { number: number }) {
  return useText(quoteTexts)('shortEdition', { number });
}

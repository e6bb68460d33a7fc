import type { Named, WireRecord } from '../../../records/model/record-contract.ts';

/** What sending asks of a quote: itself, its deal, and for whom it most likely is. */
export function partiesOf(record: WireRecord): { id: string; dealId: string; contact: string } {
  const named = (field: string) => record[field] as Named | null | undefined;
  return { id: record.id, dealId: named('deal')?.id ?? '', contact: named('contact')?.name ?? '' };
}

/** What the browser remembers of records: one record, and the pages of lists it stands in. */
import { type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { contractKey } from '../../platform/web/index.ts';
import type { WireRecord } from '../model/record-contract.ts';
import type { RecordContract } from './record-type.ts';

export type RecordPage = { items: WireRecord[]; nextCursor: string | null; total?: number | undefined };

/** The key of every list of this kind; one list adds what it asks for. */
export function pagesKey(contract: RecordContract): readonly unknown[] {
  return [...contractKey(contract.list), 'pages'];
}

/** Puts a changed record where it is shown; a version older than the one there is left alone. */
export function putRecord(client: QueryClient, contract: RecordContract, record: WireRecord): void {
  client.setQueryData(contractKey(contract.get, { params: { id: record.id } }), record);
  client.setQueriesData<InfiniteData<RecordPage>>({ queryKey: pagesKey(contract) }, (known) => {
    if (!known?.pages) return known;
    const pages = known.pages.map((page) => ({
      ...page,
      items: page.items.map((one) => (one.id === record.id && one.version <= record.version ? record : one)),
    }));
    return { ...known, pages };
  });
}

/** Makes every read of this kind stale. */
export function askAnew(client: QueryClient, contract: RecordContract): void {
  void client.invalidateQueries({ queryKey: contractKey(contract.list) });
}

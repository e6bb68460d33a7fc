import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import {
  callContract,
  contractKey,
  contractQuery,
  useAddressQuery,
  useStream,
} from '../../../../platform/web/index.ts';
import { captureStates, type CaptureState } from '../../../model/capture/capture-log.ts';
import { captureContract } from '../../../model/capture/contract.ts';
import { touchChannels, type TouchChannel } from '../../../model/capture/lead-draft.ts';

export type InboxAsked = {
  state?: CaptureState | undefined;
  channel?: TouchChannel | undefined;
  sourceId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** What the inbox shows lives in the address, the opened capture too. */
export function useInboxAsked() {
  const [query, setQuery] = useAddressQuery();
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const asked: InboxAsked = {
    state: captureStates.find((one) => one === query['state']),
    channel: touchChannels.find((one) => one === query['channel']),
    sourceId: text('sourceId'),
    from: text('from'),
    to: text('to'),
  };
  const ask = (change: InboxAsked): void => setQuery(change, true);
  return {
    asked,
    ask,
    opened: text('capture') ?? null,
    open: (id: string | null) => setQuery({ capture: id ?? undefined }),
  };
}

const refreshMs = 15_000;

/** The captures asked for, page by page, with the counts; anew when leads come in, and now and then for what failed. */
export function useInbox(asked: InboxAsked) {
  const client = useQueryClient();
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);
  useStream(({ type }) => {
    if (type !== 'lead.created' && type !== 'lead.touched') return;
    clearTimeout(due.current);
    due.current = setTimeout(() => void askAnew(client), 400);
  });
  const list = useInfiniteQuery({
    queryKey: contractKey(captureContract.list, { query: asked }),
    queryFn: ({ pageParam, signal }) =>
      callContract(captureContract.list, {
        query: { ...asked, limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: refreshMs,
  });
  const { state: _, ...counted } = asked;
  const counts = useQuery({
    ...contractQuery(captureContract.count, { query: counted }),
    refetchInterval: refreshMs,
  });
  return { list, items: list.data?.pages.flatMap(({ items }) => items) ?? [], counts: counts.data };
}

/** Lists and counts read again. */
export async function askAnew(client: ReturnType<typeof useQueryClient>): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['leads', 'captures'] }),
    client.invalidateQueries({ queryKey: ['leads', 'capture-counts'] }),
  ]);
}

import type { ReactNode } from 'react';
import {
  Badge,
  type Column,
  Link,
  LoadMore,
  RelativeTime,
  SkeletonLines,
  Table,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { useIsNarrow } from '../../../../records/web/index.ts';
import { captureReasons } from '../../../model/capture/capture-log.ts';
import { channelNames } from '../../../model/capture/channel-names.ts';
import type { CaptureLine } from '../../../model/capture/contract.ts';
import { inboxTexts, stateTones } from './texts.ts';

type Props = {
  items: readonly CaptureLine[];
  list: {
    isPending: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  empty: ReactNode;
  onOpen: (capture: CaptureLine) => void;
};

/** The captures as rows of a table, on the phone as cards. */
export function CaptureRows({ items, list, empty, onOpen }: Props) {
  const isPhone = useIsNarrow();
  if (list.isPending) return <SkeletonLines lines={8} className="h-6" />;
  if (items.length === 0) return empty;
  const more = (
    <LoadMore
      shown={items.length}
      hasMore={list.hasNextPage}
      isLoading={list.isFetchingNextPage}
      onLoadMore={() => void list.fetchNextPage()}
    />
  );
  return (
    <div className="flex shrink-0 flex-col md:min-h-0 md:flex-1 md:shrink">
      {isPhone ? <Cards items={items} onOpen={onOpen} /> : <Rows items={items} list={list} onOpen={onOpen} />}
      {more}
    </div>
  );
}

function Rows({ items, list, onOpen }: Omit<Props, 'empty'>) {
  const t = useText(inboxTexts);
  return (
    <Table
      label={t('captures')}
      rows={items}
      columns={useColumns()}
      rowId={(one) => one.id}
      rowName={(one) => one.summary || t('unreadable')}
      onOpen={onOpen}
      onEnd={() => list.hasNextPage && !list.isFetchingNextPage && list.fetchNextPage()}
      className="min-h-80 flex-1"
    />
  );
}

function useColumns(): Column<CaptureLine>[] {
  const t = useText(inboxTexts);
  const label = useLabel();
  return [
    { id: 'when', name: t('when'), width: 110, cell: when },
    { id: 'channel', name: t('channel'), width: 90, cell: ({ channel }) => label(channelNames[channel]) },
    { id: 'source', name: t('source'), width: 150, cell: ({ source, by }) => source?.name ?? by?.name ?? '' },
    { id: 'who', name: t('who'), cell: ({ summary }) => summary || t('unreadable') },
    { id: 'state', name: t('state'), width: 240, cell: state },
    { id: 'lead', name: t('lead'), width: 140, cell: leadOf },
  ];
}

function when({ receivedAt }: CaptureLine) {
  return <RelativeTime at={receivedAt} />;
}

function state(capture: CaptureLine) {
  return <StateOf capture={capture} />;
}

function leadOf({ lead }: CaptureLine) {
  return lead && <Link href={`/leads/${lead.id}`}>{lead.name}</Link>;
}

/** The state as a word, with the reason behind it. */
export function StateOf({ capture }: { capture: Pick<CaptureLine, 'state' | 'reason'> }) {
  const t = useText(inboxTexts);
  const label = useLabel();
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-2">
      <Badge tone={stateTones[capture.state]}>{t(capture.state)}</Badge>
      {capture.reason && <span className="truncate text-soft">{label(captureReasons[capture.reason])}</span>}
    </span>
  );
}

function Cards({ items, onOpen }: Pick<Props, 'items' | 'onOpen'>) {
  const t = useText(inboxTexts);
  const label = useLabel();
  return (
    <ul className="flex flex-col gap-2" aria-label={t('captures')}>
      {items.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            onClick={() => onOpen(one)}
            className="flex w-full cursor-pointer flex-col gap-1 rounded-lg border border-line bg-surface px-3 py-2.5 text-left"
          >
            <span className="flex w-full items-baseline justify-between gap-2">
              <span className="min-w-0 truncate font-medium">{one.summary || t('unreadable')}</span>
              <span className="shrink-0 text-xs text-faint">
                <RelativeTime at={one.receivedAt} />
              </span>
            </span>
            <span className="text-sm text-soft">
              {[label(channelNames[one.channel]), one.source?.name ?? one.by?.name]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <StateOf capture={one} />
          </button>
        </li>
      ))}
    </ul>
  );
}

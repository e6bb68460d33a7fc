import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  callContract,
  Card,
  contractKey,
  EmptyState,
  ErrorNotice,
  keepFormer,
  Link,
  LoadMore,
  MultiSelect,
  RelativeTime,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { behaviourKinds, behaviourLabels, type BehaviourKind } from '../../model/portrait/behaviour.ts';
import { portraitContract, type Behaviour } from '../../model/portrait/contract.ts';
import { BehaviourTrend } from './BehaviourTrend.tsx';
import { portraitTexts } from './texts.ts';
import { useTimeWords } from './use-time-words.ts';

/** What a customer did that the product saw, as one stream with its trend. */
export function BehaviourPanel({ record }: { record: WireRecord }) {
  const t = useText(portraitTexts);
  const label = useLabel();
  const [kinds, setKinds] = useState<readonly BehaviourKind[]>([]);
  const { data, error, ...pages } = useBehaviour(record.id, kinds);
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <SkeletonLines lines={8} className="h-6" />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <div className="flex flex-col gap-4">
      <BehaviourTrend weeks={data.pages[0]!.weeks} kinds={kinds} />
      <Card
        title={t('behaviour')}
        actions={
          <MultiSelect
            label={t('kinds')}
            hideLabel
            options={behaviourKinds.map((id) => ({ id, name: label(behaviourLabels[id]) }))}
            value={kinds}
            placeholder={t('all')}
            onChange={(chosen) => setKinds(chosen as BehaviourKind[])}
            className="w-40"
          />
        }
      >
        {items.length === 0 && <EmptyState title={t('behaviour')}>{t('noBehaviour')}</EmptyState>}
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <BehaviourLine key={item.id} item={item} />
          ))}
        </ul>
        {items.length > 0 && (
          <LoadMore
            shown={items.length}
            hasMore={pages.hasNextPage}
            isLoading={pages.isFetchingNextPage}
            onLoadMore={() => void pages.fetchNextPage()}
          />
        )}
      </Card>
    </div>
  );
}

function useBehaviour(accountId: string, kinds: readonly BehaviourKind[]) {
  const params = { id: accountId };
  const query = kinds.length === 0 ? {} : { kinds: kinds.join(',') };
  return useInfiniteQuery({
    queryKey: contractKey(portraitContract.behaviour, { params, query }),
    queryFn: ({ pageParam, signal }) =>
      callContract(portraitContract.behaviour, {
        params,
        query: { ...query, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...keepFormer,
  });
}

function BehaviourLine({ item }: { item: Behaviour['items'][number] }) {
  const t = useText(portraitTexts);
  const label = useLabel();
  const timeWords = useTimeWords();
  const { kind, title, href, who, answeredAfter, at } = item;
  return (
    <li className="flex min-h-9 flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2 text-sm">
      <span className="w-28 shrink-0 text-soft">{label(behaviourLabels[kind])}</span>
      <span className="min-w-0 flex-1 basis-48 truncate">
        {href ? (
          <Link href={href} look="plain">
            {title}
          </Link>
        ) : (
          title
        )}
      </span>
      <span className="text-faint">
        {[who, answeredAfter !== null && t('answered', { time: timeWords(answeredAfter) })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="figures w-24 text-right text-faint">
        <RelativeTime at={at} />
      </span>
    </li>
  );
}

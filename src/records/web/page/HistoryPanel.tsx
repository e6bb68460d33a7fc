import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import {
  Avatar,
  Button,
  callContract,
  contractKey,
  ErrorNotice,
  FieldCell,
  RelativeTime,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { HistoryAnswer } from '../../model/record-contract.ts';
import type { OpenCatalogue, OpenField, RecordContract } from '../record-type.ts';
import { useRecordAid } from '../record-aids.ts';
import { historyTexts } from '../texts.ts';
import { actOf } from './history-words.ts';

type Entry = HistoryAnswer['items'][number];
type Props = { recordId: string; contract: RecordContract; catalogue: OpenCatalogue };

/** What happened to a record, newest first: who, when, each field from what to what. */
export function HistoryPanel({ recordId, contract, catalogue }: Props) {
  const t = useText(historyTexts);
  const params = { id: recordId };
  const pages = useInfiniteQuery({
    queryKey: [...contractKey(contract.history, { params }), 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? {} : { cursor: pageParam };
      return callContract(contract.history, { params, query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (pages.error) return <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <SkeletonLines lines={4} className="h-5" />;
  const entries = pages.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <p className="text-sm text-faint">{t('none')}</p>;
  return (
    <>
      <ol className="flex flex-col">
        {entries.map((entry) => (
          <Happened key={entry.id} entry={entry} catalogue={catalogue} recordId={recordId} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => void pages.fetchNextPage()}
          isPending={pages.isFetchingNextPage}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}

type HappenedProps = { entry: Entry; catalogue: OpenCatalogue; recordId: string };

function Happened({ entry, catalogue, recordId }: HappenedProps) {
  const t = useText(historyTexts);
  const label = useLabel();
  const act = actOf(entry.action);
  const Aid = useRecordAid(catalogue.object).inHistory?.[act];
  const changes = entry.changes.flatMap((change) => {
    const field = catalogue.fields.find((one) => one.id === change.field);
    return field ? [{ ...change, of: field }] : [];
  });
  const isNew = act === 'created' || act === 'imported';
  const shown = isNew ? changes.filter((change) => change.to !== null) : changes;
  const who = entry.actor?.name ?? t(entry.actorKind === 'system' ? 'system' : 'someone');
  return (
    <li className="flex gap-2.5 border-b border-line py-2.5 last:border-b-0">
      <span className="mt-0.5">
        <Avatar name={who} size="small" />
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <p>
          <span className="font-medium">{who}</span>{' '}
          <span className="text-soft">
            {t(act)}
            {entry.actorKind === 'api_key' && ` · ${t('byKey')}`}
          </span>
          <span className="ml-2 text-faint">
            <RelativeTime at={entry.at} />
          </span>
        </p>
        {shown.length > 0 && (
          <ul className="mt-1 flex flex-col gap-0.5">
            {shown.map(({ of, from, to }) => (
              <li
                key={of.id}
                className="flex min-w-0 flex-wrap items-center gap-x-1.5 [overflow-wrap:anywhere]"
              >
                <span className="text-faint">{label(of.label)}</span>
                {!isNew && (
                  <>
                    <span className="text-soft line-through decoration-faint/60">
                      <Told field={of} value={from} />
                    </span>
                    <ArrowRight aria-hidden size={12} className="shrink-0 text-faint" />
                  </>
                )}
                <Told field={of} value={to} />
              </li>
            ))}
          </ul>
        )}
        {Aid && <Aid recordId={recordId} at={entry.at} />}
      </div>
    </li>
  );
}

function Told({ field, value }: { field: OpenField; value: unknown }) {
  const t = useText(historyTexts);
  if (value === null || value === undefined || value === '')
    return <span className="text-faint">{t('empty')}</span>;
  return <FieldCell field={field} value={value} isPlain />;
}

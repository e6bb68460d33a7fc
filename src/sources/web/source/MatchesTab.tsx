import { useQuery } from '@tanstack/react-query';
import { provinces } from '../../../platform/model/provinces.ts';
import {
  Badge,
  callContract,
  ComboBox,
  contractQuery,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  usePointerSource,
  useSending,
  useText,
  type Option,
  type OptionSearch,
} from '../../../platform/web/index.ts';
import { sourceContract, type WireMatch, type WireSource } from '../../model/contract.ts';
import { sourceTexts } from '../texts.ts';
import { staleSources } from '../use-sources.ts';

/** What the values of joined columns stand for; whoever looks after the source says so of those nobody knows. */
export function MatchesTab({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const params = { id: source.id };
  const { data, error, refetch } = useQuery(contractQuery(sourceContract.listMatches, { params }));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} className="h-9" />;
  if (data.items.length === 0)
    return <EmptyState title={t('matchesNone')}>{t('matchesNoneText')}</EmptyState>;
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-3xl text-soft">{t('matchesHint')}</p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {data.items.map((match) => (
          <MatchRow
            key={`${match.meaning} ${match.value}`}
            sourceId={source.id}
            match={match}
            leadSources={data.leadSources}
          />
        ))}
      </ul>
    </div>
  );
}

type RowProps = { sourceId: string; match: WireMatch; leadSources: readonly Option[] };

function MatchRow({ sourceId, match, leadSources }: RowProps) {
  const t = useText(sourceTexts);
  const { number } = useFormats();
  const { meaning, value, rows, target, isChosen } = match;
  const search = useTargets(meaning, leadSources);
  const { send, failure } = useSending({
    send: (chosen: Option | null) =>
      callContract(sourceContract.chooseMatch, {
        params: { id: sourceId },
        body: { meaning, value, target: chosen?.id ?? null },
      }),
    stale: staleSources,
  });
  return (
    <li className="grid items-center gap-x-4 gap-y-1.5 px-4 py-2 md:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)]">
      <span className="flex min-w-0 flex-wrap items-center gap-2">
        <span className="truncate font-medium" title={value}>
          {value}
        </span>
        {target === null && <Badge tone="warn">{t('nothing')}</Badge>}
        {isChosen && <Badge>{t('chosen')}</Badge>}
      </span>
      <span className="figures text-sm text-faint">
        {t(`means_${meaning}`).replace(/[（(].*$/, '')} · {t('rows', { rows: number(rows) })}
      </span>
      <span className="min-w-0">
        <ComboBox
          label={t('standsFor', { value })}
          hideLabel
          search={search}
          value={target}
          placeholder={t('nothing')}
          onChange={(chosen) => void send(chosen)}
        />
        {failure !== null && <ErrorNotice error={failure} />}
      </span>
    </li>
  );
}

const pointers = { owner: 'user', team: 'team', account: 'account', product: 'product' } as const;

/** Among what a value of this meaning is looked for. */
function useTargets(meaning: WireMatch['meaning'], leadSources: readonly Option[]): OptionSearch {
  const pointed = usePointerSource(meaning in pointers ? pointers[meaning as keyof typeof pointers] : '');
  if (pointed) return pointed.search;
  const options =
    meaning === 'source' ? leadSources : provinces.map(({ name }): Option => ({ id: name, name }));
  return async (text) => options.filter(({ name }) => name.includes(text.trim()));
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import {
  callContract,
  contractKey,
  contractQuery,
  EmptyState,
  ErrorNotice,
  LoadMore,
  PageBody,
  Select,
  SkeletonLines,
  useAddressQuery,
  useFormats,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import { useFieldCatalogues } from '../roles/field-catalogues.ts';
import { SettingsHeader } from '../settings/SettingsHeader.tsx';
import { pageTitles } from '../texts.ts';
import { AuditRows } from './AuditRows.tsx';
import { objectName, type Reader } from './changes-in-words.ts';
import { auditTexts, objectNames } from './texts.ts';

type Filter = { object: string | undefined; actorId: string | undefined };

/** Who changed what, newest first. */
export function Page() {
  const t = useText(auditTexts);
  const [query, change] = useAddressQuery();
  const filter = { object: textOf(query['object']), actorId: textOf(query['actor']) };
  const reader = useReader();
  const log = useAudit(filter);
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SettingsHeader title={pageTitles.audit}>
        <Filters filter={filter} onChange={change} />
      </SettingsHeader>
      <PageBody>
        {log.error && <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />}
        {log.isPending && <SkeletonLines lines={10} className="h-8" />}
        {log.data && entries.length === 0 && (
          <EmptyState icon={<ScrollText aria-hidden size={28} />} title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        )}
        {entries.length > 0 && (
          <div>
            <AuditRows entries={entries} reader={reader} />
            <LoadMore
              shown={entries.length}
              hasMore={log.hasNextPage}
              isLoading={log.isFetchingNextPage}
              onLoadMore={() => void log.fetchNextPage()}
            />
          </div>
        )}
      </PageBody>
    </>
  );
}

function useReader(): Reader {
  const { locale } = useLocale();
  const users = useQuery(contractQuery(identityContract.listUsers));
  const teams = useQuery(contractQuery(identityContract.listTeams));
  const names = useMemo(() => {
    const named = [...(users.data?.items ?? []), ...(teams.data?.items ?? [])];
    return new Map(named.map(({ id, name }) => [id, name] as const));
  }, [users.data, teams.data]);
  return { locale, formats: useFormats(), catalogues: useFieldCatalogues(), names };
}

const pageSize = 50;

function useAudit({ object, actorId }: Filter) {
  const query = { limit: pageSize, ...(object && { object }), ...(actorId && { actorId }) };
  return useInfiniteQuery({
    queryKey: contractKey(identityContract.listAudit, { query }),
    queryFn: ({ pageParam, signal }) =>
      callContract(identityContract.listAudit, {
        query: { ...query, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

type FiltersProps = { filter: Filter; onChange: (change: Record<string, unknown>) => void };

function Filters({ filter, onChange }: FiltersProps) {
  const t = useText(auditTexts);
  const { locale } = useLocale();
  const users = useQuery(contractQuery(identityContract.listUsers));
  const objects = Object.keys(objectNames);
  return (
    <div className="flex flex-wrap gap-2">
      <Select
        label={t('person')}
        hideLabel
        isClearable
        placeholder={t('anybody')}
        value={filter.actorId ?? null}
        onChange={(actor) => onChange({ actor: actor ?? undefined })}
        options={(users.data?.items ?? []).map((person) => ({
          id: person.id,
          name: person.name,
          detail: person.title ?? undefined,
        }))}
        className="min-w-0 flex-1 md:w-44 md:flex-none"
      />
      <Select
        label={t('object')}
        hideLabel
        isClearable
        placeholder={t('anything')}
        value={filter.object ?? null}
        onChange={(object) => onChange({ object: object ?? undefined })}
        options={objects.map((object) => ({ id: object, name: objectName(object, locale) }))}
        className="min-w-0 flex-1 md:w-44 md:flex-none"
      />
    </div>
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

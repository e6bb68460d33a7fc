import { Waves } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  EmptyState,
  ErrorNotice,
  FilterBar,
  Link,
  PageBody,
  PageHeader,
  Select,
  type Selected,
  SkeletonLines,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { filterSchema } from '../../../records/model/filter.ts';
import { Conditions, type OpenCatalogue, SearchBox, useCatalogue } from '../../../records/web/index.ts';
import { isClearInPool, poolSorts, type PoolSort } from '../../model/pool/pool-fields.ts';
import type { PoolLead, WirePool } from '../../model/pool/pool-schemas.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { NewPoolLead } from './NewPoolLead.tsx';
import { PoolLeadDrawer } from './PoolLeadDrawer.tsx';
import { PoolNav } from './PoolNav.tsx';
import { PoolRows } from './PoolRows.tsx';
import { QuotaBar } from './QuotaBar.tsx';
import { poolTexts, poolTitles } from './texts.ts';
import { useClaim } from './use-claim.ts';
import { type PoolAsked, usePoolLeads, usePools } from './use-pools.ts';

/** The pools open to the asker: look through what nobody owns, and claim. */
export function Page() {
  const t = useText(poolTexts);
  const label = useLabel();
  const mayDesign = useMay('lead_rules.design');
  const pools = usePools();
  const { catalogue, error } = useCatalogue('lead');
  const [query, setQuery] = useAddressQuery();
  const failure = pools.error ?? error;
  const items = pools.data?.items;
  const pool = items?.find((one) => one.id === query['pool']) ?? items?.[0];
  if (items && catalogue && pool) {
    return (
      <OpenPool
        key={pool.id}
        pool={pool}
        pools={items}
        catalogue={catalogue}
        onChoose={(id) => setQuery({ pool: id, q: undefined, filter: undefined, sort: undefined })}
      />
    );
  }
  return (
    <>
      <PageHeader title={label(poolTitles.pools)} />
      <PageBody>
        {failure && <ErrorNotice error={failure} onRetry={() => void pools.refetch()} />}
        {!failure && !items && <SkeletonLines lines={8} className="h-6" />}
        {items?.length === 0 && (
          <EmptyState
            icon={<Waves aria-hidden size={28} />}
            title={t('noPool')}
            action={mayDesign && <Link href="/settings/lead-pools">{t('setUp')}</Link>}
          >
            {t('noPoolText')}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}

type OpenProps = {
  pool: WirePool;
  pools: readonly WirePool[];
  catalogue: OpenCatalogue;
  onChoose: (poolId: string) => void;
};

const nothing: Selected = new Set();

function OpenPool({ pool, pools, catalogue, onChoose }: OpenProps) {
  const label = useLabel();
  const [asked, ask] = useAsked();
  const [selected, setSelected] = useState(nothing);
  const [opened, setOpened] = useState<PoolLead | null>(null);
  const mayCreate = useMay('lead.create');
  const claims = useClaim(pool.id);
  const found = usePoolLeads(pool.id, asked);
  const leadIds = [...selected].filter((id) => found.leads.some((lead) => lead.id === id));
  const isAsked = asked.conditions.length > 0 || asked.search !== '';
  const clear = isAsked ? () => ask({ ...asked, conditions: [], search: '' }) : null;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PageHeader
        title={label(poolTitles.pools)}
        actions={mayCreate && <NewPoolLead pool={pool} catalogue={catalogue} />}
      />
      <div className="flex min-h-0 min-w-0 flex-1 gap-3 px-4 max-md:flex-col md:px-6">
        <PoolNav pools={pools} poolId={pool.id} onChoose={onChoose} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          {pool.mayClaim && <QuotaBar poolId={pool.id} />}
          {leadIds.length > 0 ? (
            <ChosenBar {...{ pool, pools, leadIds, claims }} onClear={() => setSelected(nothing)} />
          ) : (
            <Filters asked={asked} ask={ask} catalogue={catalogue} onClear={clear} />
          )}
          <PoolRows
            {...{ pool, catalogue, found, claims, selected }}
            onSelect={setSelected}
            onOpen={setOpened}
            onClear={clear}
          />
        </div>
      </div>
      {opened && (
        <PoolLeadDrawer lead={opened} {...{ pool, catalogue, claims }} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

type FilterProps = {
  asked: PoolAsked;
  ask: (asked: PoolAsked) => void;
  catalogue: OpenCatalogue;
  onClear: (() => void) | null;
};

const sortNames = {
  '-entered': 'newest',
  entered: 'longest',
  '-score': 'best',
  '-created': 'youngest',
} as const;

function Filters({ asked, ask, catalogue, onClear }: FilterProps) {
  const t = useText(poolTexts);
  return (
    <FilterBar
      onClearAll={onClear ?? undefined}
      tools={
        <Select
          label={t('sort')}
          hideLabel
          options={poolSorts.map((sort) => ({ id: sort, name: t(sortNames[sort]) }))}
          value={asked.sort}
          onChange={(sort) => sort && ask({ ...asked, sort: sort as PoolSort })}
          className="w-40"
        />
      }
    >
      <SearchBox label={t('search')} value={asked.search} onChange={(search) => ask({ ...asked, search })} />
      <Conditions
        fields={catalogue.fields.filter((field) => isClearInPool(field.id))}
        conditions={asked.conditions}
        onChange={(conditions) => ask({ ...asked, conditions })}
      />
    </FilterBar>
  );
}

/** Search, filter and order live in the address, so that back works and a link says it all. */
function useAsked(): [PoolAsked, (asked: PoolAsked) => void] {
  const [query, setQuery] = useAddressQuery();
  const asked = useMemo((): PoolAsked => {
    const { q, filter, sort } = query;
    const read = filterSchema.safeParse(filter);
    return {
      search: typeof q === 'string' ? q : q === undefined ? '' : String(q as number),
      conditions: read.success ? read.data.filter((one) => isClearInPool(one.field)) : [],
      sort: poolSorts.find((one) => one === sort) ?? '-entered',
    };
  }, [query]);
  const ask = ({ search, conditions, sort }: PoolAsked): void =>
    setQuery(
      {
        q: search || undefined,
        filter: conditions.length > 0 ? conditions : undefined,
        sort: sort === '-entered' ? undefined : sort,
      },
      true,
    );
  return [asked, ask];
}

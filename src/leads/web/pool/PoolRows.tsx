import { Inbox, SearchX } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import {
  Badge,
  Button,
  type Column,
  EmptyState,
  ErrorNotice,
  Explained,
  FieldCell,
  LoadMore,
  RelativeTime,
  type Selected,
  SkeletonLines,
  Table,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { type OpenCatalogue, useIsNarrow } from '../../../records/web/index.ts';
import type { PoolLead, WirePool } from '../../model/pool/pool-schemas.ts';
import { titleOf } from './PoolLeadDrawer.tsx';
import { poolTexts } from './texts.ts';
import type { useClaim } from './use-claim.ts';
import { useWays } from './ways.ts';
import type { usePoolLeads } from './use-pools.ts';

type Props = {
  pool: WirePool;
  catalogue: OpenCatalogue;
  found: ReturnType<typeof usePoolLeads>;
  claims: ReturnType<typeof useClaim>;
  selected: Selected;
  onSelect: (selected: Selected) => void;
  onOpen: (lead: PoolLead) => void;
  onClear: (() => void) | null;
};

/** The leads of a pool: rows on a wide screen, cards on a phone; C on a row claims it. */
export function PoolRows(props: Props) {
  const { pool, found, claims, onOpen } = props;
  const t = useText(poolTexts);
  const isNarrow = useIsNarrow();
  const columns = useColumns(props);
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    const lead = found.leads.find((one) => one.id === row);
    if (!lead || event.key !== 'c' || event.ctrlKey || event.metaKey || !pool.mayClaim) return;
    event.preventDefault();
    void claims.claim(lead.id);
  };
  if (found.error) return <ErrorNotice error={found.error} onRetry={found.retry} />;
  const empty = <NoLeads onClear={props.onClear} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a key on a focused row bubbles here
    <div onKeyDown={onKeyDown} className="flex min-h-0 min-w-0 flex-1 flex-col">
      {isNarrow ? (
        <Cards {...props} empty={empty} />
      ) : (
        <Table
          label={t('leads')}
          rows={found.leads}
          columns={columns}
          rowId={(lead) => lead.id}
          rowName={titleOf}
          {...((pool.mayClaim || pool.isAdmin) && { selected: props.selected, onSelect: props.onSelect })}
          onOpen={onOpen}
          total={found.total}
          isLoading={found.isLoading}
          onEnd={found.loadMore}
          empty={empty}
          className={`flex-1 border-t border-line ${found.isOld ? 'opacity-60' : ''}`}
        />
      )}
      {found.leads.length > 0 && (
        <div className="flex flex-wrap items-center justify-between border-t border-line">
          <LoadMore
            shown={found.leads.length}
            total={found.total}
            hasMore={found.hasMore}
            isLoading={found.isLoadingMore}
            onLoadMore={found.loadMore}
          />
          {!isNarrow && pool.mayClaim && <span className="px-3 text-xs text-faint">{t('claimKey')}</span>}
        </div>
      )}
    </div>
  );
}

function useColumns({ pool, catalogue, claims }: Props): Column<PoolLead>[] {
  const t = useText(poolTexts);
  const label = useLabel();
  const field = (id: string) => catalogue.fields.find((one) => one.id === id);
  const known = (id: 'industry' | 'source', width: number): Column<PoolLead>[] => {
    const one = field(id);
    const cell = (lead: PoolLead) => one && <FieldCell field={one} value={lead[id]} isPlain />;
    return one ? [{ id, name: label(one.label), width, cell }] : [];
  };
  return [
    { id: 'name', name: t('lead'), width: 176, cell: (lead) => <Who lead={lead} /> },
    ...(pool.mayClaim
      ? [
          {
            id: 'claim',
            name: t('claim'),
            width: 88,
            cell: (lead: PoolLead) => <ClaimButton pool={pool} lead={lead} claims={claims} />,
          },
        ]
      : []),
    { id: 'city', name: t('city'), width: 72, cell: (lead) => lead.city ?? lead.province },
    ...known('industry', 84),
    ...known('source', 84),
    { id: 'score', name: t('score'), width: 64, cell: (lead) => <Judged lead={lead} /> },
    { id: 'need', name: t('need'), width: 120, cell: (lead) => lead.need },
    { id: 'reach', name: t('reach'), width: 92, cell: (lead) => <Ways lead={lead} /> },
    {
      id: 'entered',
      name: t('entered'),
      width: 88,
      cell: (lead) => lead.enteredPoolAt && <RelativeTime at={lead.enteredPoolAt} />,
    },
    { id: 'returns', name: t('returns'), width: 64, cell: (lead) => <Returns lead={lead} /> },
  ];
}

function Who({ lead }: { lead: PoolLead }) {
  return (
    <span className="flex gap-2">
      <span className="shrink-0 font-medium">{lead.name}</span>
      <span className="truncate text-soft">{lead.company}</span>
    </span>
  );
}

function regionOf({ province, city }: PoolLead): string {
  return [...new Set([province, city])].filter(Boolean).join(' ');
}

function Judged({ lead }: { lead: PoolLead }) {
  return (
    <span className="flex items-center gap-1.5">
      {lead.level && <Badge tone={lead.level.startsWith('A') ? 'good' : 'neutral'}>{lead.level}</Badge>}
      {lead.score}
    </span>
  );
}

function Ways({ lead }: { lead: PoolLead }) {
  const waysOf = useWays();
  return <span className="text-soft">{waysOf(lead)}</span>;
}

function Returns({ lead }: { lead: PoolLead }) {
  const t = useText(poolTexts);
  if (lead.returns === 0) return null;
  return <Badge tone={lead.returns > 1 ? 'warn' : 'neutral'}>{t('times', { count: lead.returns })}</Badge>;
}

function ClaimButton({ pool, lead, claims }: Pick<Props, 'pool' | 'claims'> & { lead: PoolLead }) {
  const t = useText(poolTexts);
  if (!pool.mayClaim) return null;
  if (lead.notYet) {
    return (
      <Explained text={lead.notYet.message} className="text-xs text-faint">
        {t('notYet')}
      </Explained>
    );
  }
  return (
    <Button
      size="small"
      isPending={claims.pending.has(lead.id)}
      onPress={() => void claims.claim(lead.id)}
      aria-label={t('claimIt', { name: titleOf(lead) })}
    >
      {t('claim')}
    </Button>
  );
}

/** A pool for one thumb. */
function Cards({ pool, found, claims, onOpen, empty }: Props & { empty: ReactNode }) {
  const t = useText(poolTexts);
  if (found.isLoading) return <SkeletonLines lines={8} className="h-5" />;
  if (found.leads.length === 0) return empty;
  return (
    <ul aria-label={t('leads')} className="flex flex-col gap-2 py-2">
      {found.leads.map((lead) => (
        <li
          key={lead.id}
          className="flex items-center gap-3 rounded-lg border border-line bg-surface px-3.5 py-2.5"
        >
          <AriaButton onPress={() => onOpen(lead)} className="min-w-0 flex-1 cursor-pointer text-left">
            <span className="block truncate font-medium">{titleOf(lead)}</span>
            <span className="figures mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
              {regionOf(lead)}
              <Judged lead={lead} />
              <Returns lead={lead} />
              {lead.enteredPoolAt && <RelativeTime at={lead.enteredPoolAt} />}
            </span>
          </AriaButton>
          <ClaimButton pool={pool} lead={lead} claims={claims} />
        </li>
      ))}
    </ul>
  );
}

function NoLeads({ onClear }: { onClear: (() => void) | null }) {
  const t = useText(poolTexts);
  if (!onClear) {
    return (
      <EmptyState icon={<Inbox aria-hidden size={28} />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX aria-hidden size={28} />}
      title={t('noMatch')}
      action={<Button onPress={onClear}>{t('clearFilters')}</Button>}
    >
      {t('noMatchText')}
    </EmptyState>
  );
}

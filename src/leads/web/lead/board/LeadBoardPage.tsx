import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Keyboard, LayoutGrid } from 'lucide-react';
import { useRef, useState } from 'react';
import {
  Button,
  EmptyState,
  ErrorNotice,
  IconButton,
  PageHeader,
  Skeleton,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import {
  ChooseColumnDialog,
  ColumnTabs,
  conditionsIn,
  isNarrowed,
  type Narrowed,
  focusCard,
  Said,
  useDragScroll,
  useFreshCards,
  useIsNarrow,
} from '../../../../records/web/index.ts';
import { boardStatuses, type LeadStatus } from '../../../model/lead/lead-status.ts';
import { stepBetween } from '../../../model/lead/lead-step.ts';
import type { LeadFacts } from '../lead-facts.ts';
import { statusTones } from '../LeadStatusBadge.tsx';
import { LookSwitch } from '../list/LookSwitch.tsx';
import { QueueButton } from '../list/QueueButton.tsx';
import { leadTexts } from '../texts.ts';
import { countsQuery, refreshBoard, settleCards } from './lead-columns.ts';
import { LeadBoardFilters } from './LeadBoardFilters.tsx';
import { MoveForms } from './MoveForms.tsx';
import { StatusColumn } from './StatusColumn.tsx';
import { boardTexts } from './texts.ts';
import { useLeadMove, useStatusName, type LeadMove } from './use-lead-move.ts';

/** The leads by state: a card is dragged, or moved by keys, by the same steps as on its page. */
export function Page() {
  const t = useText(boardTexts);
  const label = useLabel();
  const [query] = useAddressQuery();
  const conditions = conditionsIn(query['filter']);
  const search = typeof query['q'] === 'string' ? query['q'] : '';
  const isOnPhone = useIsNarrow();
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={label(leadTexts.leads)}
        actions={
          <>
            <LookSwitch value="board" />
            <QueueButton />
            {!isOnPhone && (
              <IconButton
                label={t('keysHint')}
                icon={<Keyboard aria-hidden size={16} />}
                tooltipPlacement="left"
              />
            )}
          </>
        }
      >
        <LeadBoardFilters conditions={conditions} search={search} />
      </PageHeader>
      <Columns narrowed={{ conditions, search }} isOnPhone={isOnPhone} />
    </div>
  );
}

type Asked = { card: LeadFacts; from: LeadStatus };

function Columns({ narrowed, isOnPhone }: { narrowed: Narrowed; isOnPhone: boolean }) {
  const client = useQueryClient();
  const row = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const counts = useQuery(countsQuery(narrowed));
  const moving = useLeadMove(narrowed);
  const fresh = useFreshCards({
    object: 'lead',
    settle: (ids) => settleCards(client, narrowed, ids),
    refresh: () => refreshBoard(client),
  });
  useDragScroll(row);
  const columns = counts.data?.columns;
  if (columns?.every(({ count }) => count === 0)) return <Nothing isFiltered={isNarrowed(narrowed)} />;
  return (
    <>
      {counts.error && <ErrorNotice error={counts.error} onRetry={() => void counts.refetch()} />}
      {isOnPhone && columns && <StatusTabs columns={columns} row={row} />}
      <div
        ref={row}
        data-lane="leads"
        className="flex min-h-0 flex-1 gap-2 overflow-x-auto px-4 pb-4 md:px-6 max-md:snap-x max-md:snap-mandatory max-md:gap-0 max-md:px-0 max-md:pb-0"
      >
        {counts.isPending &&
          boardStatuses.map((status) => <Skeleton key={status} className="h-60 min-w-52 flex-1" />)}
        {columns?.map(({ status, count }) => (
          <StatusColumn
            key={status}
            {...{ status, count, narrowed, fresh, isOnPhone }}
            onMove={moving.move}
            onAsk={(card) => setAsked({ card, from: status })}
          />
        ))}
      </div>
      {asked && <WhereTo asked={asked} onChoose={moving.move} onClose={() => setAsked(null)} />}
      {moving.asked && <MoveForms asked={moving.asked} onAsk={moving.ask} />}
      <Said words={moving.said} />
    </>
  );
}

function StatusTabs({
  columns,
  row,
}: {
  columns: readonly { status: LeadStatus; count: number }[];
  row: React.RefObject<HTMLDivElement | null>;
}) {
  const t = useText(boardTexts);
  const nameOf = useStatusName();
  const [{ state }, change] = useAddressQuery();
  return (
    <ColumnTabs
      label={t('states')}
      columns={columns.map(({ status, count }) => ({ id: status, name: nameOf(status), count }))}
      row={row}
      shown={typeof state === 'string' ? state : null}
      onShown={(shown) => change({ state: shown }, true)}
    />
  );
}

type WhereProps = { asked: Asked; onChoose: (move: LeadMove) => void; onClose: () => void };

/** Chooses the state a lead goes to; those no single step leads to cannot be chosen. */
function WhereTo({ asked, onChoose, onClose }: WhereProps) {
  const t = useText(boardTexts);
  const nameOf = useStatusName();
  return (
    <ChooseColumnDialog
      title={t('move', { name: asked.card.name })}
      label={t('moveTo')}
      columns={boardStatuses.map((status) => ({
        id: status,
        name: nameOf(status),
        tone: statusTones[status],
        hint: status === asked.from ? t('here') : undefined,
        isDisabled: stepBetween(asked.from, status) === null,
      }))}
      onChoose={(id) => {
        const to = id as LeadStatus;
        onChoose({ ...asked, to });
        focusCard(asked.card.id, to);
      }}
      onClose={onClose}
    />
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useText(boardTexts);
  const [, change] = useAddressQuery();
  return (
    <EmptyState
      icon={<LayoutGrid aria-hidden size={32} />}
      title={t(isFiltered ? 'nothingTitle' : 'emptyTitle')}
      action={
        isFiltered && (
          <Button onPress={() => change({ filter: undefined, q: undefined })}>{t('clearFilters')}</Button>
        )
      }
    >
      {t(isFiltered ? 'nothingText' : 'emptyText')}
    </EmptyState>
  );
}

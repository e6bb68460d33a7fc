import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { identityContract } from '../../../identity/model/contract.ts';
import { Button, contractQuery, ErrorNotice, SkeletonLines, useText } from '../../../platform/web/index.ts';
import { narrowedBy } from '../../../records/web/index.ts';
import type { Lanes } from './board-address.ts';
import { useNameOf } from '../pipelines.ts';
import { Unpriced } from '../../../insights/web/index.ts';
import { useAmount } from '../use-amount.ts';
import { sumsQuery, type Lane } from './board-memory.ts';
import type { BoardColumn } from './board-sums.ts';
import { BoardColumns } from './BoardColumns.tsx';
import { boardTexts } from './texts.ts';

type Holder = { id: string; name: string };

const lanesAtOnce = 12;

function useHolders(by: Lanes): { holders: readonly Holder[] | undefined; error: unknown } {
  const people = useQuery({
    ...contractQuery(identityContract.listUsers, { query: {} }),
    staleTime: 300_000,
    enabled: by === 'owner',
  });
  const teams = useQuery({
    ...contractQuery(identityContract.listTeams),
    staleTime: 300_000,
    enabled: by === 'team',
  });
  return by === 'owner'
    ? { holders: people.data?.items, error: people.error }
    : { holders: teams.data?.items, error: teams.error };
}

/** The board once for each owner or team; those without deals are left out. */
export function BoardLanes({ lane, by }: { lane: Lane; by: Lanes }) {
  const t = useText(boardTexts);
  const { holders, error } = useHolders(by);
  const [shown, setShown] = useState(lanesAtOnce);
  if (error) return <ErrorNotice error={error} />;
  if (!holders) return <SkeletonLines lines={6} className="h-10" />;
  const left = holders.length - shown;
  return (
    <div className="flex flex-col gap-1 px-4 pb-6 md:px-6">
      {holders.slice(0, shown).map((holder, place) => (
        <HolderLane
          key={holder.id}
          holder={holder}
          isFirst={place === 0}
          lane={{ ...lane, narrowed: narrowedBy(lane.narrowed, { field: by, op: 'is', value: holder.id }) }}
        />
      ))}
      {left > 0 && (
        <Button variant="quiet" className="self-start" onPress={() => setShown(shown + lanesAtOnce)}>
          {t('moreLanes', { count: Math.min(left, lanesAtOnce) })}
        </Button>
      )}
    </div>
  );
}

function HolderLane({ holder, lane, isFirst }: { holder: Holder; lane: Lane; isFirst: boolean }) {
  const t = useText(boardTexts);
  const amountOf = useAmount();
  const { data } = useQuery(sumsQuery(lane));
  const [isOpen, setOpen] = useState(isFirst);
  const [withClosed, setWithClosed] = useState(false);
  const open = data?.columns.filter(({ stage }) => stage.kind === 'open') ?? [];
  const count = open.reduce((sum, column) => sum + column.count, 0);
  if (data && data.columns.every((column) => column.count === 0)) return null;
  const amount = open.every((column) => column.amount !== null)
    ? String(open.reduce((sum, column) => sum + BigInt(column.amount ?? '0'), 0n))
    : null;
  const Mark = isOpen ? ChevronDown : ChevronRight;
  return (
    <section className="border-b border-line pb-1">
      <AriaButton
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
        className="flex min-h-10 w-full cursor-pointer items-center gap-3 rounded-md px-2 text-left data-hovered:bg-hover"
      >
        <Mark aria-hidden size={16} className="shrink-0 text-faint" />
        <h2 className="w-28 shrink-0 truncate text-base">{holder.name}</h2>
        <span className="figures w-16 shrink-0 text-sm text-soft">{data && t('count', { count })}</span>
        <span className="figures w-32 shrink-0 text-sm text-soft">
          {data && amount !== null && amountOf(amount)}
        </span>
        <Unpriced count={open.reduce((sum, column) => sum + column.unpriced, 0)} />
        <LaneShape columns={open} />
      </AriaButton>
      {isOpen && (
        <div className="-mx-4 flex h-112 flex-col pt-1 md:-mx-6">
          <BoardColumns
            lane={lane}
            laneId={holder.id}
            isOnPhone={false}
            withClosed={withClosed}
            onWithClosed={setWithClosed}
            stageShown={null}
            onStageShown={() => undefined}
          />
        </div>
      )}
    </section>
  );
}

/** How a lane's open deals lie over the stages, in one line. */
function LaneShape({ columns }: { columns: readonly BoardColumn[] }) {
  const nameOf = useNameOf();
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <span
      className="grid min-w-0 flex-1 gap-3 max-lg:hidden"
      style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}
    >
      {columns.map(({ stage, count }) => (
        <span key={stage.id} className="flex min-w-0 items-center gap-2 text-xs text-faint">
          <span className="figures w-20 shrink-0 truncate text-right">{`${nameOf(stage)} ${count}`}</span>
          <span
            className="h-1.5 shrink-0 rounded-full bg-accent/50"
            style={{ width: `${Math.round((count / most) * 40)}%` }}
          />
        </span>
      ))}
    </span>
  );
}

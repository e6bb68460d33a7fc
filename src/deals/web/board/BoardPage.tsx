import { useQuery } from '@tanstack/react-query';
import { LayoutGrid, List, Workflow } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import {
  Button,
  EmptyState,
  ErrorNotice,
  IconButton,
  PageHeader,
  SegmentedControl,
  Select,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { useMay } from '../../../identity/web/index.ts';
import { isNarrowed, useIsNarrow } from '../../../records/web/index.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { CreateDealButton } from '../create/CreateDealButton.tsx';
import { CreateDealDrawer } from '../create/create-deal-drawer.ts';
import { useNameOf, usePipelines } from '../pipelines.ts';
import { readBoardState, type BoardState } from './board-address.ts';
import { sumsQuery, type Lane } from './board-memory.ts';
import { BoardColumns } from './BoardColumns.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardLanes } from './BoardLanes.tsx';
import { boardTexts } from './texts.ts';

/** The deals of a pipeline, laid out by stage. */
export function Page() {
  const t = useText(boardTexts);
  const { pipelines, error, refetch } = usePipelines();
  const mayDesign = useMay('pipeline.design');
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!pipelines) {
    return (
      <div className="px-6 py-6">
        <SkeletonLines lines={7} className="h-5" />
      </div>
    );
  }
  if (pipelines.length > 0) return <Board pipelines={pipelines} />;
  return (
    <EmptyState
      icon={<Workflow aria-hidden size={32} />}
      title={t('noPipelineTitle')}
      action={mayDesign && <ToSettings />}
    >
      {t('noPipelineText')}
    </EmptyState>
  );
}

function ToSettings() {
  const t = useText(boardTexts);
  const navigate = useNavigate();
  return (
    <Button variant="primary" onPress={() => void navigate({ href: '/settings/pipelines' })}>
      {t('toSettings')}
    </Button>
  );
}

function Board({ pipelines }: { pipelines: readonly Pipeline[] }) {
  const [query, change] = useAddressQuery();
  const isOnPhone = useIsNarrow();
  const mayCreate = useMay('deal.create');
  const state = readBoardState(query);
  const pipeline = pipelines.find(({ id }) => id === state.pipeline) ?? pipelines[0]!;
  const lane = { pipeline, narrowed: { conditions: state.conditions, search: state.search } };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <BoardHeader {...{ pipelines, pipeline, state, isOnPhone, change }} />
      {Boolean(query['new']) && mayCreate && (
        <CreateDealDrawer pipelineId={pipeline.id} onClose={() => change({ new: undefined }, true)} />
      )}
      {state.lanes && !isOnPhone ? (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <BoardLanes key={`${pipeline.id} ${state.lanes}`} lane={lane} by={state.lanes} />
        </div>
      ) : (
        <WholeBoard key={pipeline.id} {...{ lane, state, isOnPhone, change }} />
      )}
    </div>
  );
}

type Change = (change: Record<string, unknown>, replace?: boolean) => void;
type HeaderProps = {
  pipelines: readonly Pipeline[];
  pipeline: Pipeline;
  state: BoardState;
  isOnPhone: boolean;
  change: Change;
};

function BoardHeader({ pipelines, pipeline, state, isOnPhone, change }: HeaderProps) {
  const t = useText(boardTexts);
  const nameOf = useNameOf();
  const navigate = useNavigate();
  const [{ filter, q }] = useAddressQuery();
  const board = { id: 'board', name: t('board'), icon: <LayoutGrid aria-hidden size={14} /> } as const;
  const list = { id: 'list', name: t('list'), icon: <List aria-hidden size={14} /> } as const;
  const toList = (): void => void navigate({ to: '/deals/list', search: { filter, q } } as never);
  return (
    <PageHeader
      title={t('title')}
      meta={
        pipelines.length > 1 && (
          <Select
            label={t('pipeline')}
            hideLabel
            options={pipelines.map((one) => ({ id: one.id, name: nameOf(one) }))}
            value={pipeline.id}
            onChange={(id) => change({ pipeline: id ?? undefined, stage: undefined })}
          />
        )
      }
      actions={
        <>
          {isOnPhone ? (
            <IconButton label={t('list')} icon={<List aria-hidden size={18} />} onPress={toList} />
          ) : (
            <SegmentedControl label={t('look')} value="board" onChange={toList} segments={[board, list]} />
          )}
          <CreateDealButton pipelineId={pipeline.id} />
        </>
      }
    >
      <BoardFilters state={state} isOnPhone={isOnPhone} onChange={change} />
    </PageHeader>
  );
}

type WholeProps = {
  lane: Lane;
  state: BoardState;
  isOnPhone: boolean;
  change: Change;
};

function WholeBoard({ lane, state, isOnPhone, change }: WholeProps) {
  const t = useText(boardTexts);
  const { data } = useQuery(sumsQuery(lane));
  const isEmpty = data?.columns.every((column) => column.count === 0);
  const isFiltered = isNarrowed(lane.narrowed);
  if (isEmpty) {
    return (
      <EmptyState
        icon={<LayoutGrid aria-hidden size={32} />}
        title={t(isFiltered ? 'nothingTitle' : 'emptyTitle')}
        action={
          isFiltered ? (
            <Button onPress={() => change({ filter: undefined, q: undefined })}>{t('clearFilters')}</Button>
          ) : (
            <CreateDealButton pipelineId={lane.pipeline.id} />
          )
        }
      >
        {t(isFiltered ? 'nothingText' : 'emptyText')}
      </EmptyState>
    );
  }
  return (
    <BoardColumns
      lane={lane}
      laneId="all"
      isOnPhone={isOnPhone}
      withClosed={state.withClosed}
      onWithClosed={(closed) => change({ closed: closed || undefined }, true)}
      stageShown={state.stage}
      onStageShown={(stage) => change({ stage }, true)}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, LayoutGrid, List } from 'lucide-react';
import { useMemo, useState } from 'react';
import { identityContract } from '../../../identity/model/contract.ts';
import { useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Button,
  contractQuery,
  SegmentedControl,
  useAddressQuery,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import { RecordListPage, type Chosen } from '../../../records/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { ClockLevel } from '../../model/clock/clock-level.ts';
import { LevelMark } from '../clock/LevelMark.tsx';
import { CreateDealDrawer } from '../create/create-deal-drawer.ts';
import { dealRecords } from '../deal-records.ts';
import { usePipelines } from '../pipelines.ts';
import { BulkStageDialog } from './BulkStageDialog.tsx';
import { dailyViews, ownerlessViews } from './daily-views.ts';
import { listTexts } from './texts.ts';

const tones: Record<string, Tone> = { open: 'accent', won: 'good', lost: 'bad' };

/** Deals as a list: the questions of the day, any filter, changes to many. */
export function Page() {
  const { pipelines } = usePipelines();
  const leaverIds = useLeavers();
  const views = useMemo(
    () => [...dailyViews(pipelines ?? []), ...(leaverIds ? ownerlessViews(leaverIds) : [])],
    [pipelines, leaverIds],
  );
  return (
    <RecordListPage
      object="deal"
      contract={dealRecords}
      title={listTexts.title}
      systemViews={views}
      cells={{ stage: StageCell, clock_level: LevelCell }}
      actions={<LookSwitch />}
      bulkActions={moveMany}
      createForm={createForm}
    />
  );
}

/** People who have left, for whoever may hand their deals over; null for everybody else. */
function useLeavers(): string[] | null {
  const mayHandOver = useMay('deal.transfer');
  const { data } = useQuery({
    ...contractQuery(identityContract.listUsers, { query: { state: 'disabled' } }),
    staleTime: 300_000,
    enabled: mayHandOver,
  });
  return useMemo(() => (mayHandOver ? (data?.items ?? []).map(({ id }) => id) : null), [mayHandOver, data]);
}

function moveMany(chosen: Chosen, onKeep: (ids: readonly string[]) => void) {
  return <MoveMany ids={chosen.ids} isAll={chosen.matching !== null} onKeep={onKeep} />;
}

function createForm({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen && <CreateDealDrawer onClose={onClose} />;
}

function StageCell(record: WireRecord) {
  const stage = record['stage'] as { name: string | null } | null;
  return <Badge tone={tones[String(record['outcome'])] ?? 'neutral'}>{stage?.name}</Badge>;
}

function LevelCell(record: WireRecord) {
  const level = record['clock_level'] as ClockLevel | null;
  return level && <LevelMark level={level} />;
}

function LookSwitch() {
  const t = useText(listTexts);
  const navigate = useNavigate();
  const [{ filter, q }] = useAddressQuery();
  return (
    <SegmentedControl
      label={t('look')}
      value="list"
      onChange={() => void navigate({ to: '/deals', search: { filter, q } } as never)}
      segments={[
        { id: 'board', name: t('board'), icon: <LayoutGrid aria-hidden size={14} /> },
        { id: 'list', name: t('list'), icon: <List aria-hidden size={14} /> },
      ]}
    />
  );
}

const mostAtOnce = 500;

function MoveMany({
  ids,
  isAll,
  onKeep,
}: {
  ids: readonly string[];
  isAll: boolean;
  onKeep: (ids: readonly string[]) => void;
}) {
  const t = useText(listTexts);
  const [isOpen, setOpen] = useState(false);
  const isTooMany = isAll || ids.length > mostAtOnce;
  return (
    <>
      <Button
        size="small"
        icon={<ArrowRightLeft aria-hidden size={14} />}
        disabledReason={isTooMany ? t('tooMany') : null}
        onPress={() => setOpen(true)}
      >
        {t('moveMany')}
      </Button>
      {isOpen && <BulkStageDialog ids={ids} onKeep={onKeep} onClose={() => setOpen(false)} />}
    </>
  );
}

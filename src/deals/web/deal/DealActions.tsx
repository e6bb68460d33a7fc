import { useNavigate } from '@tanstack/react-router';
import {
  ArrowRightLeft,
  CircleCheck,
  CircleX,
  Ellipsis,
  Link2,
  Pencil,
  RotateCcw,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton, Menu, notify, useText, type MenuEntry } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import {
  EditRecordDrawer,
  useRecordAid,
  useRemoval,
  type OpenCatalogue,
} from '../../../records/web/index.ts';
import { dealRecords } from '../deal-records.ts';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import { useNameOf } from '../pipelines.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { dealTexts } from './texts.ts';

type Props = {
  record: WireRecord;
  catalogue: OpenCatalogue;
  pipeline: Pipeline;
  stage: Stage;
  /** The open stage it stood in last: where it comes back to. */
  lastOpen: Stage | undefined;
  onMove: (to: Stage) => void;
};

/** What can be done with a deal as a whole: win, lose, re-open, hand over, delete. */
export function DealActions({ record, catalogue, pipeline, stage, lastOpen, onMove }: Props) {
  const t = useText(dealTexts);
  const nameOf = useNameOf();
  const { Beside } = useRecordAid('deal');
  const [isHandingOver, setHandingOver] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const { update, transfer } = record.abilities;
  const disabledReason = update ? null : t('noUpdate');
  const won = pipeline.stages.find(({ kind }) => kind === 'won');
  const lost = pipeline.stages.find(({ kind }) => kind === 'lost');
  const deal = { id: record.id, name: String(record['name']) };
  return (
    <>
      {Beside && <Beside />}
      {stage.kind === 'open' ? (
        <>
          <Button
            icon={<CircleX aria-hidden size={16} className="text-bad" />}
            disabledReason={disabledReason}
            onPress={() => lost && onMove(lost)}
          >
            {t('lose')}
          </Button>
          <Button
            variant="primary"
            icon={<CircleCheck aria-hidden size={16} />}
            disabledReason={disabledReason}
            onPress={() => won && onMove(won)}
          >
            {t('win')}
          </Button>
        </>
      ) : (
        lastOpen && (
          <Button
            icon={<RotateCcw aria-hidden size={16} />}
            disabledReason={disabledReason}
            onPress={() => onMove(lastOpen)}
          >
            {t('reopenTo', { stage: nameOf(lastOpen) })}
          </Button>
        )
      )}
      <Button
        icon={<ArrowRightLeft aria-hidden size={16} />}
        disabledReason={transfer ? null : t('noTransfer')}
        onPress={() => setHandingOver(true)}
      >
        {t('handOver')}
      </Button>
      <MoreMenu record={record} onEdit={() => setEditing(true)} />
      {isHandingOver && <HandOverDialog deal={deal} onClose={() => setHandingOver(false)} />}
      {isEditing && (
        <EditRecordDrawer
          record={record}
          catalogue={catalogue}
          contract={dealRecords}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

function MoreMenu({ record, onEdit }: { record: WireRecord; onEdit: () => void }) {
  const t = useText(dealTexts);
  const navigate = useNavigate();
  const { remove } = useRemoval(dealRecords);
  const removeAndLeave = async (): Promise<void> => {
    if (await remove(record)) void navigate({ href: '/deals' });
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    notify({ title: t('linkCopied'), tone: 'good' });
  };
  const entries: MenuEntry[] = [
    {
      id: 'edit',
      name: t('edit'),
      icon: <Pencil aria-hidden size={16} />,
      onAction: onEdit,
      disabledReason: record.abilities.update ? null : t('noUpdate'),
    },
    { id: 'copy', name: t('copyLink'), icon: <Link2 aria-hidden size={16} />, onAction: () => void copy() },
    'separator',
    {
      id: 'remove',
      name: t('remove'),
      icon: <Trash2 aria-hidden size={16} />,
      isDanger: true,
      onAction: () => void removeAndLeave(),
      disabledReason: record.abilities.delete ? null : t('noDelete'),
    },
  ];
  return (
    <Menu
      label={t('more')}
      placement="bottom end"
      trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden size={18} />} />}
      entries={entries}
    />
  );
}

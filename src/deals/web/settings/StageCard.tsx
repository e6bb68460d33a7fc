import { ChevronLeft, ChevronRight, GripVertical, X } from 'lucide-react';
import { useRef } from 'react';
import {
  classNames,
  IconButton,
  NumberField,
  TextArea,
  TextField,
  useListDrag,
  useText,
} from '../../../platform/web/index.ts';
import type { StageDraft } from '../../model/pipeline.ts';
import type { DrawnStage, StageFault } from './drawing.ts';
import { ProcessButton, type ProcessDesign } from './process/ProcessButton.tsx';
import { settingsTexts } from './texts.ts';

type Props = {
  stage: DrawnStage;
  /** Counted from 0 among the open stages. */
  place: number;
  count: number;
  fault: StageFault | null;
  design: ProcessDesign;
  onChange: (change: Partial<StageDraft>) => void;
  onMove: (key: string, place: number) => void;
  onRemove: () => void;
};

/** One open stage on the drawing board: its order by drag or by buttons, its goal and its targets. */
export function StageCard({ stage, place, count, fault, design, onChange, onMove, onRemove }: Props) {
  const t = useText(settingsTexts);
  const box = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const isOver = useListDrag({
    element: box,
    grip,
    list: 'drawn-stages',
    key: stage.key,
    onDropped: (key) => onMove(key, place),
  });
  const { name } = stage;
  return (
    <li
      ref={box}
      className={classNames(
        'flex w-48 shrink-0 flex-col gap-3 rounded-lg border bg-surface p-3',
        isOver ? 'border-accent' : 'border-line',
      )}
    >
      <div className="flex items-center">
        <span
          ref={grip}
          title={t('grip', { name })}
          className="flex size-7 cursor-grab items-center justify-center rounded-md text-faint hover:bg-hover"
        >
          <GripVertical aria-hidden size={16} />
        </span>
        <span className="flex-1 text-sm text-faint">{t('place', { place: place + 1 })}</span>
        <IconButton
          size="small"
          label={t('earlier', { name })}
          icon={<ChevronLeft aria-hidden size={16} />}
          isDisabled={place === 0}
          onPress={() => onMove(stage.key, place - 1)}
        />
        <IconButton
          size="small"
          label={t('later', { name })}
          icon={<ChevronRight aria-hidden size={16} />}
          isDisabled={place === count - 1}
          onPress={() => onMove(stage.key, place + 1)}
        />
        <IconButton
          size="small"
          label={t('remove', { name })}
          icon={<X aria-hidden size={16} />}
          disabledReason={count === 1 ? t('lastOne') : null}
          onPress={onRemove}
        />
      </div>
      <StageNames stage={stage} fault={fault} onChange={onChange} />
      <StageTargets stage={stage} onChange={onChange} />
      <ProcessButton design={design} stage={stage} onChange={(process) => onChange({ process })} />
    </li>
  );
}

function StageTargets({ stage, onChange }: Pick<Props, 'stage' | 'onChange'>) {
  const t = useText(settingsTexts);
  return (
    <>
      <TextArea
        label={t('goal')}
        value={stage.goal ?? ''}
        onChange={(goal) => onChange({ goal: goal || null })}
        rows={2}
        maxLength={500}
      />
      <div className="grid grid-cols-2 items-end gap-2">
        <NumberField
          label={t('targetDays')}
          value={stage.targetDays}
          onChange={(targetDays) => onChange({ targetDays })}
          min={1}
          max={3650}
          unit={t('days')}
        />
        <NumberField
          label={t('targetConversion')}
          value={stage.targetConversion}
          onChange={(targetConversion) => onChange({ targetConversion })}
          min={0}
          max={100}
          unit="%"
        />
      </div>
      <NumberField
        label={t('probability')}
        value={stage.probability}
        onChange={(probability) => onChange({ probability: probability ?? 0 })}
        min={0}
        max={100}
        unit="%"
      />
    </>
  );
}

type EndProps = Pick<Props, 'stage' | 'fault' | 'design' | 'onChange'>;

/** Won or lost: always there, named, and asking for what they ask. */
export function EndCard({ stage, fault, design, onChange }: EndProps) {
  const t = useText(settingsTexts);
  const isWon = stage.kind === 'won';
  return (
    <li
      className={classNames(
        'flex w-40 shrink-0 flex-col gap-3 rounded-lg border border-line p-3',
        isWon ? 'bg-good-soft' : 'bg-bad-soft',
      )}
    >
      <span
        className={classNames('flex h-7 items-center text-sm font-medium', isWon ? 'text-good' : 'text-bad')}
      >
        {t(isWon ? 'wonStage' : 'lostStage')}
      </span>
      <StageNames stage={stage} fault={fault} onChange={onChange} />
      <TextArea
        label={t('goal')}
        value={stage.goal ?? ''}
        onChange={(goal) => onChange({ goal: goal || null })}
        rows={2}
        maxLength={500}
      />
      <ProcessButton design={design} stage={stage} onChange={(process) => onChange({ process })} />
    </li>
  );
}

function StageNames({ stage, fault, onChange }: Omit<EndProps, 'design'>) {
  const t = useText(settingsTexts);
  return (
    <>
      <TextField
        label={t('stageName')}
        isRequired
        value={stage.name}
        onChange={(name) => onChange({ name })}
        maxLength={40}
        error={fault && t(fault)}
      />
      <TextField
        label={t('nameEn')}
        value={stage.nameEn ?? ''}
        onChange={(nameEn) => onChange({ nameEn: nameEn || null })}
        maxLength={60}
      />
    </>
  );
}

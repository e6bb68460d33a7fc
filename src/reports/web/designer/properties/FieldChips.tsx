import { X } from 'lucide-react';
import { useMemo } from 'react';
import { ComboBox, IconButton, notify, Select, useLabel, useText } from '../../../../platform/web/index.ts';
import { dimensionOf, isPeriod } from '../../../model/blocks/asked.ts';
import type { Block } from '../../../model/blocks/block.ts';
import { withoutField } from '../../../model/design/drop-field.ts';
import { findDimension, findMeasure, sharedSplits } from '../../../model/design/known-fields.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';

type Props = {
  block: Block;
  measures: readonly string[];
  by: readonly string[];
  /** Changes the period by which a day is split. */
  onGrain?: (split: string, next: string) => void;
};

const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;
const mostOffered = 50;

/** The measures and dimensions of a block: each can be taken away, others are added as if they were dropped on it. */
export function FieldChips({ block, measures, by, onGrain }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue, drop, replace } = useDesign();
  const takeAway = (id: string) => {
    const left = withoutField(catalogue, block, id);
    if ('gap' in left) notify({ tone: 'bad', title: label(left.gap) });
    else replace(left.block);
  };
  const nameOf = (id: string) =>
    label((findMeasure(catalogue, id) ?? findDimension(catalogue, id))?.label ?? { zh: id, en: id });
  const cube = findMeasure(catalogue, measures[0] ?? '')?.cube;
  const moreMeasures = useMemo(
    () => catalogue.measures.filter((one) => one.cube === cube && !measures.includes(one.id)),
    [catalogue, cube, measures],
  );
  const moreDimensions = useMemo(
    () =>
      sharedSplits(catalogue, measures).filter(({ id }) => !by.some((split) => dimensionOf(split) === id)),
    [catalogue, measures, by],
  );
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <h3 className="text-sm font-medium">{t('measures')}</h3>
        <ul className="flex flex-col gap-1">
          {measures.map((id) => (
            <Chip key={id} name={nameOf(id)} onTakeAway={() => takeAway(id)} />
          ))}
        </ul>
        <Adding
          label={t('addMeasure')}
          options={moreMeasures}
          onChoose={(id) => drop({ kind: 'measure', id }, block)}
        />
      </div>
      <div className="flex flex-col gap-1.5">
        <h3 className="text-sm font-medium">{t('dimensions')}</h3>
        <ul className="flex flex-col gap-1">
          {by.map((split) => (
            <li key={split} className="flex flex-col gap-1">
              <Chip name={nameOf(split)} onTakeAway={() => takeAway(split)} />
              {isPeriod(split) && onGrain && (
                <GrainField name={nameOf(split)} split={split} onGrain={(next) => onGrain(split, next)} />
              )}
            </li>
          ))}
        </ul>
        <Adding
          label={t('addDimension')}
          options={moreDimensions}
          onChoose={(id) => drop({ kind: 'dimension', id }, block)}
        />
      </div>
    </>
  );
}

/** The period by which a day is split. */
export function GrainField({
  name,
  split,
  onGrain,
}: {
  name: string;
  split: string;
  onGrain: (next: string) => void;
}) {
  const t = useText(designerTexts);
  return (
    <Select
      label={t('grain', { name })}
      options={grains.map((id) => ({ id, name: t(`grain_${id}`) }))}
      value={split.slice(split.lastIndexOf('.') + 1)}
      onChange={(grain) => onGrain(`${dimensionOf(split)}.${grain}`)}
    />
  );
}

/** A member that can be taken away, unless it has to stay. */
export function Chip({ name, onTakeAway }: { name: string; onTakeAway: (() => void) | null }) {
  const t = useText(designerTexts);
  return (
    <div className="flex h-8 items-center justify-between gap-2 rounded-md bg-sunken pr-0.5 pl-2 text-sm">
      <span className="min-w-0 truncate">{name}</span>
      {onTakeAway && (
        <IconButton
          size="small"
          label={t('takeAway', { name })}
          icon={<X aria-hidden size={14} />}
          onPress={onTakeAway}
        />
      )}
    </div>
  );
}

type Named = { id: string; label: { zh: string; en: string } };

/** Members to be looked for and chosen; nothing where there are none. */
export function Adding({
  label: name,
  options,
  onChoose,
}: {
  label: string;
  options: readonly Named[];
  onChoose: (id: string) => void;
}) {
  const label = useLabel();
  if (options.length === 0) return null;
  const search = async (typed: string) =>
    options
      .filter(({ id, label: { zh, en } }) => `${id} ${zh} ${en}`.toLowerCase().includes(typed.toLowerCase()))
      .slice(0, mostOffered)
      .map((one) => ({ id: one.id, name: label(one.label) }));
  return (
    <ComboBox
      label={name}
      hideLabel
      placeholder={name}
      search={search}
      value={null}
      onChange={(chosen) => chosen && onChoose(chosen.id)}
    />
  );
}

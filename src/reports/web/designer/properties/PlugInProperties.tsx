import {
  Checkbox,
  NumberField,
  Select,
  TextField,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { dimensionOf, isPeriod } from '../../../model/blocks/asked.ts';
import type { PlugInBlock } from '../../../model/blocks/plug-in.ts';
import { findDimension, findMeasure, splitOf } from '../../../model/design/known-fields.ts';
import { propertiesOf, type Property, type ToldBlock } from '../../../model/plug-ins/declared-block.ts';
import { gapWords } from '../../../model/plug-ins/gap-words.ts';
import { chosenInto, measuresFor, splitsFor, withMeasures } from '../../../model/plug-ins/refit-block.ts';
import { useToldBlocks } from '../../plug-ins/use-told-blocks.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';
import { AskedProperties } from './AskedProperties.tsx';
import { Adding, Chip, GrainField } from './FieldChips.tsx';

/** What a plug-in lets one set on its block: what it asks within its slots, and its own properties. */
export function PlugInProperties({ block }: { block: PlugInBlock }) {
  const label = useLabel();
  const { find, isPending } = useToldBlocks();
  const told = find(block);
  if (isPending) return null;
  if (!told) return <p className="text-sm text-soft">{label(gapWords.not_installed)}</p>;
  return (
    <>
      <p className="text-sm text-soft">{label(told.tells)}</p>
      <MeasureSlot block={block} told={told} />
      {told.by.most > 0 && <SplitSlot block={block} told={told} />}
      <OwnProperties block={block} told={told} />
      <AskedProperties block={block} measures={block.measures} />
    </>
  );
}

type Props = { block: PlugInBlock; told: ToldBlock };

function MeasureSlot({ block, told }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue, replace } = useDesign();
  const { least, most } = told.measures;
  const set = (measures: readonly string[]) => replace(withMeasures(catalogue, told, block, measures));
  const nameOf = (id: string) => label(findMeasure(catalogue, id)?.label ?? { zh: id, en: id });
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-sm font-medium">{t('measures')}</h3>
      {block.measures.map((id) => (
        <Chip
          key={id}
          name={nameOf(id)}
          onTakeAway={
            block.measures.length > least ? () => set(block.measures.filter((one) => one !== id)) : null
          }
        />
      ))}
      {(most === 1 || block.measures.length < most) && (
        <Adding
          label={t(most === 1 ? 'otherMeasure' : 'addMeasure')}
          options={measuresFor(catalogue, told, block)}
          onChoose={(id) => set(chosenInto(block.measures, most, id))}
        />
      )}
    </div>
  );
}

function SplitSlot({ block, told }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue, replace } = useDesign();
  const { least, most } = told.by;
  const set = (by: string[]) => replace({ ...block, by });
  const offered = splitsFor(catalogue, block);
  const nameOf = (split: string) => label(findDimension(catalogue, split)?.label ?? { zh: split, en: split });
  const choose = (id: string) =>
    set(chosenInto(block.by, most, splitOf(offered.find((one) => one.id === id)!)));
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-sm font-medium">{t('dimensions')}</h3>
      {block.by.map((split) => (
        <div key={split} className="flex flex-col gap-1">
          <Chip
            name={nameOf(split)}
            onTakeAway={block.by.length > least ? () => set(block.by.filter((one) => one !== split)) : null}
          />
          {isPeriod(split) && (
            <GrainField
              name={nameOf(split)}
              split={split}
              onGrain={(next) => set(block.by.map((one) => (one === split ? next : one)))}
            />
          )}
        </div>
      ))}
      {(most === 1 || block.by.length < most) && (
        <Adding
          key={block.by.map(dimensionOf).join()}
          label={t(most === 1 ? 'otherDimension' : 'addDimension')}
          options={offered}
          onChoose={choose}
        />
      )}
    </div>
  );
}

function OwnProperties({ block, told }: Props) {
  const { replace } = useDesign();
  const values = propertiesOf(told, block.properties);
  return told.properties.map((property) => (
    <PropertyField
      key={property.id}
      property={property}
      value={values[property.id]!}
      onChange={(value) =>
        replace(
          { ...block, properties: { ...values, [property.id]: value } },
          `property:${block.id}:${property.id}`,
        )
      }
    />
  ));
}

type Value = PlugInBlock['properties'][string];
type FieldProps = { property: Property; value: Value; onChange: (value: Value) => void };

function PropertyField({ property, value, onChange }: FieldProps) {
  const label = useLabel();
  const name = label(property.label);
  switch (property.type) {
    case 'number':
      return (
        <NumberField
          label={name}
          value={value as number}
          min={property.least}
          max={property.most}
          onChange={(next) => next !== null && onChange(next)}
        />
      );
    case 'text':
      return <TextField label={name} value={value as string} maxLength={200} onChange={onChange} />;
    case 'truth':
      return <Checkbox label={name} value={value as boolean} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          label={name}
          options={property.options.map((option) => ({ id: option.id, name: label(option.label) }))}
          value={value as string}
          onChange={(next) => next !== null && onChange(next)}
        />
      );
  }
}

import { Checkbox, NumberField, useText } from '../../../../platform/web/index.ts';
import { grains } from '../../../../insights/model/period-name.ts';
import { isHandedIn } from '../../../model/grid/catalogue.ts';
import { grainOf, membersOf } from '../../../model/grid/edit/members.ts';
import type { FieldValue } from '../../../model/grid/grid.ts';
import { designerTexts } from '../texts.ts';
import { Buckets } from './Buckets.tsx';
import type { CellPropertiesProps } from './CellProperties.tsx';
import { Choice, Pair } from './parts.tsx';
import { useCellChange } from './use-cell-change.ts';

type Props = CellPropertiesProps & { value: FieldValue };

/** What a field does with its values: groups, ranges, order, the first few. */
export function FieldProperties({ designed, members, cell, value }: Props) {
  const t = useText(designerTexts);
  const change = useCellChange(designed, cell);
  const set = (more: Partial<Record<keyof FieldValue, unknown>>, about?: string) =>
    change({ value: withoutUnset({ ...value, ...more }) }, about);
  const { id, grain } = grainOf(value.field);
  const source = designed.grid.sources.find((one) => one.id === value.source);
  const modes =
    source && isHandedIn(source) ? (['group', 'list', 'adjacent'] as const) : (['group', 'list'] as const);
  const kind = members.catalogue.findField(value.field)?.kind;
  return (
    <>
      <p className="text-sm">{members.nameOf(value.field)}</p>
      {grain && (
        <Choice
          label={t('grain')}
          value={grain}
          values={grains}
          nameOf={(one) => t(`grain_${one}`)}
          onChange={(one) => set({ field: `${id}.${one}` })}
        />
      )}
      <Choice
        label={t('mode')}
        value={value.mode}
        values={modes}
        nameOf={(one) => t(`mode_${one}`)}
        onChange={(mode) => set({ mode })}
      />
      {(kind === 'money' || kind === 'number') && (
        <Buckets
          buckets={value.buckets ?? []}
          onChange={(buckets) => set({ buckets: buckets.length > 0 ? buckets : undefined }, 'buckets')}
        />
      )}
      <Order {...{ designed, members, cell, value }} onSet={set} />
    </>
  );
}

type Set = (more: Partial<Record<keyof FieldValue, unknown>>, about?: string) => void;

function Order({ members, value, onSet }: Props & { onSet: Set }) {
  const t = useText(designerTexts);
  const measures = membersOf(members.told, value.source).measures.filter(({ id }) =>
    members.catalogue.canSplit(id, value.field),
  );
  const ids = measures.map(({ id }) => id);
  const nameOf = (by: string) =>
    by === 'usual' ? t('sort_usual') : by === 'value' ? t('sort_value') : members.nameOf(by);
  const { sort, top } = value;
  return (
    <>
      <Choice
        label={t('sort')}
        value={sort?.by ?? 'usual'}
        values={['usual', 'value', ...ids]}
        nameOf={nameOf}
        onChange={(by) =>
          onSet({ sort: by === 'usual' ? undefined : { by, desc: sort?.desc ?? by !== 'value' } })
        }
      />
      {sort && (
        <Checkbox
          label={t('descending')}
          value={sort.desc}
          onChange={(desc) => onSet({ sort: { ...sort, desc } })}
        />
      )}
      <Pair>
        <NumberField
          label={t('top_n')}
          value={top?.n ?? null}
          min={1}
          max={1000}
          onChange={(n) =>
            onSet({ top: n === null ? undefined : { by: ids[0] ?? 'value', others: true, ...top, n } }, 'top')
          }
        />
        {top && (
          <Choice
            label={t('topBy')}
            value={top.by}
            values={[...new Set([top.by, ...ids])]}
            nameOf={nameOf}
            onChange={(by) => onSet({ top: { ...top, by } })}
          />
        )}
      </Pair>
      {top && (
        <Checkbox
          label={t('topOthers')}
          value={top.others}
          onChange={(others) => onSet({ top: { ...top, others } })}
        />
      )}
    </>
  );
}

function withoutUnset(value: object): FieldValue {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as FieldValue;
}

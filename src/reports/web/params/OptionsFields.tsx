import { useState } from 'react';
import { useMeasures } from '../../../insights/web/index.ts';
import { Select, TextArea, useLabel, useLocale, useText } from '../../../platform/web/index.ts';
import { cubeOf } from '../../model/params/narrow.ts';
import type { ParamOptions } from '../../model/params/param.ts';
import { labelOfParam } from '../../model/params/values.ts';
import { DimensionField } from './DimensionField.tsx';
import { paramFormTexts } from './form-texts.ts';
import type { ParamFormProps } from './ParamForm.tsx';

type FromValues = Extract<ParamOptions, { from: 'values' }>;

/** What a parameter offers: a typed list, or the values of a dimension, narrowed by other parameters. */
export function OptionsFields({ param, others, onChange }: ParamFormProps) {
  const t = useText(paramFormTexts);
  const { measures } = useMeasures();
  const { options } = param;
  const set = (changed: ParamOptions) => onChange({ ...param, options: changed });
  const countOf = (dimension: string) =>
    measures.find(({ unit, dimensions }) => unit === 'count' && dimensions.includes(dimension))?.id;
  const ofDimension = (dimension: string) => {
    const measure = countOf(dimension);
    if (measure) set({ from: 'values', dimension, measure, narrowedBy: [] });
  };
  return (
    <>
      <Select
        label={t('options')}
        options={[
          { id: 'typed', name: t('typed') },
          { id: 'values', name: t('values') },
        ]}
        value={options?.from ?? 'typed'}
        onChange={(from) =>
          from === 'values' ? ofDimension('deals.source') : set({ from: 'typed', items: [] })
        }
      />
      {options?.from === 'values' ? (
        <>
          <DimensionField label={t('dimension')} value={options.dimension} onChange={ofDimension} />
          <NarrowedBy options={options} others={others} onChange={set} />
        </>
      ) : (
        <TypedItems items={options?.items ?? []} onChange={(items) => set({ from: 'typed', items })} />
      )}
    </>
  );
}

type Items = Extract<ParamOptions, { from: 'typed' }>['items'];

function TypedItems({ items, onChange }: { items: Items; onChange: (items: Items) => void }) {
  const t = useText(paramFormTexts);
  const [typed, setTyped] = useState(items.map(({ value, label }) => `${value}=${label}`).join('\n'));
  return (
    <TextArea
      label={t('items')}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(itemsIn(text));
      }}
    />
  );
}

function itemsIn(text: string): Items {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 200)
    .map((line) => {
      const [value, label = value] = line.split('=', 2) as [string, string?];
      return { value: value.trim().slice(0, 200), label: (label.trim() || value.trim()).slice(0, 80) };
    })
    .filter(({ value, label }) => value !== '' && label !== '');
}

type NarrowedProps = {
  options: FromValues;
  others: ParamFormProps['others'];
  onChange: (options: FromValues) => void;
};

function NarrowedBy({ options, others, onChange }: NarrowedProps) {
  const t = useText(paramFormTexts);
  const { locale } = useLocale();
  const say = useLabel();
  const { dimensions } = useMeasures();
  const [own] = options.narrowedBy;
  const near = dimensions.filter(({ id }) => cubeOf(id) === cubeOf(options.dimension));
  const set = (param: string | null, dimension: string) =>
    onChange({ ...options, narrowedBy: param ? [{ param, dimension }] : [] });
  return (
    <>
      <Select
        label={t('narrowedBy')}
        options={[
          { id: '', name: t('alone') },
          ...others.map((other) => ({ id: other.id, name: labelOfParam(other, locale) })),
        ]}
        value={own?.param ?? ''}
        onChange={(id) => set(id || null, own?.dimension ?? near[0]?.id ?? options.dimension)}
      />
      {own && (
        <Select
          label={t('narrowedOn')}
          options={near.map(({ id, label }) => ({ id, name: say(label) }))}
          value={own.dimension}
          onChange={(id) => id && set(own.param, id)}
        />
      )}
    </>
  );
}

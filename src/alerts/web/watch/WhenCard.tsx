import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { Card, NumberField, Select, useText } from '../../../platform/web/index.ts';
import { suits, type When } from '../../model/watch/watch.ts';
import { alertMeTexts, editorTexts } from './texts.ts';
import { useUnit } from './use-unit.ts';
import { ValueField } from './ValueField.tsx';
import type { PartProps } from './WhatCard.tsx';

const all = ['above', 'below', 'between', 'changed', 'moved', 'some', 'idle', 'in_stage'] as const;

const fresh: { [K in When['is']]: Extract<When, { is: K }> } = {
  above: { is: 'above', value: 0, clear: null },
  below: { is: 'below', value: 0, clear: null },
  between: { is: 'between', low: 0, high: 0 },
  changed: { is: 'changed' },
  moved: { is: 'moved', way: 'either', percent: 30, against: 'previous', of: 6 },
  some: { is: 'some' },
  idle: { is: 'idle', days: 8 },
  in_stage: { is: 'in_stage', days: 14 },
};

/** When it is so, how long it must have been, and when it is over. */
export function WhenCard({ definition, onChange }: PartProps) {
  const t = useText(editorTexts);
  const said = useText(alertMeTexts);
  const { subject, when } = definition;
  const unit = useUnit(subject);
  const wordOf = (is: When['is']) =>
    is === 'some' && subject.about === 'records' && subject.each ? said('someEach') : said(is);
  return (
    <Card title={t('when')}>
      <div className="grid gap-3 md:grid-cols-2">
        <Select
          label={said('condition')}
          options={all.filter((is) => suits(subject, { is })).map((id) => ({ id, name: wordOf(id) }))}
          value={when.is}
          onChange={(is) => onChange({ when: fresh[is as When['is']] })}
        />
        <WhenFields when={when} unit={unit} onChange={(next) => onChange({ when: next })} />
        <WaitSelect
          label={t('hold')}
          value={definition.holdMinutes}
          onChange={(holdMinutes) => onChange({ holdMinutes })}
        />
      </div>
    </Card>
  );
}

type WhenProps = { when: When; unit: MeasureUnit; onChange: (when: When) => void };

function WhenFields({ when, unit, onChange }: WhenProps) {
  const t = useText(editorTexts);
  const said = useText(alertMeTexts);
  const field = (label: string, value: number, set: (value: number) => When) => (
    <ValueField
      label={label}
      unit={unit}
      isRequired
      value={value}
      onChange={(typed) => onChange(set(typed ?? Number.NaN))}
    />
  );
  switch (when.is) {
    case 'above':
    case 'below':
      return (
        <>
          {field(said('value'), when.value, (value) => ({ ...when, value }))}
          <ValueField
            label={t('clear')}
            hint={t('clearHint')}
            unit={unit}
            value={when.clear}
            onChange={(clear) => onChange({ ...when, clear })}
          />
        </>
      );
    case 'between':
      return (
        <>
          {field(t('low'), when.low, (low) => ({ ...when, low }))}
          {field(t('high'), when.high, (high) => ({ ...when, high }))}
        </>
      );
    case 'moved':
      return <MoveFields when={when} onChange={onChange} />;
    case 'idle':
    case 'in_stage':
      return (
        <NumberField
          label={said(when.is)}
          isRequired
          min={1}
          max={365}
          unit={said('workingDays')}
          value={Number.isNaN(when.days) ? null : when.days}
          onChange={(days) => onChange({ ...when, days: days ?? Number.NaN })}
        />
      );
    default:
      return null;
  }
}

type Moved = Extract<When, { is: 'moved' }>;

function MoveFields({ when, onChange }: { when: Moved; onChange: (when: When) => void }) {
  const t = useText(editorTexts);
  const option = <K extends string>(id: K & Parameters<typeof t>[0]) => ({ id, name: t(id) });
  return (
    <>
      <Select
        label={t('way')}
        options={[option('either'), option('up'), option('down')]}
        value={when.way}
        onChange={(way) => onChange({ ...when, way: way as Moved['way'] })}
      />
      <NumberField
        label={t('percent')}
        isRequired
        min={1}
        unit="%"
        value={Number.isNaN(when.percent) ? null : when.percent}
        onChange={(percent) => onChange({ ...when, percent: percent ?? Number.NaN })}
      />
      <Select
        label={t('against')}
        options={[option('previous'), option('median')]}
        value={when.against}
        onChange={(against) => onChange({ ...when, against: against as Moved['against'] })}
      />
      {when.against === 'median' && (
        <NumberField
          label={t('ofPeriods')}
          isRequired
          min={3}
          max={24}
          value={when.of}
          onChange={(of) => onChange({ ...when, of: of ?? 6 })}
        />
      )}
    </>
  );
}

const waits = {
  0: 'none',
  15: 'm15',
  60: 'm60',
  240: 'm240',
  1440: 'm1440',
  4320: 'm4320',
  10080: 'm10080',
} as const;

type WaitProps = {
  label: string;
  hint?: string;
  most?: number;
  value: number;
  onChange: (minutes: number) => void;
};

/** So many minutes, of a few that people choose among; one set elsewhere stands beside them. */
export function WaitSelect({ label, hint, most = Infinity, value, onChange }: WaitProps) {
  const t = useText(editorTexts);
  const options = Object.entries(waits)
    .filter(([minutes]) => Number(minutes) <= most)
    .map(([id, word]) => ({ id, name: t(word) }));
  const isKnown = options.some(({ id }) => Number(id) === value);
  return (
    <Select
      label={label}
      {...(hint && { hint })}
      options={isKnown ? options : [...options, { id: String(value), name: `${value}` }]}
      value={String(value)}
      onChange={(id) => onChange(Number(id))}
    />
  );
}

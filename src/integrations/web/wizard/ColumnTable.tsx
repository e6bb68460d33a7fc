import { ArrowRight } from 'lucide-react';
import { classNames, type Option, Select, useLabel, useText } from '../../../platform/web/index.ts';
import type { Mapping } from '../../model/mapping.ts';
import { type DateFormat, readDay } from '../../../records/model/reading/read-dates.ts';
import { dateFormatLabels, wizardTexts } from '../texts.ts';
import { dateFormatOf, stageTarget, targetOf, withDateFormat, withTarget } from './mapping-draft.ts';
import type { Entity, Look } from './use-wizard.ts';

type Props = {
  look: Look;
  mapping: Mapping;
  entity: Entity;
  /** Stages of the pipeline, for deals whose columns tell when each was entered. */
  stages: readonly string[];
  onChange: (mapping: Mapping) => void;
};

const none = '-';
const shownSamples = 3;

/** Each column of the file, what stands in it, and what it means. */
export function ColumnTable({ look, mapping, entity, stages, onChange }: Props) {
  const t = useText(wizardTexts);
  const { header, sample } = look.table;
  const targets = useTargets(entity, stages);
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <div
        aria-hidden
        className="hidden grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1.1fr)] gap-4 border-b border-line bg-sunken px-4 py-2 text-sm text-soft md:grid"
      >
        <span>{t('column')}</span>
        <span>{t('samples')}</span>
        <span>{t('into')}</span>
      </div>
      <ul className="divide-y divide-line">
        {header.map((column, index) => (
          <ColumnRow
            key={column}
            column={column}
            samples={sample.map((row) => row[index] ?? '')}
            mapping={mapping}
            targets={targets}
            ambiguous={look.ambiguous.find((one) => one.header === column)}
            onChange={onChange}
          />
        ))}
      </ul>
    </div>
  );
}

function useTargets(entity: Entity, stages: readonly string[]): Option[] {
  const t = useText(wizardTexts);
  const label = useLabel();
  return [
    { id: none, name: t('leaveOut') },
    ...entity.fields.map((field) => ({
      id: field.id,
      name: field.required ? `${label(field.label)} (${t('required')})` : label(field.label),
    })),
    ...stages.map((stage) => ({ id: stageTarget(stage)!, name: t('stageDate', { stage }) })),
  ];
}

type RowProps = {
  column: string;
  samples: readonly string[];
  mapping: Mapping;
  targets: Option[];
  ambiguous: Look['ambiguous'][number] | undefined;
  onChange: (mapping: Mapping) => void;
};

function ColumnRow({ column, samples, mapping, targets, ambiguous, onChange }: RowProps) {
  const t = useText(wizardTexts);
  const target = targetOf(mapping, column);
  const shown = [...new Set(samples.filter((text) => text.trim() !== ''))].slice(0, shownSamples);
  return (
    <li className="grid items-center gap-x-4 gap-y-1.5 px-4 py-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1.1fr)]">
      <span className={classNames('truncate', target === null ? 'text-faint' : 'font-medium')} title={column}>
        {column}
      </span>
      <span className="truncate text-sm text-faint" title={shown.join(' · ')}>
        {shown.join(' · ') || '–'}
      </span>
      <span className="flex min-w-0 flex-col gap-1.5">
        <span className="flex min-w-0 items-center gap-2">
          <ArrowRight aria-hidden size={14} className={target === null ? 'text-line' : 'text-accent'} />
          <Select
            label={t('intoOf', { column })}
            hideLabel
            className="flex-1"
            options={targets}
            value={target ?? none}
            onChange={(id) => onChange(withTarget(mapping, column, id === none ? null : id))}
          />
        </span>
        {ambiguous && (
          <DateOrder
            ambiguous={ambiguous}
            value={dateFormatOf(mapping, column)}
            onChange={(format) => onChange(withDateFormat(mapping, column, format))}
          />
        )}
      </span>
    </li>
  );
}

type OrderProps = {
  ambiguous: Look['ambiguous'][number];
  value: DateFormat | null;
  onChange: (format: DateFormat) => void;
};

/** Asked only where a column's dates can be read in several ways; each answer shows what it makes of the first date. */
function DateOrder({ ambiguous, value, onChange }: OrderProps) {
  const t = useText(wizardTexts);
  const label = useLabel();
  const sample = ambiguous.samples[0] ?? '';
  const example = (format: DateFormat): string => {
    const day = readDay(sample, format);
    return day.ok ? t('dateExample', { sample, day: day.value }) : '';
  };
  return (
    <Select
      label={t('dateOrder')}
      className="ml-5.5"
      options={ambiguous.fitting.map((format) => ({
        id: format,
        name: label(dateFormatLabels[format]),
        detail: example(format),
      }))}
      value={value}
      onChange={(format) => format && onChange(format as DateFormat)}
    />
  );
}

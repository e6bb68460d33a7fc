import type { ReactNode } from 'react';
import { dateFormatLabels } from '../../../integrations/web/index.ts';
import { Checkbox, classNames, Select, TextField, useLabel, useText } from '../../../platform/web/index.ts';
import {
  columnTypes,
  meanings,
  moneyUnits,
  type ColumnType,
  type Meaning,
  type MoneyUnit,
} from '../../model/outside-source.ts';
import { dateFormats, type DateFormat } from '../../../records/model/reading/read-dates.ts';
import { sourceTexts } from '../texts.ts';
import { withMeaning, withType, type DraftColumn } from './columns-draft.ts';

type Props = {
  columns: readonly DraftColumn[];
  samplesOf: (header: string) => readonly string[];
  currency: string;
  onChange: (columns: DraftColumn[]) => void;
};

const tracks = 'md:grid-cols-[minmax(0,1.1fr)_minmax(0,1.3fr)_minmax(0,1.2fr)_minmax(0,1.1fr)]';

/** Each column of a source: what stands in it, what it is called, its type, and what it stands for. */
export function ColumnEditor({ columns, samplesOf, currency, onChange }: Props) {
  const t = useText(sourceTexts);
  const set = (at: number, column: DraftColumn) =>
    onChange(columns.map((one, place) => (place === at ? column : one)));
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <div
        aria-hidden
        className={classNames(
          'hidden gap-4 border-b border-line bg-sunken px-4 py-2 text-sm text-soft md:grid',
          tracks,
        )}
      >
        <span>{t('column')}</span>
        <span>{t('nameHead')}</span>
        <span>{t('typeHead')}</span>
        <span>{t('meansHead')}</span>
      </div>
      <ul className="divide-y divide-line">
        {columns.map((column, at) => (
          <li key={column.header} className={classNames('grid gap-x-4 gap-y-2 px-4 py-2.5', tracks)}>
            <ColumnHead
              column={column}
              samples={samplesOf(column.header)}
              onChange={(next) => set(at, next)}
            />
            {column.isUsed && (
              <>
                <Part head={t('nameHead')}>
                  <ColumnNames column={column} onChange={(next) => set(at, next)} />
                </Part>
                <Part head={t('typeHead')}>
                  <ColumnKind column={column} currency={currency} onChange={(next) => set(at, next)} />
                </Part>
                <Part head={t('meansHead')}>
                  <ColumnMeaning
                    column={column}
                    onChange={(means) => onChange(withMeaning(columns, at, means, currency))}
                  />
                </Part>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a part of a column is about stands above the table; on a phone, where there is no table, above the part. */
function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div className="min-w-0 self-start">
      <p aria-hidden className="pb-1 text-sm text-soft md:hidden">
        {head}
      </p>
      {children}
    </div>
  );
}

type OneProps = { column: DraftColumn; onChange: (column: DraftColumn) => void };

const shownSamples = 3;

function ColumnHead({ column, samples, onChange }: OneProps & { samples: readonly string[] }) {
  const { header, isUsed } = column;
  const shown = [...new Set(samples.filter((text) => text.trim() !== ''))].slice(0, shownSamples).join(' · ');
  return (
    <div className="min-w-0">
      <Checkbox label={header} value={isUsed} onChange={(next) => onChange({ ...column, isUsed: next })} />
      <p className="truncate pl-6 text-sm text-faint" title={shown}>
        {shown || '–'}
      </p>
    </div>
  );
}

function ColumnNames({ column, onChange }: OneProps) {
  const t = useText(sourceTexts);
  const { header, name } = column;
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextField
        label={t('columnName', { column: header })}
        hideLabel
        value={name.zh}
        onChange={(zh) => onChange({ ...column, name: { ...name, zh } })}
        maxLength={80}
      />
      <TextField
        label={t('columnNameEn', { column: header })}
        hideLabel
        value={name.en}
        onChange={(en) => onChange({ ...column, name: { ...name, en } })}
        maxLength={80}
      />
    </div>
  );
}

const automatic = '-';

function ColumnKind({ column, currency, onChange }: OneProps & { currency: string }) {
  const t = useText(sourceTexts);
  const label = useLabel();
  const { header, type, money, dateFormat } = column;
  return (
    <div className="flex flex-col gap-1.5">
      <Select
        label={t('columnType', { column: header })}
        hideLabel
        options={columnTypes.map((id) => ({ id, name: t(`type_${id}`) }))}
        value={type}
        onChange={(next) => onChange(withType(column, next as ColumnType, currency))}
      />
      {money && (
        <div className="grid grid-cols-[1fr_5rem] gap-2">
          <Select
            label={t('columnMoney', { column: header })}
            hideLabel
            options={moneyUnits.map((id) => ({ id, name: t(`unit_${id}`) }))}
            value={money.unit}
            onChange={(unit) => onChange({ ...column, money: { ...money, unit: unit as MoneyUnit } })}
          />
          <TextField
            label={t('columnCurrency', { column: header })}
            hideLabel
            value={money.currency}
            onChange={(typed) =>
              onChange({ ...column, money: { ...money, currency: typed.trim().toUpperCase() } })
            }
            maxLength={3}
          />
        </div>
      )}
      {type === 'date' && (
        <Select
          label={t('columnDates', { column: header })}
          hideLabel
          options={[
            { id: automatic, name: t('dates_auto') },
            ...dateFormats.map((id) => ({ id, name: label(dateFormatLabels[id]) })),
          ]}
          value={dateFormat ?? automatic}
          onChange={(id) => onChange({ ...column, dateFormat: id === automatic ? null : (id as DateFormat) })}
        />
      )}
    </div>
  );
}

function ColumnMeaning({
  column: { header, means },
  onChange,
}: {
  column: DraftColumn;
  onChange: (means: Meaning | null) => void;
}) {
  const t = useText(sourceTexts);
  return (
    <Select
      label={t('columnMeans', { column: header })}
      hideLabel
      options={[
        { id: 'none', name: t('means_none') },
        ...meanings.map((id) => ({ id, name: t(`means_${id}`) })),
      ]}
      value={means ?? 'none'}
      onChange={(id) => onChange(id === 'none' ? null : (id as Meaning))}
    />
  );
}

/** The first pass over a file: its header, how many rows it has, how its dates are written, which options it names. */
import type { Field } from '../../../platform/model/fields.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { createRowMapper, type RowMapper } from '../../model/apply-mapping.ts';
import { createDateColumnSieve, type DateColumns } from '../../model/date-columns.ts';
import { importRefusals } from '../../model/import-refusals.ts';
import { missingHeaders, type Mapping } from '../../model/mapping.ts';
import { readOption } from '../../../records/model/reading/read-values.ts';
import { peekTable, readTable, type ReadOptions } from '../files/read-table.ts';

export type FilePlan = {
  header: readonly string[];
  mapper: RowMapper;
  /** The date format of each date column. */
  formats: DateColumns['formats'];
  ambiguous: DateColumns['ambiguous'];
  rows: number;
  /** Texts of select columns that are no option, by field id: at most 200 each. */
  newOptions: Map<string, Set<string>>;
};

const mostOptions = 200;

/** Reads the whole file once. Refuses what is no table, and a mapping that reads columns the file has not. */
export async function planFile(
  path: string,
  mapping: Mapping,
  reading: ReadOptions,
  fields: ReadonlyMap<string, Field>,
): Promise<FilePlan> {
  const options = { ...reading, ...(mapping.sheet !== undefined && { sheet: mapping.sheet }) };
  const { header } = await peekTable(path, options);
  const missing = missingHeaders(mapping, header);
  if (missing.length > 0) refuse(importRefusals.missingHeaders, { columns: missing.join('、') });
  const mapper = createRowMapper(mapping, header);
  const isDate = (id: string) => ['day', 'instant'].includes(fields.get(id)?.kind ?? '');
  const sieve = createDateColumnSieve(mapping, header, isDate);
  const collector = optionCollector(mapping, mapper, fields);
  let rows = 0;
  for await (const { cells } of readTable(path, options)) {
    rows += 1;
    sieve.offer(cells);
    collector.offer(cells);
  }
  return { header, mapper, ...sieve.choose(), rows, newOptions: collector.found };
}

/** Gathers what select columns hold besides their options. */
function optionCollector(mapping: Mapping, mapper: RowMapper, fields: ReadonlyMap<string, Field>) {
  const found = new Map<string, Set<string>>();
  const selects = Object.entries(mapping.columns).flatMap(([title, use]) => {
    const field = fields.get(use.field);
    const made = mapping.customFields.find(
      (one) => `custom.${one.key}` === use.field && one.kind === 'select',
    );
    const options = field?.kind === 'select' ? (field.options ?? []) : made ? [] : undefined;
    return options ? [{ title, id: use.field, options, known: new Set<string>() }] : [];
  });
  return {
    found,
    offer(cells: readonly string[]): void {
      for (const { title, id, options, known } of selects) {
        const text = mapper.cell(cells, title);
        if (text === '' || text.length > 100 || known.has(text)) continue;
        known.add(text);
        const texts = found.get(id) ?? new Set();
        if (readOption(text, options).ok || texts.size >= mostOptions) continue;
        found.set(id, texts.add(text));
      }
    },
  };
}

/** Refuses dates that can be read in several ways, naming their columns. */
export function requireClearDates({ ambiguous }: FilePlan): void {
  if (ambiguous.length === 0) return;
  refuse(importRefusals.ambiguousDates, {
    columns: ambiguous.map(({ header, fitting }) => `${header} (${fitting.join(' / ')})`).join('、'),
  });
}

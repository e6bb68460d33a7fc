/** The records of a list as a table: the columns the asker sees, as far as he may export. */
import type { Field } from '../../../platform/model/fields.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { scopes, type Principal, type Scope } from '../../../platform/model/principal.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../../platform/server/index.ts';
import { customKey, isCustom } from '../../../records/model/field-schema.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import { listRecords, openKind, type RecordKind } from '../../../records/server/index.ts';
import type { ExportRequest } from '../../model/contract.ts';
import { importRefusals } from '../../model/import-refusals.ts';
import type { WrittenCell } from '../files/written-cell.ts';
import { wallClock } from './wall-clock.ts';

/** A list to be written, and what its records are. */
export type Exported = ExportRequest & { kind: RecordKind };

/** The kind of an object, or of its plural as the command line names it. */
export function exportableKind(kinds: readonly RecordKind[], word: string): RecordKind {
  const kind = kinds.find(({ object, catalogue }) =>
    [object, `${object}s`, catalogue.plural.en.toLowerCase()].includes(word),
  );
  return kind ?? refuse(importRefusals.unknownExport, { entity: word });
}

/** The asker, seeing only what his right to export covers. Refuses without that right. */
export function asExporter(work: Work, { object }: RecordKind): Work {
  const exports = requireRight(work, object, 'export');
  const reads = requireRight(work, object, 'read');
  if (work.principal.kind === 'system') return work;
  const rights: Record<string, Scope> = {
    ...work.principal.rights,
    [`${object}.read`]: narrower(exports, reads),
  };
  const principal: Principal = { ...work.principal, rights };
  return { ...work, principal };
}

function narrower(a: Scope, b: Scope): Scope {
  return scopes.indexOf(a) < scopes.indexOf(b) ? a : b;
}

/** The fields of the columns in their order. Refuses unknown and hidden ones in the same words. */
export async function exportedFields(work: Work, { kind, columns }: Exported): Promise<readonly Field[]> {
  const { fields } = await openKind(asExporter(work, kind), kind);
  if (!columns) return fields;
  return columns.map(
    (id) => fields.find((field) => field.id === id) ?? refuse(recordRefusals.unknownField, { field: id }),
  );
}

const recordsAtOnce = 200;

/** How many records the list has. */
export async function countExported(work: Work, exported: Exported): Promise<number> {
  const { kind } = exported;
  const { total } = await listRecords(asExporter(work, kind), kind, {
    ...listQuery(exported),
    limit: 1,
    total: 'true',
  });
  return total ?? 0;
}

function listQuery({ filter, search, sort, deleted }: ExportRequest) {
  return {
    filter: writeFilter(filter),
    ...(search && { search }),
    ...(sort && { sort }),
    deleted: deleted ? ('true' as const) : ('false' as const),
  };
}

type InWork = <T>(useCase: (work: Work) => Promise<T>) => Promise<T>;

export type Paging = { told(rows: number): void; stopped(): boolean };

/** Every row of the list, read page by page in short transactions, so that memory stays flat and rights are asked anew. */
export async function* exportedRows(
  inWork: InWork,
  exported: Exported,
  fields: readonly Field[],
  { told, stopped }: Paging,
): AsyncGenerator<WrittenCell[]> {
  const { kind } = exported;
  let cursor: string | undefined;
  let rows = 0;
  do {
    const query = { ...listQuery(exported), limit: recordsAtOnce, ...(cursor && { cursor }) };
    const page = await inWork(async (work) => {
      const asker = asExporter(work, kind);
      const { items, nextCursor } = await listRecords(asker, kind, query);
      const { locale, timeZone } = work.principal;
      return {
        lines: items.map((record) => fields.map((field) => cellOf(field, record, locale, timeZone))),
        nextCursor,
      };
    });
    yield* page.lines;
    rows += page.lines.length;
    told(rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && !stopped());
}

function cellOf(field: Field, record: WireRecord, locale: Locale, timeZone: string): WrittenCell {
  const value = isCustom(field.id) ? record.custom[customKey(field.id)] : record[field.id];
  return writtenValue(field, value, locale, timeZone);
}

const between = { zh: '、', en: ', ' };

/** A value on the wire as a spreadsheet holds it: real numbers and days, names for what it points to. */
export function writtenValue(field: Field, value: unknown, locale: Locale, timeZone: string): WrittenCell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return value
      .map((one) => String(writtenValue(field, one, locale, timeZone) ?? ''))
      .join(say(between, locale));
  if (typeof value === 'object') return (value as { name: string | null }).name ?? '';
  if (typeof value !== 'string') return value as number | boolean;
  if (field.kind === 'money') return /^-?\d+$/.test(value) ? { fen: BigInt(value) } : value;
  if (field.kind === 'day') return { day: value };
  if (field.kind === 'instant') return { moment: wallClock(new Date(value), timeZone) };
  const option = field.options?.find((one) => one.value === value);
  return option ? say(option.label, locale) : value;
}

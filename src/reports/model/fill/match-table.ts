/** A table from a spreadsheet laid onto the columns and records of a form. */
import type { Label } from '../../../platform/model/label.ts';
import { plainHeader } from '../../../records/model/reading/plain-header.ts';
import type { SheetColumn } from './sheet-columns.ts';

/** Heads the column that says which record a row is. */
export const recordIdHead: Label = { zh: '记录编号', en: 'Record id' };

export type Matching = 'heading' | 'position';

/** For each column of the table the form's column it fills; null: none. `records` is the one that names records. */
export type MatchedTable = {
  columns: (string | null)[];
  records: number | null;
  /** The first row is no heads. */
  rows: readonly (readonly string[])[];
};

/** By their headings in either language, or one after the other; the first row is the heads in both. */
export function matchTable(
  rows: readonly (readonly string[])[],
  columns: readonly SheetColumn[],
  by: Matching,
): MatchedTable {
  const [heads = [], ...below] = rows;
  const plain = heads.map(plainHeader);
  const records = plain.findIndex((head) => isNamed(head, recordIdHead));
  const taken = new Set<string>();
  const matched = heads.map((_, at) => {
    const found =
      by === 'position' ? columns[at] : columns.find(({ field }) => isNamed(plain[at]!, field.label));
    if (!found || at === records || taken.has(found.id)) return null;
    taken.add(found.id);
    return found.id;
  });
  return { columns: matched, records: records < 0 ? null : records, rows: below };
}

function isNamed(head: string, label: Label): boolean {
  return head !== '' && (head === plainHeader(label.zh) || head === plainHeader(label.en));
}

/** The texts of one row by the form's columns. */
export type TextRow = { recordId: string | null; texts: Record<string, string> };

type Known = { id: string; name: string };

/**
 * The rows of a matched table; of an update each finds its record by id, else by a name that only one record has. Those
 * that find none are counted.
 */
export function rowsOfTable(
  { columns, records, rows }: MatchedTable,
  known: readonly Known[] | null,
  nameColumn: string | null,
): { rows: TextRow[]; lost: number } {
  const byId = new Map((known ?? []).map((one) => [one.id, one]));
  const byName = Map.groupBy(known ?? [], ({ name }) => name.trim());
  const read: TextRow[] = [];
  let lost = 0;
  for (const row of rows) {
    const texts = Object.fromEntries(columns.flatMap((id, at) => (id ? [[id, row[at] ?? '']] : [])));
    if (Object.values(texts).every((text) => text.trim() === '')) continue;
    if (!known) {
      read.push({ recordId: null, texts });
      continue;
    }
    const named = nameColumn ? byName.get(texts[nameColumn]?.trim() ?? '') : undefined;
    const found = byId.get(row[records ?? -1]?.trim() ?? '') ?? (named?.length === 1 ? named[0] : undefined);
    if (found) read.push({ recordId: found.id, texts });
    else lost += 1;
  }
  return { rows: read, lost };
}

/** Texts of a block laid onto the cells of a sheet: read by their kinds, pointers looked up by name. */
import type { PointerSources } from '../../../platform/web/index.ts';
import type { Label } from '../../../platform/model/label.ts';
import { isPointer, readTyped } from '../../model/fill/read-typed.ts';
import type { SheetColumn } from '../../model/fill/sheet-columns.ts';
import type { ChangedCell } from '../../model/fill/sheet.ts';

export type LookUp = {
  sources: PointerSources;
  timeZone: string;
  notFound: (text: string, count: number) => Label;
};

/** What a text puts into a cell; what it cannot read stays as it was typed, with the reason. */
export async function readText(
  { field }: SheetColumn,
  text: string,
  seen: unknown,
  lookUp: LookUp,
): Promise<ChangedCell> {
  if (!isPointer(field) || text.trim() === '') {
    const read = readTyped(field, text, lookUp.timeZone);
    return read.ok ? { value: read.value, seen } : { value: null, seen, typed: text, fault: read.fault };
  }
  const wanted = text.trim();
  const source = lookUp.sources[field.references ?? field.kind];
  const found = (await source?.search(wanted, new AbortController().signal).catch(() => [])) ?? [];
  const named = found.filter(({ name }) => name.trim() === wanted);
  if (named.length === 1) return { value: { id: named[0]!.id, name: named[0]!.name }, seen };
  return { value: null, seen, typed: text, fault: lookUp.notFound(wanted, named.length) };
}

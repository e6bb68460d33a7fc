/** What is wrong with one row before anything of it is written. */
import { say, type Label } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { valueSchema } from '../../../records/model/field-schema.ts';
import { faultOf, type FaultCode } from '../../../records/model/field-faults.ts';
import type { FilledRow, FillFault } from '../../model/fill/sheet-contract.ts';
import { brokenRules } from '../../model/fill/row-rules.ts';
import { presetValue, type SheetColumn } from '../../model/fill/sheet-columns.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { OpenedForm } from './opened-form.ts';

type Cells = Readonly<Record<string, unknown>>;

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A fault of the form itself, in the asker's language. */
export function fillFault(work: Work, row: FilledRow, column: string | null, code: FaultCode): FillFault {
  return { row: row.key, column, code, message: say(faultOf('', code).label, work.principal.locale) };
}

/** The cells of a new row with what presets put into those that nobody touched. */
export function withPresets({ principal, now }: Work, columns: readonly SheetColumn[], cells: Cells): Cells {
  const me = principal.userId ? { id: principal.userId, name: principal.name } : null;
  const filler = { today: dayOf(now, principal.timeZone), me };
  const preset = columns.flatMap((column) => {
    const value = presetValue(column, filler);
    if (value === null || !column.isEditable || column.id in cells) return [];
    return [[column.id, typeof value === 'object' ? (value as { id: string }).id : value] as const];
  });
  return { ...Object.fromEntries(preset), ...cells };
}

/**
 * Cells of columns that are not there or not the asker's to fill, values that do not fit a column of the form's own, and
 * required cells that stay empty. `held` are the values of the record, by column; a new row has none.
 */
export function faultsOfCells(
  work: Work,
  { columns }: OpenedForm,
  row: FilledRow,
  cells: Cells,
  held: Cells,
): FillFault[] {
  const faults: FillFault[] = [];
  for (const id of Object.keys(cells)) {
    const column = columns.find((one) => one.id === id);
    if (!column) faults.push(fillFault(work, row, null, 'unknown_field'));
    else if (!column.isEditable) faults.push(fillFault(work, row, id, 'not_editable'));
    else if (column.isOwn && !isBlank(cells[id])) {
      const read = valueSchema(column.field).safeParse(cells[id]);
      const code = read.error?.issues[0]?.message as FaultCode | undefined;
      if (code) faults.push(fillFault(work, row, id, code));
    }
  }
  for (const { id, isRequired, isEditable } of columns)
    if (isRequired && isEditable && isBlank(id in cells ? cells[id] : held[id]))
      faults.push(fillFault(work, row, id, 'required'));
  return faults;
}

/** The rules that the row breaks, those that only warn apart. */
export function faultsOfRules(
  { form, columns }: OpenedForm,
  row: FilledRow,
  values: Cells,
): { faults: FillFault[]; warnings: FillFault[] } {
  const broken = brokenRules(form.rules, columns, values);
  const told = (level: 'error' | 'warning') =>
    broken
      .filter((one) => one.level === level)
      .map(({ column, message }) => ({ row: row.key, column, code: 'form.rule', message }));
  return { faults: told('error'), warnings: told('warning') };
}

/** Somebody else has changed the cell since it was seen. */
export const conflictLabel: Label = {
  zh: '刚被别人改过，请选择保留谁的',
  en: 'Somebody else changed it meanwhile; choose whose stays',
};

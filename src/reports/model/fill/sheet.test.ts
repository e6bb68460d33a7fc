import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formSchema } from './form.ts';
import { columnsOf } from './sheet-columns.ts';
import {
  changedCells,
  draftOf,
  emptySheet,
  filledIn,
  mark,
  markedRows,
  marksIn,
  put,
  redo,
  rowsToSend,
  undo,
  unreadCells,
  type Put,
  type Sheet,
  type SheetRow,
} from './sheet.ts';

const form = formSchema.parse({
  about: { object: 'deal', action: 'update' },
  columns: [
    { kind: 'field', id: 'name', field: 'name' },
    { kind: 'field', id: 'owner', field: 'owner' },
    { kind: 'own', id: 'risk', label: '风险', type: 'text' },
  ],
});
const label = { zh: '字段', en: 'Field' };
const columns = columnsOf(form, [
  { id: 'name', label, kind: 'text', reach: 'edit' },
  { id: 'owner', label, kind: 'user', reach: 'edit' },
]);
const row = (key: string, values: Record<string, unknown> = {}): SheetRow => ({
  key,
  recordId: key,
  name: key,
  mayEdit: true,
  deletable: key === 'a' ? 7 : null,
  values: { name: '旧名', owner: { id: 'li', name: '李' }, ...values },
});
const rows = [row('a'), row('b', { risk: '客户换人' })];
const set = (at: string, column: string, value: unknown, seen: unknown = null): Put => ({
  row: at,
  column,
  cell: { value, seen },
});

test('only changed fields are sent, with what stood there; own columns are sent whole', () => {
  const sheet = put(emptySheet(), [
    set('a', 'name', '新名', '旧名'),
    set('a', 'owner', { id: 'wang', name: '王' }, { id: 'li', name: '李' }),
  ]);
  expect(rowsToSend(sheet, rows, columns)).toEqual([
    { key: 'a', recordId: 'a', cells: { name: '新名', owner: 'wang' }, seen: { name: '旧名', owner: 'li' } },
    { key: 'b', recordId: 'b', cells: { risk: '客户换人' }, seen: {} },
  ]);
});

test('a cell that is put back as it was is no change', () => {
  const changed = put(emptySheet(), [set('a', 'name', '新名', '旧名')]);
  expect(changedCells(put(changed, [set('a', 'name', '旧名', '旧名')]))).toBe(0);
  expect(put(emptySheet(), [set('a', 'name', ' ', null)]).past).toHaveLength(0);
});

test('what cannot be read stays in sight, and is not sent', () => {
  const sheet = put(emptySheet(), [
    { row: 'a', column: 'name', cell: { value: null, seen: '旧名', typed: '?', fault: label } },
  ]);
  expect(unreadCells(sheet)).toEqual([{ row: 'a', column: 'name', fault: label }]);
  expect(rowsToSend(sheet, [rows[0]!], columns)).toEqual([]);
});

test('a draft brings back what was changed, without columns that are gone', () => {
  const sheet = put(emptySheet(), [set('a', 'name', '新名', '旧名'), set('b', 'risk', '无')]);
  const draft = draftOf(sheet, rows);
  expect(filledIn(draft, columns).changed).toEqual(sheet.changed);
  expect(filledIn(draft, columns.slice(0, 2)).changed['b']).toEqual({});
});

test('a marked row is sent with the version it was seen in, without its changes; a row that may not go is not marked', () => {
  const changed = put(emptySheet(), [
    set('a', 'name', '新名', '旧名'),
    { row: 'a', column: 'owner', cell: { value: null, seen: null, typed: '?', fault: label } },
  ]);
  const sheet = mark(changed, rows, true);
  const sent = rowsToSend(sheet, rows, columns);
  expect(sent[0]).toEqual({ key: 'a', recordId: 'a', cells: {}, seen: {}, deletion: { version: 7 } });
  expect(sent[1]).not.toHaveProperty('deletion');
  expect([markedRows(sheet), changedCells(sheet), unreadCells(sheet)]).toEqual([1, 0, []]);
  expect(marksIn(sent)).toEqual({ a: 7 });
  expect(filledIn(draftOf(sheet, rows), columns).marked).toEqual({ a: 7 });
  expect(changedCells(mark(sheet, rows, false))).toBe(2);
  expect(mark(sheet, rows, true)).toBe(sheet);
  const seenAgain = mark(sheet, [{ ...rows[0]!, deletable: 8 }], true);
  expect(seenAgain.marked).toEqual({ a: 8 });
  expect(undo(undo(seenAgain)).marked).toEqual({});
});

const anyPut = fc
  .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('name', 'risk'), fc.constantFrom('x', 'y', null))
  .map(([at, column, value]) => set(at, column, value));

const anyStep = fc.oneof(
  fc.array(anyPut, { maxLength: 4 }).map((puts) => (sheet: Sheet) => put(sheet, puts)),
  fc.boolean().map((isMarked) => (sheet: Sheet) => mark(sheet, rows, isMarked)),
);

test('every step can be taken back and brought again', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const sheet = steps.reduce((before, step) => step(before), emptySheet());
      let back = sheet;
      while (back.past.length > 0) back = undo(back);
      expect([back.changed, back.marked]).toEqual([{}, {}]);
      let forth = back;
      while (forth.future.length > 0) forth = redo(forth);
      expect([forth.changed, forth.marked]).toEqual([sheet.changed, sheet.marked]);
    }),
  );
});

import { expect, test } from 'vitest';
import { formSchema } from './form.ts';
import { matchTable, rowsOfTable } from './match-table.ts';
import { readTyped, writtenText } from './read-typed.ts';
import { columnsOf } from './sheet-columns.ts';

const own = (id: string, label: string, type: string, options: string[] = []) => ({
  kind: 'own',
  id,
  label,
  type,
  options,
});
const columns = columnsOf(
  formSchema.parse({
    columns: [
      own('name', '商机', 'text'),
      own('calls', '电话量', 'integer'),
      own('state', '状态', 'select', ['好', '差']),
    ],
  }),
  [],
);
const table = [
  ['电话量', '商机（必填）', '别的', '记录编号'],
  ['12', '甲', 'x', ''],
  ['', '', '', ''],
  ['3', '乙', '', 'id-2'],
];

test('columns are found by their headings, decorated or not, or by their places', () => {
  expect(matchTable(table, columns, 'heading')).toMatchObject({
    columns: ['calls', 'name', null, null],
    records: 3,
  });
  expect(matchTable(table, columns, 'position').columns).toEqual(['name', 'calls', 'state', null]);
});

test('rows find their records by id, then by a name that only one has', () => {
  const matched = matchTable(table, columns, 'heading');
  const known = [
    { id: 'id-1', name: '甲' },
    { id: 'id-2', name: '乙' },
  ];
  expect(rowsOfTable(matched, known, 'name')).toEqual({
    rows: [
      { recordId: 'id-1', texts: { calls: '12', name: '甲' } },
      { recordId: 'id-2', texts: { calls: '3', name: '乙' } },
    ],
    lost: 0,
  });
  expect(rowsOfTable(matched, [...known, { id: 'id-3', name: '甲' }], 'name').lost).toBe(1);
  expect(rowsOfTable(matched, null, null).rows.map(({ recordId }) => recordId)).toEqual([null, null]);
});

test.each([
  ['integer', 12, '12'],
  ['money', '1234550', '12345.50'],
  ['money', '1200000', '12000'],
  ['day', '2026-03-04', '2026-03-04'],
  ['boolean', true, '是'],
  ['text', '=1+1', '=1+1'],
] as const)('a %s that is copied reads as what it was', (kind, value, text) => {
  const field = { id: 'x', label: { zh: '字段', en: 'Field' }, kind };
  expect(writtenText(field, value, 'zh-CN')).toBe(text);
  expect(readTyped(field, text, 'Asia/Shanghai')).toEqual({ ok: true, value });
});

test('a choice is read by its name, and what is none is told', () => {
  const { field } = columns[2]!;
  expect(readTyped(field, '好', 'Asia/Shanghai')).toEqual({ ok: true, value: '好' });
  expect(readTyped(field, '一般', 'Asia/Shanghai').ok).toBe(false);
  expect(readTyped(columns[1]!.field, '很多', 'Asia/Shanghai').ok).toBe(false);
  expect(readTyped(columns[1]!.field, ' ', 'Asia/Shanghai')).toEqual({ ok: true, value: null });
});

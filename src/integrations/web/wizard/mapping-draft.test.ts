import { expect, test } from 'vitest';
import { mappingSchema, type MappingDocument } from '../../model/mapping.ts';
import {
  dateFormatOf,
  filledFields,
  stageTarget,
  targetOf,
  withConstant,
  withDateFormat,
  withMatch,
  withRowsAsEvents,
  withTarget,
} from './mapping-draft.ts';

const mapping = (document: Partial<MappingDocument> = {}) =>
  mappingSchema.parse({
    entity: 'deals',
    columns: {
      商机: { field: 'name' },
      阶段: { field: 'stage' },
      编号: { field: 'external_id', format: 'M-D-YYYY' },
    },
    match: 'external_id',
    ...document,
  });

test('a column means one field, and a field has one column', () => {
  const changed = withTarget(mapping(), '项目', 'name');
  expect([targetOf(changed, '商机'), targetOf(changed, '项目')]).toEqual([null, 'name']);
  expect(targetOf(withTarget(changed, '项目', null), '项目')).toBeNull();
});

test('a column takes the place of a constant', () => {
  const before = mapping({ constants: { currency: 'CNY' } });
  const after = withTarget(before, '币种', 'currency');
  expect(after.constants).toEqual({});
  expect(filledFields(after)).toContain('currency');
});

test('the match key goes with the column that fills it', () => {
  expect(withTarget(mapping(), '编号', null).match).toBeUndefined();
  expect(withTarget(mapping(), '商机', null).match).toBe('external_id');
  expect(withMatch(mapping(), 'name').match).toBe('name');
  expect(withMatch(mapping(), null).match).toBeUndefined();
});

test('columns can be the days on which stages were entered, as long as one tells the stage', () => {
  const dated = withTarget(mapping(), '报价日', stageTarget('方案报价'));
  expect(dated.stageLog).toEqual({ mode: 'dates-per-stage', stage: '阶段', dates: { 方案报价: '报价日' } });
  expect(targetOf(dated, '报价日')).toBe('stage:方案报价');
  expect(withTarget(dated, '报价日', null).stageLog).toBeUndefined();
  expect(withTarget(dated, '阶段', null).stageLog).toBeUndefined();
  const moved = withTarget(dated, '当前阶段', 'stage');
  expect(moved.stageLog).toMatchObject({ stage: '当前阶段' });
});

test('every draft is a mapping that the server takes', () => {
  const dated = withTarget(withTarget(mapping(), '报价日', stageTarget('方案报价')), '金额', 'amount');
  for (const draft of [
    dated,
    withConstant(dated, 'loss_reason', '未记录'),
    withRowsAsEvents(dated, ['编号'], true),
  ]) {
    expect(mappingSchema.safeParse(draft).success).toBe(true);
  }
});

test('a date format belongs to its column, or to all columns without a field', () => {
  expect(dateFormatOf(withDateFormat(mapping(), '编号', 'D-M-YYYY'), '编号')).toBe('D-M-YYYY');
  expect(withDateFormat(mapping(), '报价日', 'D-M-YYYY').dateFormats).toEqual(['D-M-YYYY']);
});

test('rows as stage changes take their key, stage and day from what is mapped already', () => {
  const log = withRowsAsEvents(
    mapping({ columns: { ...mapping().columns, 日期: { field: 'created_at' } } }),
    ['编号', '日期'],
    true,
  ).stageLog;
  expect(log).toEqual({ mode: 'row-per-event', key: '编号', stage: '阶段', at: '日期' });
  expect(withRowsAsEvents(mapping(), [], false).stageLog).toBeUndefined();
});

test('another meaning of a column begins without the date format of the one before', () => {
  const chosen = withDateFormat(
    mapping({ columns: { 商机: { field: 'name' }, 日期: { field: 'created_at' } }, match: 'name' }),
    '日期',
    'D-M-YYYY',
  );
  expect(dateFormatOf(chosen, '日期')).toBe('D-M-YYYY');
  expect(dateFormatOf(withTarget(chosen, '日期', 'closed_at'), '日期')).toBeNull();
});

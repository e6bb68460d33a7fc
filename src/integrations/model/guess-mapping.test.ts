import { expect, test } from 'vitest';
import { plainHeader } from '../../records/model/reading/plain-header.ts';
import { guessMapping } from './guess-mapping.ts';
import { importEntity } from './import-entity.ts';
import { mappingSchema, type EntityName } from './mapping.ts';

function guess(entity: EntityName, header: string[], sample: string[][] = [], stages: string[] = []) {
  const mapping = guessMapping({ entity, header, sample, fields: importEntity(entity).fields, stages });
  expect(mappingSchema.safeParse(mapping).error).toBeUndefined();
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).map(([title, { field }]) => [title, field]),
  );
  return { ...mapping, columns };
}

test('headers are recognised without their decoration', () => {
  expect(
    ['公司名称（必填）*', 'property_Account Name', 'E-mail', 'industry__c', '【客户】名称'].map(plainHeader),
  ).toEqual(['公司名称', 'accountname', 'email', 'industry', '名称']);
});

test("a team's own customer table in Chinese", () => {
  const { columns, match } = guess('accounts', [
    '序号',
    '公司名称',
    '联系电话',
    '所在城市',
    '所属行业',
    '业务员',
    '录入时间',
    '备注',
  ]);
  expect(columns).toEqual({
    公司名称: 'name',
    联系电话: 'phone',
    所在城市: 'city',
    所属行业: 'industry',
    业务员: 'owner',
    录入时间: 'created_at',
    备注: 'description',
  });
  expect(match).toBe('name');
});

test('a field takes the column that names it best, and each column once', () => {
  const { columns } = guess('contacts', ['电话', '手机', '联系方式', '姓名', '客户名称', '公司']);
  expect(columns).toEqual({ 电话: 'phone', 手机: 'mobile', 姓名: 'name', 客户名称: 'account' });
});

test('the export of another product: first and last name become one', () => {
  const header = ['id', 'first_name', 'last_name', 'title', 'company', 'email_work', 'phone_work', 'sales'];
  const { columns, constants } = guess('contacts', header);
  expect(constants).toEqual({ name: '{first_name} {last_name}' });
  expect(columns).toMatchObject({
    id: 'external_id',
    title: 'title',
    company: 'account',
    email_work: 'email',
    phone_work: 'phone',
    sales: 'owner',
  });
});

test('Chinese first and last names stand together', () => {
  expect(guess('contacts', ['姓', '名', '手机']).constants).toEqual({ name: '{姓}{名}' });
});

test('a column whose values cannot be the field is left out', () => {
  const hashes = [
    ['4b2c13cca3eb58ee49bbddcf00417130', '甲'],
    ['fcb67ef339b691956cc85fa12be6490c', '乙'],
  ];
  expect(guess('contacts', ['email', 'name'], hashes).columns).toEqual({ name: 'name' });
});

test('columns with the days of stages become the history', () => {
  const { stageLog, columns } = guess(
    'deals',
    ['商机名称', '阶段', '方案报价日期', '进入赢单时间', '创建日期'],
    [],
    ['方案报价', '赢单'],
  );
  expect(stageLog).toEqual({
    mode: 'dates-per-stage',
    stage: '阶段',
    dates: { 方案报价: '方案报价日期', 赢单: '进入赢单时间' },
  });
  expect(columns).toMatchObject({ 创建日期: 'created_at' });
});

test('a deal without a name is called by its account and product', () => {
  expect(guess('deals', ['客户', '产品', '金额']).constants).toEqual({ name: '{客户} {产品}' });
});

test('no header, no guess', () => {
  expect(guess('notes', ['#1', '???']).columns).toEqual({});
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dealKind } from '../../../deals/server/index.ts';
import { listRecords } from '../../../records/server/index.ts';
import { importingOrganisation, type ImportingOrganisation } from '../testing/importing.ts';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

async function deals(organisation: ImportingOrganisation) {
  const { items } = await organisation.as(organisation.admin, (work) =>
    listRecords(work, dealKind, { limit: 200, sort: 'name' }),
  );
  return items;
}

const named = (value: unknown) => (value as { name: string } | null)?.name ?? null;

/** Each deal's log as stage and day, oldest first. */
async function logs(organisation: ImportingOrganisation): Promise<Record<string, string[]>> {
  const rows = await organisation.as(organisation.admin, ({ db, principal }) =>
    db
      .selectFrom('stage_event as e')
      .innerJoin('deal as d', (join) =>
        join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.id', '=', 'e.deal_id'),
      )
      .innerJoin('stage as s', (join) =>
        join.onRef('s.tenant_id', '=', 'e.tenant_id').onRef('s.id', '=', 'e.to_stage_id'),
      )
      .select(['d.name as deal', 's.name as stage', 'e.at'])
      .where('e.tenant_id', '=', principal.tenantId)
      .orderBy('d.name')
      .orderBy('e.seq')
      .execute(),
  );
  const found: Record<string, string[]> = {};
  for (const { deal, stage, at } of rows)
    (found[deal] ??= []).push(`${stage} ${at.toISOString().slice(0, 10)}`);
  return found;
}

test('a plain list of deals comes into the pipeline there is, with accounts made on the way', async () => {
  const organisation = await importingOrganisation('UTC');
  const report = await organisation.import(
    lines(
      '商机名称,客户,金额,销售阶段,创建日期,成交日期,输单原因,预计成交日期',
      '甲项目,甲公司,12.5万,方案报价,2024-01-10,,,2024-06-30',
      '乙项目,甲公司,"3,000.50",赢单,2024-01-05,2024-03-01,,',
      '丙项目,丙公司,800,输单,2024-02-01,2024-02-20,价格太高,',
      '丁项目,,,,2024-05-05,,,',
    ),
    { entity: 'deals' },
  );
  expect(report).toMatchObject({ created: 4, rejected: 0 });
  const items = await deals(organisation);
  const told = items.map((one) => [
    one['name'],
    named(one['account']),
    one['amount'],
    named(one['stage']),
    one['outcome'],
    named(one['loss_reason']),
  ]);
  expect(Object.fromEntries(told.map(([name, ...rest]) => [name, rest]))).toEqual({
    甲项目: ['甲公司', '12500000', '方案报价', 'open', null],
    乙项目: ['甲公司', '300050', '赢单', 'won', null],
    丙项目: ['丙公司', '80000', '输单', 'lost', '价格太高'],
    丁项目: [null, '0', '初步沟通', 'open', null],
  });
  expect(await logs(organisation)).toMatchObject({
    乙项目: ['初步沟通 2024-01-05', '赢单 2024-03-01'],
    丙项目: ['初步沟通 2024-02-01', '输单 2024-02-20'],
    丁项目: ['初步沟通 2024-05-05'],
  });
});

test('a lost deal without a reason is rejected on this path too', async () => {
  const organisation = await importingOrganisation();
  const file = lines('商机名称,阶段,输单原因', '甲,输单,', '乙,输单,天气不好');
  const mapping = {
    entity: 'deals',
    columns: { 商机名称: { field: 'name' }, 阶段: { field: 'stage' }, 输单原因: { field: 'loss_reason' } },
  };
  const report = await organisation.import(file, { entity: 'deals', mapping });
  expect(report).toMatchObject({ created: 0, rejected: 2 });
  const rejects = readFileSync(report.rejectsFile!, 'utf8');
  expect(rejects).toContain('输单必须有输单原因');
  expect(rejects).toContain('找不到“天气不好”');
  const making = await organisation.import(file, {
    entity: 'deals',
    mapping: { ...mapping, create: ['loss_reasons'] },
  });
  expect(making).toMatchObject({ created: 1, rejected: 1 });
});

test('columns with the day of each stage become the history of the deal', async () => {
  const organisation = await importingOrganisation('UTC');
  await organisation.import(
    lines(
      '商机名称,阶段,进入初步沟通日期,进入方案报价日期,进入赢单日期',
      '甲,赢单,2024-01-03,2024-02-01,2024-03-09',
      '乙,方案报价,2024-01-04,2024-02-20,',
    ),
    { entity: 'deals' },
  );
  expect(await logs(organisation)).toEqual({
    甲: ['初步沟通 2024-01-03', '方案报价 2024-02-01', '赢单 2024-03-09'],
    乙: ['初步沟通 2024-01-04', '方案报价 2024-02-20'],
  });
});

test('a closed deal without a column for its last stage was closed on its closing day', async () => {
  const organisation = await importingOrganisation('UTC');
  await organisation.import(
    lines(
      '商机名称,阶段,进入方案报价日期,成交日期',
      '甲,赢单,2024-02-01,2024-03-09',
      '乙,赢单,2024-02-01,2024-01-09',
    ),
    { entity: 'deals' },
  );
  expect(await logs(organisation)).toEqual({
    甲: ['方案报价 2024-02-01', '赢单 2024-03-09'],
    乙: ['方案报价 2024-02-01', '赢单 2024-02-01'],
  });
});

const eventMapping = {
  entity: 'deals',
  match: 'external_id',
  create: ['loss_reasons'],
  columns: { 编号: { field: 'external_id' }, 金额: { field: 'amount' } },
  constants: { name: '{编号}', loss_reason: '未记录' },
  stageLog: { mode: 'row-per-event', key: '编号', stage: '阶段', at: '日期' },
};

test('a row for each event becomes one deal; later rows of the same deal move it on', async () => {
  const organisation = await importingOrganisation('UTC');
  const first = lines(
    '编号,日期,阶段,金额',
    'D1,2024-01-03,初步沟通,100',
    'D2,2024-01-04,初步沟通,50',
    'D1,2024-01-09,需求确认,120',
    'D2,2024-02-01,输单,50',
  );
  expect(await organisation.import(first, { entity: 'deals', mapping: eventMapping })).toMatchObject({
    rows: 4,
    created: 2,
    rejected: 0,
  });
  expect(await organisation.import(first, { entity: 'deals', mapping: eventMapping })).toMatchObject({
    created: 0,
    updated: 0,
    skipped: 2,
  });
  const more = `${first}D1,2024-01-20,赢单,130\n`;
  expect(await organisation.import(more, { entity: 'deals', mapping: eventMapping })).toMatchObject({
    updated: 1,
    skipped: 1,
  });
  expect(await logs(organisation)).toEqual({
    D1: ['初步沟通 2024-01-03', '需求确认 2024-01-09', '赢单 2024-01-20'],
    D2: ['初步沟通 2024-01-04', '输单 2024-02-01'],
  });
  expect((await deals(organisation)).map((one) => one['amount'])).toEqual(['13000', '5000']);
});

test('one wrong row leaves its whole deal out, since a history with a hole is another history', async () => {
  const organisation = await importingOrganisation();
  const file = lines(
    '编号,日期,阶段,金额',
    'D1,2024-01-03,初步沟通,100',
    'D1,很久以前,需求确认,120',
    'D2,2024-01-04,初步沟通,50',
    ',2024-01-05,初步沟通,1',
  );
  const report = await organisation.import(file, { entity: 'deals', mapping: eventMapping });
  expect(report).toMatchObject({ rows: 4, created: 1, rejected: 3 });
  const rejects = readFileSync(report.rejectsFile!, 'utf8');
  expect(rejects).toContain('D1,2024-01-03,初步沟通,100,2,同一商机的另一行有误');
  expect(rejects).toContain('D1,很久以前,需求确认,120,3,日期：不是有效的日期');
  expect(rejects).toContain(',2024-01-05,初步沟通,1,5,编号：缺少商机编号');
});

test('a day in the future and an unknown stage are rejected', async () => {
  const organisation = await importingOrganisation();
  const file = lines('编号,日期,阶段,金额', 'D1,2124-01-03,初步沟通,100', 'D2,2024-01-03,发货,100');
  const report = await organisation.import(file, { entity: 'deals', mapping: eventMapping });
  const rejects = readFileSync(report.rejectsFile!, 'utf8');
  expect(rejects).toContain('时间不能晚于现在');
  expect(rejects).toContain('销售流程里没有“发货”这个阶段');
});

test('deals are found by the words of their names once they are imported', async () => {
  const organisation = await importingOrganisation();
  await organisation.import(lines('商机名称', '灯塔工厂改造'), { entity: 'deals' });
  const { items } = await organisation.as(organisation.admin, (work) =>
    listRecords(work, dealKind, { limit: 10, search: 'dtgc' }),
  );
  expect(items).toHaveLength(1);
});

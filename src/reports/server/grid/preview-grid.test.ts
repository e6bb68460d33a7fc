import { sql } from 'kysely';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { dealCube } from '../../../deals/model/measures.ts';
import { measuredDeals } from '../../../deals/server/testing/measured-deals.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { answersContract, type AnsweredBlocks } from '../../model/answers-contract.ts';
import { reportContract } from '../../model/contract.ts';
import { reportFileContract } from '../../model/export/contract.ts';
import { placeOfAddress } from '../../model/grid/address.ts';
import { gridContract as contract } from '../../model/grid/contract.ts';
import { addTotals, type TotalKind } from '../../model/grid/edit/add-totals.ts';
import { dropMember, emptyGrid, type Member } from '../../model/grid/edit/drop-member.ts';
import type { Grid, WrittenGrid } from '../../model/grid/grid.ts';
import { plugInContract } from '../../model/plug-ins/contract.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';
import { findPlugInModule, loadPlugIns } from '../plug-ins/load-plug-ins.ts';
import { plugInUseCases } from '../plug-ins/routes.ts';
import { answersUseCases } from '../answer-blocks.ts';
import { reportFileUseCases } from '../export/report-files.ts';
import { reportUseCases } from '../routes.ts';
import { rowsOf } from '../testing/rows-of-sheet.ts';
import { gridUseCases } from './routes.ts';

let company: Awaited<ReturnType<typeof measuredDeals>>;
let app: AppForTests;

beforeAll(async () => {
  company = await measuredDeals();
  app = await appForTests(company, {
    contract: {
      ...contract,
      ...plugInContract,
      ...answersContract,
      ...reportContract,
      ...reportFileContract,
    },
    useCases: {
      ...gridUseCases(company.insights),
      ...plugInUseCases(),
      ...answersUseCases(company.insights),
      ...reportUseCases(company.insights),
      ...reportFileUseCases(company.insights, folderForTests()),
    },
  });
  return () => loadPlugIns(null, []);
});

const says = (text: string) => ({ kind: 'static' as const, text: { zh: text, en: text } });
const field = (id: string, more: object = {}) => ({
  kind: 'field' as const,
  source: 'deals',
  field: id,
  ...more,
});
const measure = (id: string) => ({ kind: 'measure' as const, source: 'deals', measure: id });

/** Owners under their teams, with subtotals, a total, a rate at every level, and stages across. */
const grid: WrittenGrid = {
  schema: 1,
  rows: [{ repeat: true }, {}, {}, {}],
  columns: [{}, {}, {}, {}, {}],
  sources: [{ id: 'deals' }],
  freeze: { rows: 1, columns: 2 },
  cells: [
    { at: [0, 0], value: says('=1+1') },
    { at: [0, 1], value: says('销售') },
    { at: [0, 2], value: field('deals.stage'), expand: 'right' },
    { at: [0, 3], value: says('合计') },
    { at: [0, 4], value: says('赢单率') },
    { at: [1, 0], span: [2, 1], value: field('deals.team') },
    { at: [1, 1], value: field('deals.owner') },
    { at: [1, 2], value: measure('deals.count'), top: 'C1' },
    { at: [1, 3], value: measure('deals.count') },
    { at: [1, 4], value: measure('deals.win_rate') },
    { at: [2, 1], value: says('小计') },
    { at: [2, 2], value: measure('deals.count'), top: 'C1' },
    { at: [2, 3], value: measure('deals.count') },
    { at: [2, 4], value: measure('deals.win_rate') },
    { at: [3, 0], span: [1, 2], value: says('合计'), left: 'none' },
    { at: [3, 2], value: measure('deals.count'), top: 'C1', left: 'none' },
    { at: [3, 3], value: measure('deals.count'), left: 'none' },
    { at: [3, 4], value: measure('deals.win_rate'), left: 'none' },
  ],
};

const preview = async (who: Principal, body: object = { grid }) =>
  (await app.clientOf(who))(contract.previewGrid, { body });
const linesOf = ({ body }: Awaited<ReturnType<typeof preview>>) =>
  [...body.pages[0]!.head, ...body.pages[0]!.body].map(({ places }) => places.map(({ text }) => text));

test('a grid has the figures of who asks: totals as insights tells them, rates asked at every level', async () => {
  const answered = await preview(company.admin);
  expect(answered.status).toBe(200);
  const lines = linesOf(answered);
  const { rows } = await company.ask({ measures: ['deals.count', 'deals.win_rate'], dimensions: [] });
  const [count, rate] = rows[0]!;
  expect(lines.at(-1)!.slice(-2)).toEqual([String(count), `${(Number(rate) * 100).toFixed(1)}%`]);
  const owners = await company.ask({ measures: ['deals.count'], dimensions: ['deals.owner'] });
  const shown = lines.filter((line) => line.some((text) => text === '李' || text === '王'));
  expect(shown.map((line) => line.at(-2)).toSorted()).toEqual(
    owners.rows.map((row) => String(row[1])).toSorted(),
  );
});

test('region, rep, month and amount dropped on a sheet: subtotals and totals are what SQL sums up', async () => {
  const dropped = [
    ['A2', 'field', 'deals.region', '大区'],
    ['B2', 'field', 'deals.owner', '销售'],
    ['C1', 'field', 'deals.created_on.month', '月份'],
    ['C2', 'measure', 'deals.open_amount', '在手金额'],
  ].reduce((sheet, [at, kind, id, name]) => {
    const member = { kind, source: 'deals', id, label: { zh: name, en: name }, unit: 'count' } as Member;
    return dropMember(sheet, member, placeOfAddress(at!), () => member.label);
  }, emptyGrid());
  const made = totalled(totalled(totalled(dropped, 'A2', 'subtotal'), 'A2', 'total'), 'C1', 'total');
  const lines = linesOf(await preview(company.admin, { grid: made }));
  const fenOf = (line: string[]) => Number(line.at(-1)!.replaceAll(/[^\d.]/g, '')) * 100;
  const summed = await company.as(company.system, async ({ db, principal }) => {
    const { rows } = await sql<{ region: string; fen: bigint }>`
      select t.region, sum(d.amount)::bigint as fen from deal d
        join app_user u on u.tenant_id = d.tenant_id and u.id = d.owner_id
        join team t on t.tenant_id = u.tenant_id and t.id = u.team_id
        join stage s on s.tenant_id = d.tenant_id and s.id = d.stage_id and s.kind = 'open'
       where d.tenant_id = ${principal.tenantId} group by t.region`.execute(db);
    return rows.map(({ fen }) => Number(fen));
  });
  const subtotals = lines.filter((line) => line.includes('小计')).map(fenOf);
  expect(subtotals.toSorted()).toEqual(summed.toSorted());
  expect(fenOf(lines.at(-1)!)).toBe(summed.reduce((sum, fen) => sum + fen, 0));
  expect(summed.length).toBe(2);
});

function totalled(grid: Grid, at: string, kind: TotalKind): Grid {
  const added = addTotals(grid, placeOfAddress(at), kind);
  if ('no' in added) throw new Error(added.no);
  return added.grid;
}

test('a rep sees the same layout with his own figures alone, and is offered his own values to choose from', async () => {
  const lines = linesOf(await preview(company.li));
  expect(lines.flat()).toContain('李');
  expect(lines.flat()).not.toContain('王');
  const offered = await company.ask({ measures: ['deals.count'], dimensions: ['deals.owner'] }, company.li);
  expect(offered.rows.map(([owner]) => owner)).toMatchObject([{ name: '李' }]);
  const own = await company.ask({ measures: ['deals.count'], dimensions: [] }, company.li);
  expect(lines.at(-1)!.at(-2)).toBe(String(own.rows[0]![0]));
});

test('functions of plug-ins work in formulas, and one that is faulty stops the start', async () => {
  await loadPlugIns(path.resolve(import.meta.dirname, '../../../../docs/plug-ins'), [dealCube]);
  const { body: told } = await (await app.clientOf(company.li))(plugInContract.listPlugIns);
  expect(told.items).toMatchObject([
    { id: 'pareto', address: null, blocks: [{ name: 'abc' }] },
    { id: 'rmb-in-words', version: '1.0.0', blocks: [] },
  ]);
  expect(String(findPlugInModule('rmb-in-words'))).toContain('export const plugIn');
  const cells = [
    { at: [0, 0], value: measure('deals.count') },
    { at: [0, 1], value: { kind: 'formula', formula: 'rmb(12.5)' } },
  ];
  const asked = { grid: { ...grid, rows: [{}], columns: [{}, {}], freeze: undefined, cells } };
  expect(linesOf(await preview(company.admin, asked))[0]![1]).toBe('壹拾贰元伍角整');
  const folder = folderForTests();
  mkdirSync(path.join(folder, 'broken'));
  writeFileSync(path.join(folder, 'broken/plug-in.js'), 'export const plugIn = { format: 1 };');
  await expect(loadPlugIns(folder, [dealCube])).rejects.toThrow(
    'The plug-in broken cannot be loaded: plugIn.name',
  );
  await loadPlugIns(null, []);
  expect((await preview(company.admin, asked)).problem.fields?.[0]).toMatchObject({
    path: 'grid.B1',
    code: 'badFormula',
  });
});

test('behind a figure stand the records that it counts', async () => {
  const { body } = await preview(company.admin);
  const place = body.pages[0]!.body.flatMap(({ places }) => places).find(
    ({ cell, text }) => cell === 'D2' && text !== '0',
  )!;
  const { question, measure } = body.questions['D2']!;
  const { total } = await company.drill(question, { measure, values: place.behind });
  expect(String(total)).toBe(place.text);
});

test('a grid that cannot stand is refused by cell and reason, one too large with what to do', async () => {
  const unknown = {
    ...grid,
    cells: [
      { at: [0, 0], value: measure('deals.nothing') },
      { at: [0, 1], value: { kind: 'formula', formula: '1 +' } },
    ],
  };
  const { status, problem } = await preview(company.admin, { grid: unknown });
  expect(status).toBe(400);
  expect(problem.fields?.map(({ path, code }) => [path, code])).toEqual([
    ['grid.A1', 'noSuchMeasure'],
    ['grid.B1', 'badFormula'],
  ]);
  expect((await preview(company.admin, { grid: { ...grid, schema: 2 } })).status).toBe(400);
  const columns = [{ id: 'x', label: { zh: 'x', en: 'x' }, kind: 'number' }];
  const square = (rows: number[][]) => ({
    grid: {
      ...grid,
      sources: [{ id: 'r', columns }],
      cells: [
        { at: [0, 1], value: { kind: 'field', source: 'r', field: 'x' }, expand: 'right' },
        { at: [1, 0], value: { kind: 'field', source: 'r', field: 'x' } },
        { at: [1, 1], value: { kind: 'measure', source: 'r', measure: 'x', aggregate: 'sum' } },
      ],
      freeze: undefined,
    },
    rows: { r: rows },
  });
  const tooLarge = await preview(company.admin, square(Array.from({ length: 400 }, (_, at) => [at])));
  expect(tooLarge.problem).toMatchObject({ code: 'grid_too_large', status: 400 });
  expect((await preview(company.admin, square([['x'] as never]))).problem.fields?.[0]?.path).toBe(
    'rows.r.0.0',
  );
  expect(linesOf(await preview(company.admin, square([[2], [2], [3]])))[1]).toEqual([
    '2',
    '4',
    '0',
    '',
    '',
    '',
  ]);
});

const taken = async (id: string) =>
  (await app.clientOf(company.admin))(reportFileContract.exportReport, { params: { id }, body: {} });

const asked = { measures: ['deals.count'], by: ['deals.account'], properties: { a: 50 } };
const pareto = (more: object = {}) => ({
  schema: 2,
  kind: 'dashboard',
  blocks: [
    { type: 'plug_in', id: 'p1', title: '客户集中度', plugIn: 'pareto', block: 'abc', ...asked, ...more },
  ],
  layouts: { desktop: [{ block: 'p1', w: 6, h: 3 }] },
});

test('a block of a plug-in is drawn of the asker’s own figures, and taken away as tables of its values', async () => {
  const client = await app.clientOf(company.admin);
  const rep = await app.clientOf(company.li);
  const answered = async (who: typeof client) =>
    (await who(answersContract.answerBlocks, { body: { document: pareto() } })).body as AnsweredBlocks;
  expect((await answered(client)).drawn).toEqual({ p1: { gap: 'not_installed' } });
  await loadPlugIns(path.resolve(import.meta.dirname, '../../../../docs/plug-ins'), [dealCube]);
  const countIn = ({ drawn }: AnsweredBlocks) => {
    const { p1 } = drawn;
    const values = p1 && 'drawing' in p1 ? p1.drawing.find(({ kind }) => kind === 'values') : undefined;
    return values?.kind === 'values' ? values.rows.reduce((sum, row) => sum + Number(row[1]), 0) : null;
  };
  expect(countIn(await answered(client))).toBe(10);
  expect(countIn(await answered(rep))).toBe(5);
  const { answers } = await answered(rep);
  const { answer } = answers['p1'] as { answer: object };
  const body = { plugIn: 'pareto', block: 'abc', properties: { a: 'x' }, answer };
  expect((await rep(plugInContract.drawBlock, { body })).body).toMatchObject({
    title: { zh: '帕累托（ABC）' },
  });
  const torn = { ...answer, columns: [] };
  expect((await rep(plugInContract.drawBlock, { body: { ...body, answer: torn } })).body).toMatchObject({
    gap: 'not_drawn',
    reason: 'measures: from 1 to 1',
  });
  const made = await client(reportContract.createReport, {
    body: { title: '集中度', folder: '', document: pareto() },
  });
  const file = await taken(made.body.id as string);
  const rows = await rowsOf(file.content, '客户集中度 2');
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['商机数', '占比', '累计占比', '类'],
    ['5', '50%', '50%', 'A'],
    ['5', '50%', '100%', 'B'],
  ]);
});

test('settings that do not fit the block of a plug-in are not published; one that is not installed stays', async () => {
  const client = await app.clientOf(company.admin);
  const create = (more: object) =>
    client(reportContract.createReport, { body: { title: '集中度', folder: '', document: pareto(more) } });
  const refused = await create({ measures: ['deals.win_rate'], by: [], properties: { a: 0, x: 1 } });
  expect(refused).toMatchObject({ status: 422, problem: { code: 'report.unfit_blocks' } });
  expect(refused.problem.fields?.map(({ path: place, code }) => [place, code])).toEqual([
    ['blocks.p1.measures', 'not_additive'],
    ['blocks.p1.by', 'slots'],
    ['blocks.p1.properties.a', 'unfit'],
    ['blocks.p1.properties.x', 'unfit'],
  ]);
  expect((await create({ plugIn: '../etc' })).status).toBe(400);
  const elsewhere = await create({ plugIn: 'elsewhere' });
  expect(elsewhere.status).toBe(201);
  const file = await taken(elsewhere.body.id as string);
  expect(await rowsOf(file.content, '客户集中度')).toEqual([['这个组件来自没有安装的插件']]);
});

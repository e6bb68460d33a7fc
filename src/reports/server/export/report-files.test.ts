import { beforeAll, expect, test } from 'vitest';
import { taskSubjects } from '../../../automation/server/testing/subjects.ts';
import { measuredDeals } from '../../../deals/server/testing/measured-deals.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { openXlsx, readPart } from '../../../integrations/server/files/open-xlsx.ts';
import { fileOf } from '../../../integrations/server/testing/files.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';
import { closePress } from '../../../platform/server/paper/press.ts';
import { readPaper } from '../../../platform/server/testing/read-paper.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { reportContract } from '../../model/contract.ts';
import { reportFileContract } from '../../model/export/contract.ts';
import { listActionContract } from '../../model/list-actions/action-contract.ts';
import { sharePresets, type ReportRight } from '../../model/sharing.ts';
import { listActionUseCases } from '../list-actions/act-on-records.ts';
import { reportUseCases } from '../routes.ts';
import { rowsOf } from '../testing/rows-of-sheet.ts';
import { hand, listWith, task } from '../testing/list-with-actions.ts';
import { reportFileUseCases } from './report-files.ts';

let company: Awaited<ReturnType<typeof measuredDeals>>;
let app: AppForTests;

beforeAll(async () => {
  company = await measuredDeals();
  const { insights } = company;
  app = await appForTests(company, {
    contract: { ...reportContract, ...reportFileContract, ...listActionContract },
    useCases: {
      ...reportUseCases(insights),
      ...reportFileUseCases(insights, folderForTests()),
      ...listActionUseCases(taskSubjects),
    },
  });
  return closePress;
});

const says = (text: string) => ({ kind: 'static' as const, text: { zh: text, en: text } });
const measure = { kind: 'measure' as const, source: 'deals', measure: 'deals.count' };
const grid = (formula: string) => ({
  type: 'grid',
  id: 'g1',
  title: '=团队与销售',
  grid: {
    schema: 1,
    rows: [{ repeat: true }, {}, {}],
    columns: [{}, {}, {}],
    sources: [{ id: 'deals' }],
    freeze: { rows: 1, columns: 0 },
    page: { head: { zh: '内部资料', en: 'Internal' }, paper: 'A4', landscape: true },
    cells: [
      { at: [0, 0], value: says('团队') },
      { at: [0, 1], value: says('销售') },
      { at: [0, 2], value: says('商机数') },
      { at: [1, 0], span: [2, 1], value: { kind: 'field', source: 'deals', field: 'deals.team' } },
      { at: [1, 1], value: { kind: 'field', source: 'deals', field: 'deals.owner' } },
      { at: [1, 2], value: measure },
      { at: [2, 1], value: says('小计'), left: 'A2' },
      { at: [2, 2], value: { kind: 'formula', formula }, left: 'A2' },
    ],
  },
});
const documentOf = (formula: string) => ({
  schema: 1,
  kind: 'dashboard',
  blocks: [
    grid(formula),
    { type: 'kpi', id: 'k1', measure: 'deals.count' },
    { type: 'text', id: 't1', text: '数据每日更新' },
  ],
  layouts: {
    desktop: [
      { block: 'k1', w: 3, h: 1 },
      { block: 'g1', w: 12, h: 4 },
      { block: 't1', w: 12, h: 1 },
    ],
  },
});

async function made(rights: readonly ReportRight[]) {
  const client = await app.clientOf(company.admin);
  const body = { title: '团队月报', folder: '', document: documentOf('sum(C2)') };
  const { body: report } = await client(reportContract.createReport, { body });
  const params = { id: report.id as string };
  const shares = [{ userId: company.li.userId, rights: [...rights] }];
  await client(reportContract.shareReport, { params, body: { shares } });
  return { client, params };
}
const take = async (
  who: Principal,
  as: 'exportReport' | 'printReport',
  params: { id: string },
  body: object = {},
) => (await app.clientOf(who))(reportFileContract[as], { params, body });

test('each block is a sheet, in the order of the page, with the figures of whoever takes it', async () => {
  const { params } = await made(sharePresets.editor);
  const whole = await take(company.admin, 'exportReport', params);
  expect(whole.status).toBe(200);
  const own = await take(company.li, 'exportReport', params);
  const [all, few] = [await rowsOf(whole.content, '=团队与销售'), await rowsOf(own.content, '=团队与销售')];
  expect(all.flat()).toContain('王');
  expect(few.flat()).toContain('李');
  expect(few.flat()).not.toContain('王');
  const count = async (who: Principal) =>
    Number((await company.ask({ measures: ['deals.count'], dimensions: [] }, who)).rows[0]![0]);
  const subtotals = (rows: string[][]) =>
    rows.filter((row) => row.includes('小计')).reduce((sum, row) => sum + Number(row.at(-1)), 0);
  expect(subtotals(all)).toBe(await count(company.admin));
  expect(subtotals(few)).toBe(await count(company.li));
  expect(await rowsOf(whole.content, '数据每日更新')).toEqual([['数据每日更新']]);
  const tags = await tagsOf(whole.content);
  expect(tags).toContain('mergeCell ref="A2:A');
  expect(tags).toContain('orientation="landscape"');
  expect(tags).toContain('state="frozen"');
  expect(tags).toContain('_xlnm.Print_Titles');
  expect(tags).not.toContain('<f>');
});

test('lists hold their rows and columns, as far as their reader may take records out', async () => {
  const client = await app.clientOf(company.admin);
  const blocks = [
    {
      type: 'records',
      id: 'all',
      title: '大单',
      list: { object: 'deal', columns: ['amount', 'owner'], sort: '-amount' },
    },
    { type: 'records', id: 'won', title: '赢单', measure: 'deals.won', most: 50 },
  ];
  const document = {
    schema: 2,
    kind: 'dashboard',
    blocks,
    layouts: { desktop: blocks.map(({ id }) => ({ block: id, w: 12, h: 3 })) },
  };
  const { body } = await client(reportContract.createReport, {
    body: { title: '清单', folder: '', document: document as never },
  });
  const params = { id: body.id as string };
  const shares = [{ userId: company.li.userId, rights: [...sharePresets.editor] }];
  await client(reportContract.shareReport, { params, body: { shares } });
  const { content } = await take(company.admin, 'exportReport', params);
  const [head, ...rows] = await rowsOf(content, '大单');
  expect(head!.slice(1)).toEqual(['金额', '负责人']);
  const count = async (measure: string) =>
    Number((await company.ask({ measures: [measure], dimensions: [] })).rows[0]![0]);
  expect(rows.length).toBe(await count('deals.count'));
  expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['李', '王']));
  const amounts = rows.map((row) => Number(row[1]));
  expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
  expect((await rowsOf(content, '赢单')).length - 1).toBe(await count('deals.won'));
  const own = await take(company.li, 'exportReport', params);
  expect(await rowsOf(own.content, '大单')).toEqual([['您没有这项操作的权限']]);
});

test('on paper the blocks follow each other, in Chinese, with heads and page numbers', async () => {
  const { params } = await made(sharePresets.viewer);
  const { content, status } = await take(company.li, 'printReport', params);
  expect(status).toBe(200);
  const { text, pages } = await readPaper(content);
  const words = text.replaceAll(/\s+/g, '');
  for (const said of ['团队月报', '商机数', '小计', '数据每日更新', `1/${pages}`])
    expect(words).toContain(said);
  const one = await take(company.admin, 'printReport', params, { blocks: ['g1'] });
  const alone = await readPaper(one.content);
  expect(alone.text).toContain('内部资料');
  expect(alone.text).not.toContain('数据每日更新');
});

test('who may not take it away does not, and who does stands in the log', async () => {
  const { client, params } = await made(['view', 'print']);
  expect((await take(company.li, 'exportReport', params)).status).toBe(403);
  expect((await take(company.wang, 'exportReport', params)).status).toBe(404);
  expect((await take(company.li, 'printReport', params)).status).toBe(200);
  const wrong = await take(company.admin, 'exportReport', params, {
    chosen: { nothing: 'this_month' },
    blocks: [],
  });
  expect(wrong.status).toBe(400);
  const { body } = await client(reportContract.listReadings, { params, query: {} });
  expect(body.items.some(({ what, by }) => what === 'printed' && by?.id === company.li.userId)).toBe(true);
});

test('a grid with faults is kept as a draft and not published, with the cell and the reason', async () => {
  const { client, params } = await made([]);
  const body = { title: '团队月报', folder: '', document: documentOf('sum(Z9)') };
  const { body: report } = await client(reportContract.readReport, { params });
  const drafted = await client(reportContract.draftReport, { params, ifMatch: report.version, body });
  expect(drafted.status).toBe(200);
  const refused = await client(reportContract.publishReport, { params, body: { note: '' } });
  expect(refused).toMatchObject({ status: 422, problem: { code: 'report.faulty_grids' } });
  expect(refused.problem.fields?.map(({ path, code }) => [path, code])).toEqual([
    ['blocks.g1.grid.C3', 'badFormula'],
  ]);
  expect((await client(reportContract.createReport, { body })).status).toBe(422);
});

/** Opening tags of the sheets and of the workbook, as they stand. */
async function tagsOf(content: Buffer): Promise<string> {
  const xlsx = await openXlsx(fileOf(content, 'tags.xlsx'));
  const tags: string[] = [];
  const sheets = [1, 2, 3].map((sheet) => `xl/worksheets/sheet${sheet}.xml`);
  for (const part of [...sheets, 'xl/workbook.xml'])
    await readPart(xlsx, part, 1 << 22, {
      open: (name, attributes) => tags.push(`<${name} ${attributes}>`),
      close: () => undefined,
    });
  xlsx.close();
  return tags.join('\n').replaceAll(/\s+/g, ' ');
}

test('who sees a list does with its records what it offers, by his own rights, and learns of each that refuses', async () => {
  const { admin, li, mei, wang } = company;
  const [asAdmin, asLi, asMei, asWang] = await Promise.all(
    [admin, li, mei, wang].map((one) => app.clientOf(one)),
  );
  const make = (...actions: object[]) =>
    asAdmin!(reportContract.createReport, {
      body: { title: '待推进', folder: '', document: listWith(...actions) as never },
    });
  const { body: report } = await make(task, hand);
  const params = { id: report.id as string };
  const shares = [li, mei].map(({ userId }) => ({ userId, rights: [...sharePresets.viewer] }));
  await asAdmin!(reportContract.shareReport, { params, body: { shares } });
  const deals = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('deal')
      .select(['id', 'owner_id', 'version'])
      .where('tenant_id', '=', company.orgId)
      .execute(),
  );
  const ownedBy = ({ userId }: Principal) => deals.filter(({ owner_id }) => owner_id === userId);
  const seen = (some: typeof deals) => some.map(({ id, version }) => ({ id, version: Number(version) }));
  const act = (client: typeof asLi, action: string, records: object[], rest: object = {}) =>
    client!(listActionContract.actOnRecords, {
      params,
      body: { block: 'open', action, records: records as never, ...rest },
    });

  const [first, second, third] = seen(ownedBy(li));
  const beyond = seen(ownedBy(wang))[0]!;
  const done = await act(asLi, 'task', [first!, second!, beyond, { ...third!, version: third!.version + 1 }]);
  expect(done.status).toBe(200);
  expect(done.body.changed).toBe(2);
  expect(new Map(done.body.failed.map(({ id, code }) => [id, code]))).toEqual(
    new Map([
      [beyond.id, 'report.not_listed'],
      [third!.id, 'stale_version'],
    ]),
  );
  const { tasks, log } = await company.as(company.system, async ({ db }) => ({
    tasks: await db
      .selectFrom('task')
      .select(['subject_id', 'owner_id'])
      .where('tenant_id', '=', company.orgId)
      .where('title', 'like', '回访%')
      .execute(),
    log: await db
      .selectFrom('audit_entry')
      .select(['actor_id', 'changes'])
      .where('tenant_id', '=', company.orgId)
      .where('action', '=', 'report.acted')
      .executeTakeFirstOrThrow(),
  }));
  expect(new Set(tasks.map(({ subject_id }) => subject_id))).toEqual(new Set([first!.id, second!.id]));
  expect(tasks.every(({ owner_id }) => owner_id === li.userId)).toBe(true);
  expect(log).toMatchObject({ actor_id: li.userId, changes: { changed: { to: 2 }, refused: { to: 2 } } });

  const followed = [{ field: 'deals.owner', op: 'is', value: wang.userId }];
  const beside = await act(asLi, 'task', [third!], { followed });
  expect(beside.body.failed.map(({ code }) => code)).toEqual(['report.not_listed']);
  expect((await act(asMei, 'hand', [third!])).problem.code).toBe('report.person_missing');
  const handed = await act(asMei, 'hand', [third!], { personId: mei.userId });
  expect(handed.body).toEqual({ changed: 1, failed: [] });
  const lacking = await act(asLi, 'hand', [first!], { personId: mei.userId });
  expect([lacking.status, lacking.problem.code]).toEqual([403, 'automation_rights_lacking']);
  expect((await act(asLi, 'gone', [first!])).problem.code).toBe('report.unknown_action');
  expect((await act(asWang, 'task', [beyond])).status).toBe(404);
  expect((await act(asLi, 'task', [])).status).toBe(400);
  expect((await act(asLi, 'task', [{ id: first!.id }])).status).toBe(400);
});

test('an action that names what is gone, or sets what no rule sets, is not published', async () => {
  const client = await app.clientOf(company.admin);
  const make = async (...steps: object[]) => {
    const document = listWith({ ...task, steps }) as never;
    const body = { title: '待推进', folder: '', document };
    return (await client(reportContract.createReport, { body })).problem.code;
  };
  const gone = { who: 'person', userId: company.orgId };
  expect(await make({ do: 'change_owner', to: gone })).toBe('automation_target_gone');
  expect(await make({ do: 'set_field', field: 'owner', value: null })).toBe('automation_field_not_settable');
});

import { beforeAll, expect, test } from 'vitest';
import { measuredDeals } from '../../deals/server/testing/measured-deals.ts';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { folderForTests } from '../../platform/server/testing/folder-for-tests.ts';
import { reportCommentContract as talk } from '../model/comments/comment-contract.ts';
import { reportContract as contract } from '../model/contract.ts';
import { emptyDocument } from '../model/document.ts';
import { portableContract as portable } from '../model/portable/portable-contract.ts';
import { sharePresets, type ReportRight } from '../model/sharing.ts';
import { reportCommentUseCases } from './comments/report-comments.ts';
import { portableUseCases } from './portable/routes.ts';
import { reportUseCases } from './routes.ts';
import { documentAbout } from './testing/document-about.ts';

let company: Awaited<ReturnType<typeof measuredDeals>>;
let app: AppForTests;

beforeAll(async () => {
  company = await measuredDeals();
  const { insights } = company;
  app = await appForTests(company, {
    contract: { ...contract, ...portable, ...talk },
    useCases: {
      ...reportUseCases(insights),
      ...portableUseCases(insights, folderForTests()),
      ...reportCommentUseCases,
    },
  });
});

const content = { title: '季度看板', folder: '', document: emptyDocument() };

async function made(who: Principal) {
  const client = await app.clientOf(who);
  const { body } = await client(contract.createReport, { body: content });
  return { client, id: body.id as string, params: { id: body.id as string } };
}
const given = (receiver: object, rights: readonly ReportRight[]) => ({ ...receiver, rights: [...rights] });

test('a share reaches a person, a role, a team with those below it, and nobody else', async () => {
  const { li, wang, mei, east } = company;
  const { client, params } = await made(company.admin);
  const [asLi, asWang, asMei] = [await app.clientOf(li), await app.clientOf(wang), await app.clientOf(mei)];
  const share = (...shares: object[]) => client(contract.shareReport, { params, body: { shares } });
  expect((await asLi(contract.readReport, { params })).status).toBe(404);
  await share(given({ teamId: east }, sharePresets.viewer));
  expect((await asLi(contract.readReport, { params })).body.rights).toEqual(['view', 'print', 'schedule']);
  expect((await asWang(contract.readReport, { params })).status).toBe(404);
  const { rows } = await company.as(company.system, async ({ db }) => ({
    rows: await db.selectFrom('role').select(['id', 'key']).where('tenant_id', '=', company.orgId).execute(),
  }));
  const manager = rows.find(({ key }) => key === 'manager')!.id;
  await share(given({ roleId: manager }, sharePresets.editor), given({ userId: wang.userId }, ['fill']));
  expect((await asMei(contract.readReport, { params })).body.rights).toEqual(sharePresets.editor);
  expect((await asWang(contract.readReport, { params })).body.rights).toEqual(['view', 'fill']);
  expect((await asLi(contract.readReport, { params })).status).toBe(404);
  const drafted = { params, ifMatch: 1, body: content };
  expect((await asWang(contract.draftReport, drafted)).status).toBe(403);
  expect((await asMei(contract.draftReport, drafted)).status).toBe(200);
  expect((await asWang(contract.subscribe, { params, body: { rhythm: 'weekly', at: '08:30' } })).status).toBe(
    403,
  );
});

test('a draft is kept beside what is published; each publication is an edition, and an earlier one can come back', async () => {
  const { mei, li, wang } = company;
  const { client, params } = await made(company.admin);
  const shares = [
    given({ userId: mei.userId }, sharePresets.editor),
    given({ userId: li.userId }, sharePresets.viewer),
  ];
  await client(contract.shareReport, { params, body: { shares } });
  const [asMei, asLi, asWang] = [await app.clientOf(mei), await app.clientOf(li), await app.clientOf(wang)];
  const seen = async (reader = client) => (await reader(contract.readReport, { params })).body;
  const publish = (note: string, writer = asMei) =>
    writer(contract.publishReport, { params, body: { note } });

  expect((await publish('无')).problem.code).toBe('report.nothing_drafted');
  const { version } = await seen();
  const drafted = { params, ifMatch: version, body: { ...content, title: '季度看板（新）' } };
  expect((await asMei(contract.draftReport, drafted)).status).toBe(200);
  expect((await asMei(contract.draftReport, drafted)).problem.code).toBe('stale_version');
  expect(await seen()).toMatchObject({
    title: '季度看板',
    edition: 1,
    draft: { title: '季度看板（新）', by: '梅' },
  });
  expect(await seen(asLi)).toMatchObject({ title: '季度看板', draft: null, hasDraft: false });
  expect((await publish('', asLi)).status).toBe(403);
  expect((await publish('', asWang)).status).toBe(404);

  expect((await publish('换了名字')).body).toMatchObject({
    title: '季度看板（新）',
    edition: 2,
    draft: null,
  });
  expect(await seen(asLi)).toMatchObject({ title: '季度看板（新）', edition: 2 });
  const restored = (number: number, writer = client) =>
    writer(contract.restoreEdition, { params: { ...params, number } });
  expect((await restored(9)).problem.code).toBe('report.unknown_edition');
  expect((await restored(1, asLi)).status).toBe(403);
  expect((await restored(1)).body).toMatchObject({ title: '季度看板', edition: 3 });
  const { items } = (await asLi(contract.listEditions, { params })).body;
  expect(items.map(({ number, title, note, by }) => [number, title, note, by])).toEqual([
    [3, '季度看板', '↩ 1', '管理员'],
    [2, '季度看板（新）', '换了名字', '梅'],
    [1, '季度看板', '', '管理员'],
  ]);

  await asMei(contract.draftReport, { ...drafted, ifMatch: (await seen()).version });
  expect((await asMei(contract.dropDraft, { params })).body).toMatchObject({ draft: null, edition: 3 });
});

test('nobody gives what he does not hold; one share is for one receiver who exists', async () => {
  const { client, params } = await made(company.admin);
  const { mei, wang } = company;
  const shares = [given({ userId: mei.userId }, ['view', 'print', 'grant'])];
  await client(contract.shareReport, { params, body: { shares } });
  const asMei = await app.clientOf(mei);
  const more = (rights: ReportRight[]) =>
    asMei(contract.shareReport, {
      params,
      body: { shares: [...shares, given({ userId: wang.userId }, rights)] },
    });
  expect((await more(['view', 'print'])).status).toBe(200);
  expect(await more(['view', 'export'])).toMatchObject({
    status: 403,
    problem: { code: 'report.grants_too_much' },
  });
  const wrong = async (receiver: object) =>
    (await client(contract.shareReport, { params, body: { shares: [given(receiver, ['view'])] } })).problem
      .code;
  expect(await wrong({ userId: mei.userId, teamId: company.east })).toBe('report.one_receiver');
  expect(await wrong({ roleId: company.orgId })).toBe('report.unknown_receiver');
});

test('with somebody’s eyes one sees his rights and his numbers, where they lie within one’s own, and it is kept', async () => {
  const { li, wang, mei } = company;
  const { client, params } = await made(mei);
  await client(contract.shareReport, { params, body: { shares: [given({}, sharePresets.viewer)] } });
  const question = { measures: ['deals.count'] };
  const look = (who: Principal, as: Principal & { userId: string }) =>
    app
      .clientOf(who)
      .then((own) =>
        own(contract.previewReport, { params, body: { userId: as.userId, questions: [question] } }),
      );
  const seen = await look(mei, li);
  expect(seen.status).toBe(200);
  expect(seen.body.rights).toEqual(sharePresets.viewer);
  const own = (await company.ask({ measures: ['deals.count'] }, li)).rows;
  expect(seen.body.answers[0]).toMatchObject({ answer: { rows: own } });
  expect(await look(mei, wang)).toMatchObject({ status: 403, problem: { code: 'report.beyond_reach' } });
  expect((await look(li, mei)).status).toBe(403);
  const drill = { question, cell: { measure: 'deals.count', values: [] } };
  const records = await client(contract.previewRecords, { params, body: { userId: li.userId, drill } });
  expect(records.body.total).toBe(Number(own[0]![0]));
  const list = { object: 'deal', filter: [], sort: null, limit: 50 };
  const listed = await client(contract.previewList, { params, body: { userId: li.userId, ...list } });
  expect(listed.body.items.length).toBe(records.body.total);
  expect(listed.body.items.every(({ owner }) => (owner as { id: string }).id === li.userId)).toBe(true);
  const beyond = await client(contract.previewList, { params, body: { userId: wang.userId, ...list } });
  expect(beyond.problem.code).toBe('report.beyond_reach');
  const strange = { userId: li.userId, ...list, object: 'secret' };
  expect((await client(contract.previewList, { params, body: strange })).status).toBe(404);
  const { body } = await client(contract.listReadings, { params });
  expect(body.items[0]).toMatchObject({ what: 'previewed', as: '李', by: { id: mei.userId } });
});

test('each look is kept once with its edition and parameters, and only those who grant read the log', async () => {
  const { client, params } = await made(company.admin);
  await client(contract.shareReport, { params, body: { shares: [given({}, ['view'])] } });
  const asLi = await app.clientOf(company.li);
  const view = (chosen: string) => asLi(contract.readReport, { params, query: { chosen } });
  for (const chosen of [
    '{"period":"this_month"}',
    '{"period":"this_month"}',
    '{"period":"all","team":["a","b"]}',
  ])
    expect((await view(chosen)).status).toBe(200);
  const { body } = await client(contract.listReadings, { params });
  expect(body.items.map(({ params: chosen, edition, by }) => ({ chosen, edition, by }))).toMatchObject([
    { chosen: { period: 'all', team: ['a', 'b'] }, edition: 1, by: { name: '李' } },
    { chosen: { period: 'this_month' }, edition: 1 },
  ]);
  expect((await asLi(contract.listReadings, { params })).status).toBe(403);
  for (const hostile of ['[]', '{', '{"A-b":"x"}', '{"a":{"b":1}}', `{"a":"${'x'.repeat(300)}"}`])
    expect((await view(hostile)).status, hostile).toBe(400);
});

test('whoever sees a report says something about its numbers, tells who sees it too, and takes back his own words', async () => {
  const { admin, li, mei, wang } = company;
  const by = { admin: await app.clientOf(admin), li: await app.clientOf(li), wang: await app.clientOf(wang) };
  const document = documentAbout(company.pipeline.id, li.userId);
  const { body: report } = await by.admin(contract.createReport, { body: { ...content, document } });
  const params = { id: report.id as string };
  const shares = [li, mei].map(({ userId }) => given({ userId }, ['view']));
  await by.admin(contract.shareReport, { params, body: { shares } });
  const say = (place: object, client = by.li, mentions = [mei.userId, wang.userId]) =>
    client(talk.addReportComment, { params, body: { body: '偏低', mentions, place } });
  const place = { block: 'k', values: [{ dimension: 'deals.owner', id: li.userId }] };
  const said = await say({ ...place, params: { period: '2026-01-01..2026-03-31', strange: 'x' } });
  expect(said).toMatchObject({ status: 201, body: { body: '偏低', mine: true, untold: ['王'] } });
  expect(said.body.place).toEqual({ ...place, measure: null, params: { period: '2026-01-01..2026-03-31' } });
  const told = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['user_id', 'record_id'])
      .where('tenant_id', '=', company.orgId)
      .where('kind', '=', 'report-mentioned')
      .execute(),
  );
  expect(told).toEqual([{ user_id: mei.userId, record_id: report.id }]);

  expect((await say({ block: 'gone' })).problem.code).toBe('report.unknown_block');
  expect((await say({ ...place, value: '1200' })).status).toBe(400);
  expect((await say({}, by.wang)).status).toBe(404);
  expect((await by.wang(talk.listReportComments, { params })).status).toBe(404);

  const [own, words] = [{ params: { id: said.body.id } }, { body: { body: '已核对' } }];
  const { items } = (await by.admin(talk.listReportComments, { params })).body;
  expect(items).toMatchObject([{ body: '偏低', mine: false, mayRemove: true, author: { name: '李' } }]);
  const correct = (client = by.li) => client(talk.changeReportComment, { ...own, ...words, ifMatch: 1 });
  expect((await correct(by.admin)).problem.code).toBe('author_only');
  expect((await correct(by.wang)).status).toBe(404);
  expect((await correct()).body).toMatchObject({ body: '已核对', version: 2 });
  expect((await correct()).problem.code).toBe('stale_version');
  expect((await (await app.clientOf(mei))(talk.removeReportComment, own)).problem.code).toBe('author_only');
  expect((await by.admin(talk.removeReportComment, own)).status).toBe(204);
  expect((await by.li(talk.restoreReportComment, own)).problem.code).toBe('author_only');
  expect((await by.admin(talk.restoreReportComment, own)).body).toMatchObject({ body: '已核对' });
  await by.admin(contract.shareReport, { params, body: { shares: [] } });
  expect((await by.li(talk.removeReportComment, own)).status).toBe(404);
});

test('a file of a report holds names and no ids; taken in again it is the same, as a draft of the importer', async () => {
  const { li, wang } = company;
  const document = documentAbout(company.pipeline.id, li.userId);
  const client = await app.clientOf(company.admin);
  const { body: report } = await client(contract.createReport, { body: { ...content, document } });
  const params = { id: report.id as string };
  await client(contract.shareReport, { params, body: { shares: [given({}, sharePresets.viewer)] } });
  const asWang = await app.clientOf(wang);
  expect((await asWang(portable.takeReportFile, { params })).status).toBe(403);
  const { content: told } = await client(portable.takeReportFile, { params });
  expect(told.toString()).toContain('李');
  for (const id of [company.pipeline.id, li.userId]) expect(told.toString()).not.toContain(id);
  const file = JSON.parse(told.toString());
  const { body: readings } = await client(contract.listReadings, { params });
  expect(readings.items[0]).toMatchObject({ what: 'packed', by: { id: company.admin.userId } });
  const seen = await asWang(portable.previewImport, { body: { file } });
  expect(seen).toMatchObject({ status: 200, body: { stands: true, lost: [] } });
  const made = await asWang(portable.importReport, { body: { file, title: '拿来的' } });
  expect(made.status).toBe(201);
  const { body: taken } = await asWang(contract.readReport, { params: { id: made.body.id } });
  expect(taken).toMatchObject({ title: '拿来的', owner: { id: wang.userId }, draft: { document } });
  expect(taken.document.blocks).toEqual([]);
});

test('elsewhere what is missing is chosen by hand or left out; ids of others mean nothing, and no file is half read', async () => {
  const client = await app.clientOf(company.admin);
  const document = documentAbout(company.pipeline.id, company.li.userId);
  const { body: report } = await client(contract.createReport, { body: { ...content, document } });
  const { content: told } = await client(portable.takeReportFile, { params: { id: report.id } });
  const file = JSON.parse(told.toString());
  const elsewhere = await newOrganisation();
  const there = await app.clientOf(elsewhere.admin);
  const { body } = await there(portable.previewImport, { body: { file } });
  expect(body.lost.map(({ part }) => part)).toEqual(['pipeline', 'filters']);
  const person = file.names.find(({ kind }: { kind: string }) => kind === 'user').ref;
  const choose = (id: string) =>
    there(portable.importReport, { body: { file, title: '带走', chosen: { [person]: id } } });
  expect(await choose(company.li.userId)).toMatchObject({
    status: 422,
    problem: { code: 'report.not_to_be_chosen' },
  });
  const made = await choose(elsewhere.admin.userId!);
  const { body: taken } = await there(contract.readReport, { params: { id: made.body.id } });
  expect(taken.draft!.document.blocks).toMatchObject([
    { pipeline: null },
    { filters: [{ field: 'deals.owner', value: elsewhere.admin.userId }] },
  ]);
  const refused = async (wrong: object) =>
    (await there(portable.previewImport, { body: { file: { ...file, ...wrong } } })).problem.code;
  expect(await refused({ schema: 3 })).toBe('report.newer_report_file');
  for (const wrong of [
    { product: 'other' },
    { kind: 'screen' },
    { names: [...file.names, file.names[0]] },
    { names: [{ ref: "'; drop table", kind: 'user', name: '' }] },
    { document: { ...file.document, blocks: [{ type: 'sql', id: 'x', query: 'select 1' }] } },
    { more: 1 },
  ])
    expect(await refused(wrong)).toBe('report.no_report_file');
});

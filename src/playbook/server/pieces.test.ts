import { beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../platform/model/principal.ts';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { changePipeline, equipForDeals } from '../../deals/server/index.ts';
import { playbookContract as contract } from '../model/contract.ts';
import { playbookCompany, type PlaybookCompany } from './testing/playbook-company.ts';

let company: PlaybookCompany;
const as = (who: Principal) => company.asClient(who);

beforeAll(async () => {
  company = await playbookCompany();
});

test('a rep writes a piece for himself; every saving is a version, and an old one can be restored', async () => {
  const li = await as(company.li);
  const made = await company.write(company.li, { tags: ['开场', '电话', '开场'] });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    scope: 'personal',
    owner: { name: '李' },
    number: 1,
    tags: ['开场', '电话'],
    uses: 0,
  });
  const { id } = made.body;
  const changed = await li(contract.changePiece, {
    params: { id },
    ifMatch: 1,
    body: company.draft({ title: '首次来电', body: '第二版' }),
  });
  expect(changed.body).toMatchObject({ title: '首次来电', body: '第二版', number: 2, version: 2 });
  const stale = { params: { id }, ifMatch: 1, body: company.draft() };
  expect((await li(contract.changePiece, stale)).status).toBe(412);
  const versions = (await li(contract.listVersions, { params: { id } })).body.items;
  expect(versions.map(({ number, body, savedBy }) => [number, body.slice(0, 3), savedBy?.name])).toEqual([
    [2, '第二版', '李'],
    [1, '您好，', '李'],
  ]);
  const restored = await li(contract.restoreVersion, { params: { id, number: 1 } });
  expect(restored.body).toMatchObject({ number: 3, title: '首次电话', body: company.draft().body });
  expect((await li(contract.restoreVersion, { params: { id, number: 9 } })).status).toBe(404);
});

test('a text is refused by the place of what is wrong in it, and without content', async () => {
  const refused = async (more: object) => (await company.write(company.li, more)).problem;
  expect(await refused({ body: '您好\n{{ 客户手机号 }}' })).toMatchObject({
    status: 422,
    code: 'variable_unknown',
    title: '第 2 行第 1 列：没有「客户手机号」这个变量',
  });
  expect(await refused({ body: '{% include "a" %}' })).toMatchObject({ code: 'text_unreadable' });
  expect(await refused({ body: ' ' })).toMatchObject({ code: 'content_missing' });
  expect(await refused({ body: 'x'.repeat(8001) })).toMatchObject({ status: 400 });
  expect(await refused({ link: 'javascript:alert(1)' })).toMatchObject({ status: 400 });
  expect(await refused({ stageIds: [company.orgId] })).toMatchObject({ code: 'stage_unknown' });
  expect(
    (await company.write(company.li, { family: 'material', body: '', link: 'https://a.example/b' })).status,
  ).toBe(201);
});

const seesIt = async (who: Principal, id: string) =>
  (await (await as(who))(contract.readPiece, { params: { id } })).status === 200;

test('a personal piece is its owner’s alone, a team’s serves the team and those above, everybody’s serves everybody', async () => {
  const own = (await company.write(company.li)).body.id;
  const ofEast = (await company.write(company.mei, { scope: 'team', teamId: company.east })).body.id;
  const ofAll = (await company.write(company.admin, { scope: 'organisation' })).body.id;
  const ofTop = (await company.write(company.admin, { scope: 'team', teamId: company.topTeamId })).body.id;
  const everybody = [company.li, company.sun, company.wang, company.mei, company.zhao, company.admin];
  const seen = async (id: string) => {
    const sees = await Promise.all(everybody.map((who) => seesIt(who, id)));
    return everybody.filter((_, place) => sees[place]).map(({ name }) => name);
  };
  expect(await seen(own)).toEqual(['李']);
  expect(await seen(ofEast)).toEqual(['李', '孙', '梅', '赵', '管理员']);
  expect(await seen(ofTop)).toEqual(['李', '孙', '王', '梅', '赵', '管理员']);
  expect(await seen(ofAll)).toEqual(['李', '孙', '王', '梅', '赵', '管理员']);
  const list = (await (await as(company.wang))(contract.listPieces, { query: {} })).body.items.map(
    ({ id }) => id,
  );
  expect([list.includes(ofAll), list.includes(ofEast), list.includes(own)]).toEqual([true, false, false]);
  const other = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  await other.as(other.admin, async ({ db }) => {
    const rows = await db.selectFrom('playbook_piece').select('id').where('id', '=', ofAll).execute();
    expect(rows).toEqual([]);
  });
});

test('only those who may change a piece do, and only for those they may write for', async () => {
  const ofEast = (await company.write(company.mei, { scope: 'team', teamId: company.east })).body.id;
  const change = async (who: Principal, id: string) =>
    (await (await as(who))(contract.changePiece, { params: { id }, ifMatch: 1, body: company.draft() }))
      .status;
  expect(await change(company.li, ofEast), 'a rep of the team').toBe(403);
  expect(await change(company.wang, ofEast), 'another team').toBe(404);
  expect(await change(company.zhao, ofEast)).toBe(200);
  const write = async (who: Principal, scope: 'team' | 'organisation', teamId: string | null = null) =>
    (await company.write(who, { scope, teamId })).status;
  expect(await write(company.li, 'team', company.east)).toBe(403);
  expect(await write(company.mei, 'team', company.west)).toBe(403);
  expect(await write(company.mei, 'team')).toBe(422);
  expect(await write(company.mei, 'organisation')).toBe(403);
  const reader = await company.addPerson({ name: '读', role: 'read_only' });
  expect((await company.write(reader)).status).toBe(403);
  const li = await as(company.li);
  expect((await li(contract.archivePiece, { params: { id: ofEast } })).status).toBe(403);
});

test('an archived piece leaves the library and comes back', async () => {
  const li = await as(company.li);
  const { id } = (await company.write(company.li, { title: '旧话术' })).body;
  expect((await li(contract.archivePiece, { params: { id } })).status).toBe(204);
  const titles = async (state: 'live' | 'archived') =>
    (await li(contract.listPieces, { query: { text: '旧话术', state } })).body.items.map(
      ({ title }) => title,
    );
  expect([await titles('live'), await titles('archived')]).toEqual([[], ['旧话术']]);
  expect((await li(contract.unarchivePiece, { params: { id } })).body.deletedAt).toBeNull();
});

test('the library is searched by words, family, tag and stage', async () => {
  const li = await as(company.li);
  await company.write(company.li, {
    title: '压价应对',
    family: 'negotiation',
    tags: ['价格'],
    stageIds: [company.stage('谈判签约')],
  });
  const found = async (query: object) =>
    (await li(contract.listPieces, { query: { order: 'title', ...query } })).body.items.map(
      ({ title }) => title,
    );
  expect(await found({ text: '压价' })).toEqual(['压价应对']);
  expect(await found({ text: '压 100%' })).toEqual([]);
  expect(await found({ family: 'negotiation' })).toEqual(['压价应对']);
  expect(await found({ tag: '价格' })).toEqual(['压价应对']);
  expect(await found({ stageId: company.stage('谈判签约') })).toEqual(['压价应对']);
  const { tags } = (await li(contract.listPieces, { query: {} })).body;
  expect(tags).toContain('价格');
});

test('a piece goes along when a new version of the pipeline leaves its stage out', async () => {
  const own = await playbookCompany();
  const { id } = (await own.write(own.li, { stageIds: [own.stage('需求确认')] })).body;
  const { id: pipelineId, name, nameEn, version, stages } = own.pipeline;
  const kept = stages
    .filter((one) => one.name !== '需求确认')
    .map((one) => ({ ...one, name: one.name === '初步沟通' ? '初谈' : one.name }));
  await own.as(own.admin, (work) =>
    changePipeline(work, pipelineId, {
      name,
      nameEn,
      version,
      stages: kept,
      mapping: { [own.stage('需求确认')]: own.stage('方案报价') },
    }),
  );
  const piece = await (await own.asClient(own.li))(contract.readPiece, { params: { id } });
  expect(piece.body.stageIds).toEqual([own.stage('方案报价')]);
});

import { beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../platform/model/principal.ts';
import { playbookContract as contract } from '../model/contract.ts';
import { playbookCompany, type PlaybookCompany } from './testing/playbook-company.ts';

let company: PlaybookCompany;
const as = (who: Principal) => company.asClient(who);

beforeAll(async () => {
  company = await playbookCompany();
});

const propose = async (who: Principal, id: string, scope: 'team' | 'organisation' = 'team') =>
  (await as(who))(contract.proposePiece, { params: { id }, body: { scope, word: '客户反应很好' } });
const decide = async (
  who: Principal,
  id: string,
  body: { outcome: 'approved' | 'returned'; answer?: string },
) => (await as(who))(contract.decideProposal, { params: { id }, body });

test('a rep proposes, his manager is told and returns it with a word, then approves it; both hear of it', async () => {
  const { id } = (await company.write(company.li, { title: '好话术' })).body;
  const first = await propose(company.li, id);
  expect(first.status).toBe(201);
  expect(first.body.proposal).toMatchObject({
    outcome: null,
    team: { name: '华东' },
    word: '客户反应很好',
    mayDecide: false,
  });
  expect((await propose(company.li, id)).problem.code).toBe('already_proposed');
  expect(await company.toldTo(company.mei)).toEqual(['playbook-proposed']);
  const [waiting] = (await (await as(company.mei))(contract.listProposals, {})).body.items;
  expect(waiting).toMatchObject({ title: '好话术', proposal: { mayDecide: true, by: { name: '李' } } });
  const proposalId = first.body.proposal!.id;
  expect((await decide(company.mei, proposalId, { outcome: 'returned' })).problem.code).toBe('answer_needed');
  expect(
    (await decide(company.mei, proposalId, { outcome: 'returned', answer: '补上案例' })).body,
  ).toMatchObject({ outcome: 'returned' });
  expect(
    (await (await as(company.mei))(contract.readPiece, { params: { id } })).status,
    'personal again',
  ).toBe(404);
  const returned = await (await as(company.li))(contract.readPiece, { params: { id } });
  expect(returned.body).toMatchObject({
    scope: 'personal',
    proposal: { outcome: 'returned', answer: '补上案例', decidedBy: { name: '梅' } },
  });
  const again = await propose(company.li, id);
  expect((await decide(company.mei, again.body.proposal!.id, { outcome: 'approved' })).status).toBe(200);
  expect((await decide(company.mei, again.body.proposal!.id, { outcome: 'approved' })).problem.code).toBe(
    'already_decided',
  );
  expect(await company.toldTo(company.li)).toEqual(['playbook-returned', 'playbook-approved']);
  const shared = await (await as(company.sun))(contract.readPiece, { params: { id } });
  expect(shared.body).toMatchObject({
    scope: 'team',
    team: { name: '华东' },
    owner: null,
    abilities: { update: false },
  });
  expect((await (await as(company.wang))(contract.readPiece, { params: { id } })).status).toBe(404);
});

test('nobody decides outside his reach or over his own, and only one’s own personal piece is proposed', async () => {
  const { id } = (await company.write(company.li)).body;
  expect((await propose(company.sun, id)).status, 'a colleague does not even see it').toBe(404);
  const proposed = (await propose(company.li, id)).body.proposal!.id;
  expect((await decide(company.sun, proposed, { outcome: 'approved' })).status, 'a rep').toBe(403);
  const other = await company.addPerson({ name: '西经理', role: 'manager', team: company.west });
  expect((await decide(other, proposed, { outcome: 'approved' })).status, 'of another team').toBe(404);
  const own = (await company.write(company.mei)).body.id;
  const mine = (await propose(company.mei, own)).body.proposal!.id;
  expect((await decide(company.mei, mine, { outcome: 'approved' })).status).toBe(403);
  const forAll = (await propose(company.li, (await company.write(company.li)).body.id, 'organisation')).body
    .proposal!.id;
  expect((await decide(company.mei, forAll, { outcome: 'approved' })).status, 'a manager for everybody').toBe(
    404,
  );
  expect((await decide(company.zhao, forAll, { outcome: 'approved' })).status).toBe(200);
  const ofTeam = (await company.write(company.mei, { scope: 'team', teamId: company.east })).body.id;
  expect((await propose(company.li, ofTeam)).problem.code).toBe('not_personal');
});

test('the panel of a deal has the pieces of its stage, filled with what the reader sees', async () => {
  const { id } = (
    await company.write(company.li, {
      title: '带变量',
      body: '{{ 联系人姓名 }}（{{ 联系人手机 }}）· {{ 客户名称 }} · {{ 商机金额 }} · {{ 商机下一步 }} · {{ 我的姓名 }}',
    })
  ).body;
  await company.write(company.li, { title: '别的阶段', stageIds: [company.stage('谈判签约')] });
  const li = await as(company.li);
  const panel = (await li(contract.playbookOfDeal, { params: { id: company.dealId } })).body;
  expect(panel.stageId).toBe(company.stage('初步沟通'));
  expect(panel.pieces.map(({ piece }) => piece.title)).not.toContain('别的阶段');
  const shown = panel.pieces.find(({ piece }) => piece.id === id)!;
  expect(shown.filled.text).toBe('王总（13800138000）· 青禾{{ 乳品 }} · ¥12,000 · 【商机下一步】 · 李');
  expect(shown.filled.parts).toContainEqual({ blank: 'missing', name: '商机下一步' });
});

test('a field the reader may not see stays a blank, whether it is hidden or masked', async () => {
  await company.as(company.admin, async ({ db }) => {
    const rep = await db
      .selectFrom('role')
      .select('id')
      .where('tenant_id', '=', company.orgId)
      .where('key', '=', 'rep')
      .executeTakeFirstOrThrow();
    const right = { tenant_id: company.orgId, role_id: rep.id };
    await db
      .insertInto('role_field_right')
      .values([
        { ...right, object: 'contact', field: 'mobile', reach: 'masked' },
        { ...right, object: 'deal', field: 'amount', reach: 'hidden' },
      ])
      .execute();
  });
  const masked = await company.again(company.li);
  const preview = await (
    await as(masked)
  )(contract.previewText, {
    body: { text: '{{ 联系人手机 }}/{{ 商机金额 }}/{{ 联系人姓名 }}', dealId: company.dealId },
  });
  expect(preview.body).toEqual({
    parts: [
      { blank: 'unseen', name: '联系人手机' },
      { text: '/' },
      { blank: 'unseen', name: '' },
      { text: '/王总' },
    ],
    text: '____/____/王总',
  });
  const names = (await (await as(masked))(contract.listVariables, {})).body.items.map(({ id }) => id);
  expect([names.includes('contact.mobile'), names.includes('deal.amount')]).toEqual([true, false]);
});

test('a preview without a deal shows the blanks; a wrong text and a deal out of sight are refused', async () => {
  const li = await as(company.li);
  const ask = (text: string, dealId: string | null) => li(contract.previewText, { body: { text, dealId } });
  expect((await ask('您好 {{ 客户名称 }}', null)).body.text).toBe('您好 【客户名称】');
  expect((await ask('{{ 没有 }}', null)).problem.code).toBe('variable_unknown');
  const wang = await as(company.wang);
  const call = { body: { text: '您好', dealId: company.dealId } };
  expect((await wang(contract.previewText, call)).status).toBe(404);
});

test('a use is written with who, which version and how, and counted for everybody', async () => {
  const { id } = (await company.write(company.mei, { scope: 'team', teamId: company.east })).body;
  const li = await as(company.li);
  const params = { id: company.dealId };
  const used = await li(contract.usePiece, { params, body: { pieceId: id, how: 'inserted' } });
  expect(used.status).toBe(201);
  for (const how of ['copied', 'mailed'] as const)
    await li(contract.usePiece, { params, body: { pieceId: id, how } });
  const panel = (await li(contract.playbookOfDeal, { params })).body;
  const shown = panel.pieces.find(({ piece }) => piece.id === id)!;
  expect(shown.uses.map(({ how, by }) => [how, by?.name])).toEqual([
    ['mailed', '李'],
    ['copied', '李'],
    ['inserted', '李'],
  ]);
  const seen = await (await as(company.sun))(contract.readPiece, { params: { id } });
  expect(seen.body, 'counted though the deal is out of his sight').toMatchObject({
    uses: 3,
    myLastUseAt: null,
  });
  const wang = await as(company.wang);
  const body = { pieceId: id, how: 'copied' as const };
  expect((await wang(contract.usePiece, { params, body })).status, 'another’s deal').toBe(404);
  const own = (await company.write(company.sun)).body.id;
  expect(
    (await li(contract.usePiece, { params, body: { pieceId: own, how: 'copied' } })).status,
    'another’s piece',
  ).toBe(404);
  expect(
    (await li(contract.usePiece, { params, body: { pieceId: id, how: 'shouted' as never } })).status,
  ).toBe(400);
  const rows = await company.as(company.wang, ({ db }) =>
    db.selectFrom('playbook_use').select('id').where('tenant_id', '=', company.orgId).execute(),
  );
  expect(rows, 'row-level security').toEqual([]);
});

import { expect, test } from 'vitest';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Work } from '../../../platform/server/index.ts';
import { insertRecords } from '../../../records/server/index.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { scoreContract } from '../../model/score/contract.ts';
import { defaultScoreRules } from '../../model/score/rules/default-score-rules.ts';
import { tagsContract } from '../../model/tags/contract.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { judgeAll } from './judge-leads.ts';
import { judgeOpenLeads } from './judging-job.ts';
import { scoreOrganisation } from './nightly-scoring.ts';
import { newScoredCompany, type ScoredCompany } from './testing/scored-company.ts';

const good = {
  title: '采购总监',
  company: '海川机械',
  employees: 800,
  source: 'exhibition',
  need: '想要 200 套的报价',
};

async function scoreOn({ asMei }: ScoredCompany, id: string) {
  return (await asMei(scoreContract.scoreOfLead, { params: { id } })).body.score!;
}

async function judgeIn(company: ScoredCompany, now?: Date): Promise<number> {
  return judgeOpenLeads({
    inWork: (use) => company.as(company.system, (work) => use(now ? { ...work, now } : work)),
    progress: () => {},
    cancelled: () => false,
  });
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

test('a lead is scored when it comes in: on the record and with every point explained', async () => {
  const company = await newScoredCompany();
  const id = await company.receive(good, 1);
  const score = await scoreOn(company, id);
  expect(score).toMatchObject({
    level: 'A2',
    engagement: 10,
    probability: null,
    learned: null,
    rulesVersion: 1,
  });
  expect(score.fit).toBeGreaterThanOrEqual(44);
  const sum = score.contributions
    .filter(({ axis }) => axis === 'fit')
    .reduce((all, { points }) => all + points, 0);
  expect(Math.round(sum)).toBe(score.fit);
  expect(score.contributions.map(({ reason }) => reason.zh)).toContain('需求提到“报价”');
  const lead = (await company.asAnn(leadRecordContract.get, { params: { id } })).body;
  expect(lead).toMatchObject({ level: 'A2', score: score.score, fit: score.fit, engagement: 10, version: 1 });
});

test('a score is seen by whoever sees the lead', async () => {
  const company = await newScoredCompany();
  const id = await company.receive(good);
  expect((await company.asAnn(scoreContract.scoreOfLead, { params: { id } })).status).toBe(200);
  expect((await company.asBob(scoreContract.scoreOfLead, { params: { id } })).status).toBe(404);
  expect((await company.asBob(scoreContract.scoreOfLead, { params: { id: 'x' } })).status).toBe(400);
  const unjudged = await company.bring();
  expect(
    (await company.asAnn(scoreContract.scoreOfLead, { params: { id: unjudged } })).body.score,
  ).toBeNull();
});

test('a change of weight begins a new row of the history, a small one does not; a tag can count', async () => {
  const company = await newScoredCompany();
  const id = await company.receive({ need: '先了解' });
  const before = await scoreOn(company, id);
  await company.asAnn(leadRecordContract.update, { params: { id }, body: { email: 'a@b.cn' }, ifMatch: 1 });
  await company.relay();
  const small = await scoreOn(company, id);
  expect([small.score - before.score, small.history.length]).toEqual([2, 1]);
  await company.asAnn(leadRecordContract.update, { params: { id }, body: { employees: 800 }, ifMatch: 2 });
  await company.relay();
  expect((await scoreOn(company, id)).history.map(({ score }) => score)).toEqual([
    small.score + 14,
    small.score,
  ]);
});

test('engagement fades from night to night', async () => {
  const company = await newScoredCompany();
  const id = await company.receive(good, 2);
  expect((await scoreOn(company, id)).engagement).toBe(20);
  expect(await judgeIn(company, inDays(30))).toBe(1);
  expect(await scoreOn(company, id)).toMatchObject({ engagement: 10, level: 'A2' });
  await judgeIn(company, inDays(61));
  expect(await scoreOn(company, id)).toMatchObject({ engagement: 0, level: 'A3' });
});

test('closed leads are left as they were', async () => {
  const company = await newScoredCompany();
  const id = await company.receive(good, 2);
  await company.as(company.system, ({ db, now }) =>
    db
      .updateTable('lead')
      .set({ status: 'disqualified', disqualify_reason: 'spam', disqualified_at: now })
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', id)
      .execute(),
  );
  expect(await judgeIn(company, inDays(61))).toBe(0);
  expect((await scoreOn(company, id)).engagement).toBe(20);
});

test('new rules are a new version: saved by those who draw them, and open leads follow', async () => {
  const company = await newScoredCompany();
  const { asMei, asAnn, asMax } = company;
  const id = await company.receive(good);
  const { version, rules } = (await asMax(scoreContract.getRules)).body;
  expect([version, rules]).toEqual([1, defaultScoreRules('zh-CN')]);
  const body = { version: 1, rules: { ...rules, groups: [] } };
  expect((await asAnn(scoreContract.getRules)).status).toBe(403);
  expect((await asMax(scoreContract.saveRules, { body })).status).toBe(403);
  const saved = await asMei(scoreContract.saveRules, { body });
  expect(saved.body).toMatchObject({ version: 2, author: '梅香' });
  const stale = await asMei(scoreContract.saveRules, { body });
  expect([stale.status, stale.problem.code]).toEqual([412, 'stale_version']);
  await judgeIn(company);
  expect(await scoreOn(company, id)).toMatchObject({ score: 0, level: 'C3', rulesVersion: 2 });
  const jobs = await company.as(company.system, ({ db }) =>
    db.selectFrom('job').select('kind').where('tenant_id', '=', company.orgId).execute(),
  );
  expect(jobs).toEqual([{ kind: 'judge-leads' }]);
});

test('rules that contradict themselves or ask for unknown fields are not saved', async () => {
  const { asMei } = await newScoredCompany();
  const { rules } = (await asMei(scoreContract.getRules)).body;
  const save = (changed: object) =>
    asMei(scoreContract.saveRules, { body: { version: 1, rules: { ...rules, ...changed } } });
  expect((await save({ caps: { fit: 80, engagement: 40 } })).status).toBe(400);
  expect((await save({ matrix: { a: 10, b: 20, one: 20, two: 8 } })).status).toBe(400);
  const [group] = rules.groups;
  const test = { conditions: [{ field: 'mood', op: 'empty' as const }] };
  const odd = { ...group, rules: [{ id: 'r', name: '心情', points: 5, test }] };
  const refused = await save({ groups: [odd] });
  expect([refused.status, refused.problem.code]).toEqual([422, 'rule_field_unknown']);
  expect((await asMei(scoreContract.getRules)).body.version).toBe(1);
});

test('all open leads are judged again when asked for, as a job', async () => {
  const company = await newScoredCompany();
  expect((await company.asMei(scoreContract.judgeAgain)).status).toBe(202);
  expect((await company.asMax(scoreContract.judgeAgain)).status).toBe(403);
});

test('a trial tells tags, points and level of a made-up lead, and writes nothing', async () => {
  const company = await newScoredCompany();
  const events = [
    { kind: 'touch', daysAgo: 0 },
    { kind: 'meeting', daysAgo: 30 },
  ];
  const sample = { kind: 'values', values: good, events };
  const tried = await company.asMax(scoreContract.tryRules, { body: { sample } });
  expect(tried.status).toBe(200);
  expect(tried.body.tags.map(({ reason }) => reason.zh)).toEqual(['需求提到“报价”', '员工数 不小于 500']);
  expect(tried.body.score).toMatchObject({ level: 'B2', engagement: 19 });
  expect((await company.asAnn(scoreContract.tryRules, { body: { sample } })).status).toBe(403);
  const wrong = { kind: 'values', values: { employees: 'many' } };
  expect((await company.asMax(scoreContract.tryRules, { body: { sample: wrong } })).status).toBe(400);
  const kept = await company.as(company.system, ({ db }) =>
    db.selectFrom('lead_score').select('id').where('tenant_id', '=', company.orgId).execute(),
  );
  expect(kept).toEqual([]);
});

test('a trial of drafts on a lead in sight: the drafts count, a person’s tags stay', async () => {
  const company = await newScoredCompany();
  const id = await company.receive(good);
  const referred = await company.tagNamed('熟人介绍');
  await company.asAnn(tagsContract.giveTag, { params: { id, tagId: referred } });
  const ask = { conditions: [{ field: 'company', op: 'contains', value: '机械' }] };
  const tagRules = [{ tagId: await company.tagNamed('决策人'), test: ask }];
  const score = { ...defaultScoreRules('zh-CN'), groups: [] };
  const body = { sample: { kind: 'lead', leadId: id }, tagRules, score };
  const tried = (await company.asMei(scoreContract.tryRules, { body })).body;
  expect(tried.tags.map(({ reason }) => reason.zh)).toEqual(['人工添加', '公司 包含 机械']);
  expect(tried).toMatchObject({ name: '王敏', score: { level: 'C3', score: 0 } });
  const lead = { kind: 'lead', leadId: id };
  const other = await newScoredCompany();
  expect((await other.asMei(scoreContract.tryRules, { body: { sample: lead } })).status).toBe(404);
});

test('an organisation without rules has no scores, and is given the usual rules in the night', async () => {
  const { as, system, orgId, workerDatabase } = await newOrganisation();
  const level = async (): Promise<string | null> => {
    const read = (work: Work) =>
      work.db.selectFrom('lead').select('level').where('tenant_id', '=', orgId).executeTakeFirstOrThrow();
    return (await as(system, read)).level;
  };
  await as(system, async (work) => {
    const [id] = await insertRecords(work, leadKind, [{ values: { name: '王敏', ...good } }]);
    await judgeAll(work, [id!]);
  });
  expect(await level()).toBeNull();
  const end = await scoreOrganisation(workerDatabase, orgId);
  expect(end).toMatchObject({ outcome: 'insufficient_history', version: null, won: 0, lost: 0, judged: 1 });
  expect(await level()).toBe('B3');
});

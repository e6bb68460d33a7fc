import { expect, test } from 'vitest';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { scoreContract } from '../../model/score/contract.ts';
import type { DecidedLead } from '../../model/score/learned/decided-lead.ts';
import { madeUpHistory } from '../../model/score/learned/testing/any-history.ts';
import { decidedLeads } from './decided-leads.ts';
import { judgeOpenLeads } from './judging-job.ts';
import { scoreOrganisation } from './nightly-scoring.ts';
import { keepHistory } from './testing/decided-history.ts';
import { newScoredCompany, type ScoredCompany } from './testing/scored-company.ts';
import { trainModel } from './train-model.ts';

const until = new Date(Date.now() - 86_400_000);
const past = (parts: Parameters<typeof madeUpHistory>[0] = {}): DecidedLead[] =>
  madeUpHistory({ count: 700, until, ...parts });

async function companyWith(history: readonly DecidedLead[], judged = true) {
  const company = await newScoredCompany();
  const ids = await company.as(company.system, (work) => keepHistory(work, history, { judged }));
  const inWork = <T>(use: Parameters<typeof company.as<T>>[1]) => company.as(company.system, use);
  const training = () => trainModel({ inWork, trainedBy: null });
  return { ...company, ids, training };
}

function stateOf({ asMei }: ScoredCompany) {
  return asMei(scoreContract.listModels).then(({ body }) => body);
}

test('a night learns from won and lost leads, lets the model speak, and judges open leads by it', async () => {
  const company = await companyWith(past());
  const id = await company.receive({ source: 'referral', industry: 'manufacturing', employees: 900 }, 1);
  expect((await company.asAnn(scoreContract.scoreOfLead, { params: { id } })).body.score!.learned).toBeNull();
  const end = await scoreOrganisation(company.workerDatabase, company.orgId);
  expect(end).toMatchObject({ outcome: 'took_over', version: 1, judged: 1 });
  const { score } = (await company.asAnn(scoreContract.scoreOfLead, { params: { id } })).body;
  expect(score!.learned!.decidesFit).toBe(true);
  expect(score!.probability).toBeGreaterThan(score!.learned!.averageProbability);
  expect(score!.fit).toBeGreaterThan(40);
  const [strongest] = score!.learned!.parts;
  expect([strongest!.trait.zh, strongest!.value.zh, strongest!.logOdds > 0]).toEqual([
    '来源',
    '转介绍',
    true,
  ]);
  expect(score!.modelVersion).toBe(1);
  const { state, items } = await stateOf(company);
  expect(state).toMatchObject({ activeVersion: 1, automatic: true, outcome: 'took_over', needed: 20 });
  expect(items[0]).toMatchObject({ version: 1, trainedBy: null, won: state.won, lost: state.lost });
});

test('with too little history the rules go on alone', async () => {
  const won = past().filter((lead) => lead.won);
  const lost = past().filter((lead) => !lead.won);
  const company = await companyWith([...won.slice(0, 19), ...lost.slice(0, 200)]);
  expect(await company.training()).toEqual({
    outcome: 'insufficient_history',
    version: null,
    won: 19,
    lost: 200,
  });
  const id = await company.receive({ source: 'referral' });
  const { score } = (await company.asAnn(scoreContract.scoreOfLead, { params: { id } })).body;
  expect([score!.learned, score!.probability]).toEqual([null, null]);
  expect((await stateOf(company)).state).toMatchObject({ activeVersion: null, won: 19, lost: 200 });
});

test('a model that says no more than chance is kept but does not speak', async () => {
  const company = await companyWith(past({ signal: 0 }));
  expect(await company.training()).toMatchObject({ outcome: 'not_better', version: 1 });
  expect((await stateOf(company)).state.activeVersion).toBeNull();
});

test('what changes after the end of a lead is never learned: traits are those of the first judgement', async () => {
  const company = await companyWith(past());
  const history = (): Promise<DecidedLead[]> => company.as(company.system, decidedLeads);
  const before = await history();
  expect(before.length).toBe(700);
  // Sales fill in the industry and move the source of every lead they won: a perfect giveaway.
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('lead')
      .set({ industry: 'media', source: 'existing_customer', title: '赢单', updated_at: new Date() })
      .where('tenant_id', '=', company.orgId)
      .where('status', '=', 'converted')
      .execute(),
  );
  expect(await history()).toEqual(before);
});

test('a lead that was never judged is learned from as it stands, unless it was changed after its end', async () => {
  const company = await companyWith(past({ count: 100 }), false);
  const history = (): Promise<DecidedLead[]> => company.as(company.system, decidedLeads);
  const before = await history();
  expect(before).toHaveLength(100);
  expect(before[0]!.traits['source']).toBeDefined();
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('lead')
      .set({ industry: 'media', updated_at: new Date() })
      .where('tenant_id', '=', company.orgId)
      .where('status', '=', 'converted')
      .execute(),
  );
  const after = await history();
  expect(after.every((lead) => !lead.won)).toBe(true);
});

test('open and deleted leads, and those whose deal is open, are no history', async () => {
  const company = await companyWith(past({ count: 60 }));
  await company.receive();
  const { asMei, ids } = company;
  await asMei(leadRecordContract.remove, { params: { id: ids[0]! } });
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('deal')
      .set({ outcome: 'open', closed_at: null })
      .where('tenant_id', '=', company.orgId)
      .execute(),
  );
  const history = await company.as(company.system, decidedLeads);
  expect(history.every((lead) => !lead.won)).toBe(true);
  expect(history.length).toBeLessThan(60);
});

test('versions are shown in full, compared, rolled back, and a person’s choice is not overruled in the night', async () => {
  const company = await companyWith(past());
  const { asMei, asMax, asAnn } = company;
  await company.training();
  await company.training();
  const open = await company.receive({ source: 'short_video', industry: 'education', employees: 30 });
  const shown = (await asMax(scoreContract.getModel, { params: { version: 2 } })).body;
  expect(shown.months.length).toBeGreaterThan(5);
  expect(shown.calibration.reduce((sum, row) => sum + row.count, 0)).toBe(shown.whole.count);
  expect(shown.strongest[0]!.trait.zh).toBe('来源');
  const compared = (await asMax(scoreContract.compareModel, { params: { version: 1 } })).body;
  expect(compared).toMatchObject({
    openLeads: 1,
    changed: 0,
    active: { version: 2 },
    candidate: { version: 1 },
  });
  expect(compared.candidate!.auc).toBe(compared.active!.auc);
  const { state } = await stateOf(company);
  const body = { activeVersion: 1, automatic: false, version: state.version };
  for (const as of [asAnn, asMax]) expect((await as(scoreContract.chooseModel, { body })).status).toBe(403);
  const chosen = await asMei(scoreContract.chooseModel, { body });
  expect(chosen.body.state).toMatchObject({ activeVersion: 1, automatic: false });
  const stale = await asMei(scoreContract.chooseModel, { body });
  expect([stale.status, stale.problem.code]).toEqual([412, 'stale_version']);
  expect(await company.training()).toMatchObject({ outcome: 'kept_for_choice', version: 3 });
  expect((await stateOf(company)).state.activeVersion).toBe(1);
  await judgeOpenLeads({
    inWork: (use) => company.as(company.system, use),
    progress: () => {},
    cancelled: () => false,
  });
  const { score } = (await asAnn(scoreContract.scoreOfLead, { params: { id: open } })).body;
  expect(score!.modelVersion).toBe(1);
});

test('rules alone again: the learned score is switched off', async () => {
  const company = await companyWith(past());
  await company.training();
  const { state } = await stateOf(company);
  const off = { activeVersion: null, automatic: false, version: state.version };
  expect((await company.asMei(scoreContract.chooseModel, { body: off })).status).toBe(200);
  const id = await company.receive({ source: 'referral' });
  expect((await company.asAnn(scoreContract.scoreOfLead, { params: { id } })).body.score!.learned).toBeNull();
  const odd = { activeVersion: 99, automatic: false, version: state.version + 1 };
  const refused = await company.asMei(scoreContract.chooseModel, { body: odd });
  expect([refused.status, refused.problem.code]).toEqual([422, 'score_model_unknown']);
});

test('models are read by whoever reads rules; unknown versions are not found; training is asked for as a job', async () => {
  const company = await newScoredCompany();
  const { asMei, asMax, asAnn } = company;
  const params = { version: 1 };
  for (const endpoint of [scoreContract.getModel, scoreContract.compareModel]) {
    expect((await asAnn(endpoint, { params })).status).toBe(403);
    expect((await asMax(endpoint, { params })).status).toBe(404);
    expect((await asMax(endpoint, { params: { version: 0 } })).status).toBe(400);
  }
  expect((await asAnn(scoreContract.listModels)).status).toBe(403);
  expect((await asMax(scoreContract.listModels)).body).toMatchObject({
    state: { activeVersion: null, won: 0, lost: 0, outcome: null },
    items: [],
  });
  expect((await asMax(scoreContract.trainModel)).status).toBe(403);
  expect((await asMei(scoreContract.trainModel)).status).toBe(202);
});

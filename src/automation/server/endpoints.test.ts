/** Every endpoint of automations: used well, with input that cannot be meant, without the right, and about what is not there. */
import { beforeAll, describe, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { openEgress, openSafe } from '../../platform/server/index.ts';
import type { ClientForTests } from '../../platform/server/testing/client-for-tests.ts';
import { automationContract as contract } from '../model/contract.ts';
import { templateNames } from '../model/template-names.ts';
import { automationUseCases } from './routes.ts';
import {
  companyWithAutomations,
  draftOf,
  task,
  when,
  type CompanyWithAutomations,
  type DraftForTests,
} from './testing/company-with-automations.ts';
import { ownSeller, personWith } from './testing/people-with-rights.ts';
import { unfitRules } from './testing/unfit-rules.ts';

let company: CompanyWithAutomations;
let app: AppForTests;
let byAdmin: ClientForTests;
let byReader: ClientForTests;
let byRep: ClientForTests;
const as = (who: Principal) => app.clientOf(who);

beforeAll(async () => {
  company = await companyWithAutomations();
  const useCases = automationUseCases(company.parts, {
    safe: openSafe(company.secretKey),
    checkAddress: (url) => openEgress({ allow: [], resolve: async () => ['8.8.8.8'] }).check(url),
  });
  app = await appForTests(company, { contract, useCases });
  const reader = await personWith(company, { 'automation.read': 'all' }, company.west);
  byAdmin = await as(company.admin);
  byReader = await as(reader);
  byRep = await as(company.li);
});

const draft = (told: DraftForTests = {}) =>
  draftOf({ trigger: when('created'), actions: [task('首访 {name}')], ...told });
const created = async (told: DraftForTests = {}) => {
  const answer = await byAdmin(contract.createRule, { body: draft(told) });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
};
const gone = () => ({ params: { id: newId() } });

describe('rules', () => {
  test('one is drawn, read, listed, changed and shows what it said before', async () => {
    const rule = await created({ name: '首访' });
    expect(rule).toMatchObject({ state: 'off', version: 1, author: { name: '管理员' }, faults: [] });
    expect((await byReader(contract.readRule, { params: { id: rule.id } })).body).toEqual(rule);
    const { items } = (await byReader(contract.listRules)).body;
    expect(items.find(({ id }) => id === rule.id)).toEqual(rule);
    const params = { id: rule.id };
    const body = {
      ...draft({ name: '首访，隔天', actions: [task('回访', { who: 'owner' }, 2)] }),
      version: 1,
    };
    expect((await byAdmin(contract.changeRule, { params, body })).body).toMatchObject({
      name: '首访，隔天',
      version: 2,
    });
    expect((await byAdmin(contract.changeRule, { params, body })).status, 'a stale version').toBe(412);
    const versions = (await byReader(contract.listVersions, { params })).body.items;
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions[1]!.definition).toEqual(rule.definition);
  });

  test('one is switched, copied under another name, and taken out', async () => {
    const rule = await created({ name: '抄一份' });
    const params = { id: rule.id };
    const on = await byAdmin(contract.switchRule, { params, body: { on: true } });
    expect(on.body.state).toBe('on');
    const copy = await byAdmin(contract.duplicateRule, { params });
    expect([copy.status, copy.body.name, copy.body.state]).toEqual([201, '抄一份 (2)', 'off']);
    expect((await byAdmin(contract.removeRule, { params })).status).toBe(204);
    expect((await byAdmin(contract.readRule, { params })).status).toBe(404);
    expect((await byAdmin(contract.removeRule, { params })).status).toBe(404);
  });

  test('every template of the gallery becomes a rule that is sound, each time under a name of its own', async () => {
    for (const template of templateNames) {
      const { status, body } = await byAdmin(contract.useTemplate, { params: { template } });
      expect([template, status, body.faults]).toEqual([template, 201, []]);
    }
    const [template] = templateNames;
    const again = await byAdmin(contract.useTemplate, { params: { template } });
    expect(again.body.name).toMatch(/ \(2\)$/);
    const other = { params: { template: 'world_peace' as never } };
    expect((await byAdmin(contract.useTemplate, other)).status).toBe(400);
  });

  test.each(unfitRules)('one %s is refused, saved or changed', async (_, told, status, code) => {
    const { id } = await created();
    const usual = draft();
    const body = {
      name: told.name ?? usual.name,
      definition: { ...usual.definition, ...told, name: undefined },
    };
    const made = await byAdmin(contract.createRule, { body });
    const changed = await byAdmin(contract.changeRule, { params: { id }, body: { ...body, version: 1 } });
    for (const answer of [made, changed])
      expect([answer.status, answer.problem.code]).toEqual([status, code]);
    expect((await byAdmin(contract.readRule, { params: { id } })).body.version).toBe(1);
  });

  test('a name is given once', async () => {
    const { name } = await created({ name: '独一份' });
    const second = await byAdmin(contract.createRule, { body: draft({ name }) });
    expect(second.status).toBe(409);
  });

  test('whoever lacks a right that it needs does not save it, and is told which', async () => {
    const author = await personWith(company, { ...ownSeller, 'task.create': 'own' }, company.west);
    const byAuthor = await as(author);
    const body = draft({ actions: [{ do: 'assign' }], object: 'lead' });
    const answer = await byAuthor(contract.createRule, { body });
    expect([answer.status, answer.problem.code]).toEqual([403, 'automation_rights_lacking']);
    const { id } = await created({ actions: [{ do: 'release', poolId: null }], object: 'lead' });
    const switched = await byAuthor(contract.switchRule, { params: { id }, body: { on: true } });
    expect(switched.status, 'nor vouches for it').toBe(403);
  });

  test('a reader changes nothing, a rep sees nothing, a stranger is nobody', async () => {
    const { id } = await created();
    const params = { id };
    const body = draft();
    const writes = [
      (by: ClientForTests) => by(contract.createRule, { body }),
      (by: ClientForTests) => by(contract.changeRule, { params, body: { ...body, version: 1 } }),
      (by: ClientForTests) => by(contract.switchRule, { params, body: { on: true } }),
      (by: ClientForTests) => by(contract.duplicateRule, { params }),
      (by: ClientForTests) => by(contract.removeRule, { params }),
      (by: ClientForTests) => by(contract.useTemplate, { params: { template: templateNames[0]! } }),
      (by: ClientForTests) => by(contract.createHook, { body: { name: 'x', url: 'https://hooks.test/x' } }),
    ];
    const reads = [
      (by: ClientForTests) => by(contract.listRules),
      (by: ClientForTests) => by(contract.readRule, { params }),
      (by: ClientForTests) => by(contract.listVersions, { params }),
      (by: ClientForTests) => by(contract.listRuns),
      (by: ClientForTests) => by(contract.listHooks),
    ];
    for (const call of writes) expect((await call(byReader)).status).toBe(403);
    for (const call of reads) expect((await call(byReader)).status).toBe(200);
    for (const call of [...writes, ...reads]) {
      expect((await call(byRep)).status).toBe(403);
      expect((await call(app.stranger)).status).toBe(401);
    }
    expect((await byAdmin(contract.readRule, { params })).body).toMatchObject({ version: 1, state: 'off' });
  });

  test('one that is not there is not found', async () => {
    expect((await byAdmin(contract.readRule, gone())).status).toBe(404);
    expect((await byAdmin(contract.changeRule, { ...gone(), body: { ...draft(), version: 1 } })).status).toBe(
      404,
    );
    expect((await byAdmin(contract.switchRule, { ...gone(), body: { on: true } })).status).toBe(404);
    expect((await byAdmin(contract.duplicateRule, gone())).status).toBe(404);
    expect((await byAdmin(contract.removeRule, gone())).status).toBe(404);
    expect((await byAdmin(contract.listVersions, gone())).status).toBe(404);
    expect((await byAdmin(contract.retryRun, gone())).status).toBe(404);
    expect((await byAdmin(contract.archiveHook, gone())).status).toBe(404);
  });
});

describe('the run log', () => {
  test('tells run by run what came of it, page by page, narrowed by rule, record and state', async () => {
    const rule = await created({
      name: '有问题',
      actions: [{ do: 'change_owner', to: { who: 'superior' } }],
    });
    await byAdmin(contract.switchRule, { params: { id: rule.id }, body: { on: true } });
    const deals = [await company.addDeal(company.li), await company.addDeal(company.li)];
    await company.settle();
    await byAdmin(contract.switchRule, { params: { id: rule.id }, body: { on: false } });
    const first = await byReader(contract.listRuns, { query: { rule: rule.id, limit: 1 } });
    const [newest] = first.body.items;
    expect(newest).toMatchObject({
      rule: { id: rule.id, name: '有问题' },
      initiator: { id: company.li.userId },
      state: 'refused',
      record: null,
    });
    const cursor = first.body.nextCursor!;
    const second = await byAdmin(contract.listRuns, { query: { rule: rule.id, limit: 1, cursor } });
    expect(second.body.nextCursor).toBeNull();
    const seen = [newest!.id, second.body.items[0]!.id];
    expect(new Set(seen).size).toBe(2);
    expect(deals).toContain(second.body.items[0]!.record!.id);
    const ofDeal = await byAdmin(contract.listRuns, { query: { record: deals[0]!, state: 'bad' } });
    expect(ofDeal.body.items).toHaveLength(1);
    expect(
      (await byAdmin(contract.listRuns, { query: { rule: rule.id, state: 'done' } })).body.items,
    ).toEqual([]);
    const bad = (query: object) => byAdmin(contract.listRuns, { query: query as never });
    for (const query of [{ cursor: 'x' }, { limit: 0 }, { state: 'dreaming' }, { rule: 'x' }])
      expect((await bad(query)).status).toBe(400);
    await retried(newest!.id);
  });

  /** One that did not end well is tried again, on its version; what ended well or waits is not. */
  async function retried(id: string): Promise<void> {
    expect((await byReader(contract.retryRun, { params: { id } })).status).toBe(403);
    const again = await byAdmin(contract.retryRun, { params: { id } });
    expect(again.body).toMatchObject({ id, state: 'waiting', reason: null });
    const twice = await byAdmin(contract.retryRun, { params: { id } });
    expect([twice.status, twice.problem.code]).toEqual([409, 'automation_not_repeatable']);
    await company.settle();
    const { items } = (await byAdmin(contract.listRuns, { query: { state: 'all', limit: 100 } })).body;
    expect(
      items.find((one) => one.id === id),
      'its rule is off by now',
    ).toMatchObject({
      state: 'stopped',
      reason: 'rule_off',
    });
  }
});

describe('trials', () => {
  test('one does everything with a record and leaves nothing', async () => {
    const recordId = await company.addDeal(company.li, { name: '试一试' });
    const { definition } = draft({ actions: [task('首访 {name}'), { do: 'add_note', body: 'x' }] });
    const before = await company.tasks();
    const { body } = await byAdmin(contract.tryRule, { body: { definition, recordId } });
    expect(body).toMatchObject({ met: true, results: [{ state: 'done' }, { state: 'done' }] });
    expect(await company.tasks()).toEqual(before);
    const ask = (by: ClientForTests, told: object) =>
      by(contract.tryRule, { body: { definition, recordId, ...told } });
    expect((await ask(byAdmin, { recordId: newId() })).status).toBe(404);
    expect((await ask(byAdmin, { recordId: 'x' })).status).toBe(400);
    expect((await ask(byAdmin, { definition: { ...definition, object: 'lead' } })).status).toBe(404);
    expect((await ask(byReader, {})).status).toBe(403);
    const hidden = await as(await personWith(company, { ...ownSeller, 'deal.read': 'own' }, company.west));
    expect((await ask(hidden, { definition: draft({ actions: [task('x')] }).definition })).status).toBe(404);
  });

  test('the past is asked without writing, in bounds, by those who draw rules', async () => {
    await company.addDeal(company.li, { name: '过去' });
    const { definition } = draft();
    const ask = (by: ClientForTests, told: object = {}) =>
      by(contract.dryRun, { body: { definition, days: 1, ...told } });
    const { status, body } = await ask(byAdmin);
    expect([status, body.fired]).toEqual([200, body.looked]);
    expect(body.items.map(({ record }) => record.name)).toContain('过去');
    expect((await ask(byAdmin, { days: 31 })).status).toBe(400);
    const lead = { ...definition, trigger: when('lead_captured') };
    expect((await ask(byAdmin, { definition: lead })).problem.code).toBe('automation_happening_unknown');
    expect((await ask(byReader)).status).toBe(403);
  });
});

describe('systems that rules call', () => {
  test('one is named, shows its secret once, and stays while a rule calls it', async () => {
    const add = (body: object) => byAdmin(contract.createHook, { body });
    const made = await add({ name: '仓库', url: 'https://hooks.test/stock' });
    expect([made.status, made.body.secret.length]).toEqual([201, 32]);
    const { id } = made.body.hook;
    const listed = (await byReader(contract.listHooks)).body.items;
    expect(JSON.stringify(listed)).not.toContain(made.body.secret);
    expect((await add({ name: '仓库', url: 'https://hooks.test/other' })).status, 'the name again').toBe(409);
    expect((await add({ name: '内网', url: 'https://10.0.0.8/x' })).problem.code).toBe('address_not_allowed');
    for (const url of ['ftp://hooks.test/x', 'hooks.test', 'https://hooks.test:22/x'])
      expect((await add({ name: '写错', url })).status).toBeGreaterThanOrEqual(400);
    const rule = await created({ name: '通知仓库', actions: [{ do: 'call_hook', hookId: id }] });
    const used = await byAdmin(contract.archiveHook, { params: { id } });
    expect([used.status, used.problem.code]).toEqual([409, 'automation_hook_used']);
    expect((await byReader(contract.archiveHook, { params: { id } })).status).toBe(403);
    await byAdmin(contract.removeRule, { params: { id: rule.id } });
    expect((await byAdmin(contract.archiveHook, { params: { id } })).status).toBe(204);
    expect((await byAdmin(contract.listHooks)).body.items).toEqual([]);
  });
});

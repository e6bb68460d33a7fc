/** What a rule asks for is done once, also by workers that die, and arrives outside once, also where it is heard badly. */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  receiverForTests,
  type Received,
  type ReceiverForTests,
} from '../../notifications/server/testing/receiver-for-tests.ts';
import { createLogger, openDatabase, openEgress, openSafe } from '../../platform/server/index.ts';
import { callErrand } from './call-errand.ts';
import { createHook } from './hooks.ts';
import { runDue } from './run-due.ts';
import { switchRule } from './save-rule.ts';
import { cutLine } from './testing/cut-line.ts';
import {
  companyWithAutomations,
  task,
  when,
  type CompanyWithAutomations,
} from './testing/company-with-automations.ts';

let company: CompanyWithAutomations;
let receiver: ReceiverForTests;
/** What the other side says next; 200 once it has nothing more to say. */
let answers: number[] = [];

beforeAll(async () => {
  company = await companyWithAutomations();
  receiver = await receiverForTests(() => ({ status: answers.shift() ?? 200 }));
});
afterAll(() => receiver.close());

const installed = (allow: string[]) => ({
  safe: openSafe(company.secretKey),
  checkAddress: (url: string) => openEgress({ allow }).check(url),
});
const addHook = (name: string, url: string, allow = ['127.0.0.1']) =>
  company.as(company.admin, (work) => createHook(work, { name, url }, installed(allow)));

const calls = () =>
  company.as(company.system, ({ db }) =>
    db
      .selectFrom('automation_call')
      .selectAll()
      .where('tenant_id', '=', company.orgId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  );

/** Makes the call as the queue would: once; true when it need not come again. */
async function makeCall(recordId: string, allow = ['127.0.0.1']): Promise<boolean> {
  const { workerDatabase: database, orgId: tenantId } = company;
  const parts = { database, safe: openSafe(company.secretKey), egress: openEgress({ allow }) };
  return callErrand(parts)
    .run({ tenantId, eventId: recordId, recordId })
    .then(
      () => true,
      () => false,
    );
}

/** A rule that calls this hook when a deal is made, set off once; returns its call. */
async function calledBy(hookId: string) {
  const { addRule, addDeal, settle, as, admin, li, parts } = company;
  const rule = await addRule({ trigger: when('created'), actions: [{ do: 'call_hook', hookId }] });
  const dealId = await addDeal(li);
  await settle();
  await as(admin, (work) => switchRule(work, parts, rule.id, false));
  return { rule, dealId, call: (await calls()).at(-1)! };
}

const callNow = async (id: string) => (await calls()).find((one) => one.id === id)!;

describe('a call of another system', () => {
  test('is signed, tells what happened, and is tried again under the same id until it is received', async () => {
    const { hook, secret } = await addHook('仓库', `${receiver.url}/hook?from=crm`);
    const { rule, dealId, call } = await calledBy(hook.id);
    expect(call).toMatchObject({ state: 'due', tries: 0 });
    receiver.received.length = 0;
    answers = [500, 302, 204];
    expect([await makeCall(call.id), await makeCall(call.id), await makeCall(call.id)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await callNow(call.id)).toMatchObject({ state: 'sent', tries: 3, answer_status: 204 });
    expect(await makeCall(call.id), 'what was received is not sent again').toBe(true);
    const [first, ...others] = receiver.received as [Received, ...Received[]];
    expect(others).toHaveLength(2);
    for (const one of [first, ...others]) {
      expect(one.headers['x-mingdou-id']).toBe(call.id);
      const signature = createHmac('sha256', secret).update(one.body).digest('hex');
      expect(one.headers['x-mingdou-signature']).toBe(`sha256=${signature}`);
      expect(one.body.equals(first.body)).toBe(true);
    }
    expect(JSON.parse(first.body.toString())).toMatchObject({
      id: call.id,
      happening: 'created',
      rule: { id: rule.id },
      record: { object: 'deal', id: dealId, name: '分拣线' },
      actorId: company.li.userId,
    });
    expect(first.query.get('from')).toBe('crm');
  });

  test('is given up after eight tries, and the log says why', async () => {
    const { hook } = await addHook('总在维修', receiver.url);
    const { call } = await calledBy(hook.id);
    answers = Array.from({ length: 20 }, () => 503);
    const told: boolean[] = [];
    for (let tried = 0; tried < 8; tried += 1) told.push(await makeCall(call.id));
    expect(told).toEqual([...Array.from({ length: 7 }, () => false), true]);
    expect(await callNow(call.id)).toMatchObject({ state: 'failed', tries: 8, last_error: 'status 503' });
    answers = [];
  });

  test.each([
    ['http://127.0.0.1:8080/hook', 'address_not_secure'],
    ['https://10.0.0.8/hook', 'address_not_allowed'],
    ['https://[::1]/hook', 'address_not_allowed'],
    ['https://169.254.169.254/latest/meta-data', 'address_not_allowed'],
    ['https://2130706433/hook', 'address_unreadable'],
  ])('to %s is refused when it is named', async (url, code) => {
    await expect(addHook(`内网 ${url}`, url, [])).rejects.toMatchObject({ code });
  });

  test('to an address that is no longer allowed goes nowhere', async () => {
    const { hook } = await addHook('曾经允许', `${receiver.url}/late`);
    const { call } = await calledBy(hook.id);
    const heard = receiver.received.length;
    expect(await makeCall(call.id, [])).toBe(false);
    expect(receiver.received).toHaveLength(heard);
    expect(await callNow(call.id)).toMatchObject({
      state: 'due',
      tries: 1,
      last_error: 'address_not_secure',
    });
  });
});

const runsInBurst = 20;

test(
  'workers that die 20 times in a burst of rules lose nothing and do nothing twice, whoever goes on',
  { timeout: 240_000 },
  async () => {
    const { relay, run, runs, as, admin, parts } = company;
    const [callsBefore, toldBefore] = [(await calls()).length, (await company.told()).length];
    const rule = await burst();
    await relay();
    const mine = async () => (await runs()).filter((one) => one.rule_id === rule.id);
    const waiting = async () => (await mine()).filter(({ state }) => state === 'waiting').length;
    expect(await waiting()).toBe(runsInBurst);
    for (const looks of [6, 11]) await killedAfter(looks);
    const left: number[] = [];
    // A run takes some 110 packets: they die in every part of one, and in the next.
    for (let death = 0; death < 18; death += 1) {
      await diesAfter(25 + death * 8);
      left.push(await waiting());
    }
    expect(left.at(-1)!, 'the burst was not over').toBeGreaterThan(0);
    expect(left.at(-1)!, 'some did something first').toBeLessThan(runsInBurst - 4);
    await Promise.all([run(), run()]);
    expect((await mine()).map(({ state }) => state)).toEqual(
      Array.from({ length: runsInBurst }, () => 'done'),
    );
    await requireEachOnce(callsBefore, toldBefore);
    await as(admin, (work) => switchRule(work, parts, rule.id, false));
  },
);

const namesInBurst = Array.from({ length: runsInBurst }, (_, made) => `快单 ${made}`).toSorted();

/** A rule with an action of every sort, and deals that set it off all at once. */
async function burst() {
  const { addRule, addDeal, li, mei } = company;
  const { hook } = await addHook('账单', `${receiver.url}/burst`);
  const rule = await addRule({
    trigger: when('created'),
    actions: [
      task('首访 {name}'),
      { do: 'set_field', field: 'next_step', value: '首访' },
      { do: 'add_note', body: '规则：{name}' },
      { do: 'notify', to: [{ who: 'person', userId: mei.userId }], text: '新商机 {name}' },
      { do: 'call_hook', hookId: hook.id },
    ],
  });
  for (let made = 0; made < runsInBurst; made += 1) await addDeal(li, { name: `快单 ${made}` });
  return rule;
}

async function requireEachOnce(callsBefore: number, toldBefore: number): Promise<void> {
  const { tasks, told, as, system, orgId } = company;
  const texts = (all: readonly string[], head: string) =>
    all.flatMap((text) => (text.startsWith(head) ? text.slice(head.length) : [])).toSorted();
  expect(
    texts(
      (await tasks()).map(({ title }) => title),
      '首访 ',
    ),
  ).toEqual(namesInBurst);
  const notes = await as(system, ({ db }) =>
    db.selectFrom('note').select('body').where('tenant_id', '=', orgId).execute(),
  );
  expect(
    texts(
      notes.map(({ body }) => body),
      '规则：',
    ),
  ).toEqual(namesInBurst);
  const heard = (await told()).slice(toldBefore).filter(({ kind }) => kind === 'automation-told');
  expect(
    texts(
      heard.map(({ payload }) => (payload as { text: string }).text),
      '新商机 ',
    ),
  ).toEqual(namesInBurst);
  const due = (await calls()).slice(callsBefore);
  expect([due.length, new Set(due.map(({ run_id }) => run_id)).size]).toEqual([runsInBurst, runsInBurst]);
  const asked = await as(system, ({ db }) =>
    db
      .selectFrom('outbox')
      .select('record_id')
      .where('tenant_id', '=', orgId)
      .where('type', '=', 'automation.call-due')
      .where(
        'record_id',
        'in',
        due.map(({ id }) => id),
      )
      .execute(),
  );
  expect(asked, 'each call is asked for once').toHaveLength(runsInBurst);
}

/** A worker in a process of its own, killed when it has looked at the clock so often. */
async function killedAfter(looks: number): Promise<void> {
  const script = path.join(import.meta.dirname, 'testing/dying-runs.ts');
  const { adminUrl, secretKey, orgId } = company;
  const child = spawn(process.execPath, [script, adminUrl, secretKey, orgId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = 0;
  for await (const chunk of child.stdout) {
    seen += String(chunk).trim().split('\n').length;
    if (seen >= looks) child.kill('SIGKILL');
  }
}

/** A worker whose line to the database is cut after so many packets: nothing of it arrives any more, as of one that is killed. */
async function diesAfter(packets: number): Promise<void> {
  const { adminUrl, secretKey, orgId, parts } = company;
  const log = createLogger('silent');
  const line = await cutLine(adminUrl, packets);
  const database = openDatabase({ adminUrl: line.url, secretKey, role: 'crm_worker', connections: 2 });
  await expect(runDue({ ...parts, database, log }, orgId), 'it dies in the middle').rejects.toThrow();
  line.end();
  await database.close();
}

import { beforeAll, expect, test } from 'vitest';
import { caseContract, caseRecordContract } from '../../model/case/contract.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { catalogueFaults } from '../../../records/server/testing/catalogue-faults.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { createRecord } from '../../../records/server/index.ts';
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { caseKind, caseRecordUseCases, caseUseCases } from '../index.ts';
import { countWorkedTime } from './count-worked-time.ts';
import { escalateCase, lateCases } from './watch-cases.ts';

let organisation: OrganisationForTests;
let rep: Principal;
let other: Principal;
let accountId: string;

beforeAll(async () => {
  organisation = await newOrganisation();
  rep = await organisation.addPerson({ name: '林晓雯', role: 'rep' });
  other = await organisation.addPerson({ name: '别人', role: 'rep' });
  accountId = await organisation.as(rep, (work) => createRecord(work, accountKind, { name: '远山机械' }));
});

async function clients(principal: Principal) {
  const records = await appForTests(organisation, {
    contract: caseRecordContract,
    useCases: caseRecordUseCases,
  });
  const steps = await appForTests(organisation, { contract: caseContract, useCases: caseUseCases });
  return { records: await records.clientOf(principal), steps: await steps.clientOf(principal) };
}

const told = { name: '设备不启动', kind: 'fault', priority: 'urgent', channel: 'phone' };

test('the catalogue and the table of cases tell the same', async () => {
  expect(await organisation.as(organisation.system, (work) => catalogueFaults(work, caseKind))).toEqual([]);
});

test('a case gets a number, its times, and goes from new to closed by what is done', async () => {
  const { records, steps } = await clients(rep);
  const made = await records(caseRecordContract.create, { body: { ...told, account: accountId } });
  expect(made).toMatchObject({ status: 201, body: { state: 'new', owner: { id: rep.userId } } });
  expect(made.body['number']).toMatch(/^CS-\d{4}-\d{4}$/);
  expect(made.body['due_at']).toBe(made.body['respond_due_at']);
  const params = { id: made.body.id };
  const replied = await steps(caseContract.addMessage, {
    params,
    body: { kind: 'reply', body: '马上安排', waits: true },
  });
  expect(replied).toMatchObject({ status: 201, body: { state: 'waiting' } });
  const waiting = await records(caseRecordContract.get, { params });
  expect(waiting.body).toMatchObject({ due_at: null });
  expect(waiting.body['responded_at']).not.toBeNull();
  expect(await steps(caseContract.move, { params, body: { to: 'solved' } })).toMatchObject({ status: 200 });
  expect((await records(caseRecordContract.get, { params })).body).toMatchObject({ sla_kept: true });
  expect(await steps(caseContract.move, { params, body: { to: 'waiting' } })).toMatchObject({
    status: 409,
    problem: { code: 'no_such_move' },
  });
  expect(await steps(caseContract.move, { params, body: { to: 'closed' } })).toMatchObject({
    body: { state: 'closed' },
  });
  const late = { params, body: { kind: 'reply' as const, body: '还有一句' } };
  expect(await steps(caseContract.addMessage, late)).toMatchObject({ problem: { code: 'case_closed' } });
});

test('a solved case tells its working time; what was solved before it was counted is counted later', async () => {
  const { steps } = await clients(rep);
  const caseId = await organisation.as(rep, (work) =>
    createRecord(work, caseKind, { ...told, account: accountId }),
  );
  await steps(caseContract.move, { params: { id: caseId }, body: { to: 'solved' } });
  const worked = () =>
    organisation.as(organisation.system, async (work) =>
      work.db
        .selectFrom('service_case')
        .select(['solve_minutes'])
        .where('tenant_id', '=', organisation.orgId)
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow(),
    );
  expect(await worked()).toEqual({ solve_minutes: 0n });
  await organisation.as(organisation.system, ({ db }) =>
    db
      .updateTable('service_case')
      .set({ solve_minutes: null })
      .where('tenant_id', '=', organisation.orgId)
      .where('id', '=', caseId)
      .execute(),
  );
  expect(await organisation.as(organisation.system, countWorkedTime)).toBe(1);
  expect(await worked()).toEqual({ solve_minutes: 0n });
});

test('state and times cannot be written as fields', async () => {
  const { records } = await clients(rep);
  const body = { ...told, account: accountId, state: 'closed' };
  expect((await records(caseRecordContract.create, { body })).status).toBeGreaterThanOrEqual(400);
});

test('a contact of another account does not speak for this one', async () => {
  const { records } = await clients(rep);
  const otherId = await organisation.as(rep, (work) => createRecord(work, accountKind, { name: '近水' }));
  const contactId = await organisation.as(rep, (work) =>
    createRecord(work, contactKind, { name: '王工', account: otherId }),
  );
  const body = { ...told, account: accountId, contact: contactId };
  expect(await records(caseRecordContract.create, { body })).toMatchObject({
    status: 422,
    problem: { code: 'contact_of_another_account' },
  });
});

test('a case out of sight is not found, on every way to it', async () => {
  const mine = await clients(rep);
  const theirs = await clients(other);
  const made = await mine.records(caseRecordContract.create, { body: { ...told, account: accountId } });
  const params = { id: made.body.id };
  expect((await theirs.records(caseRecordContract.get, { params })).status).toBe(404);
  expect((await theirs.steps(caseContract.listMessages, { params })).status).toBe(404);
  expect((await theirs.steps(caseContract.move, { params, body: { to: 'solved' } })).status).toBe(404);
  const body = { kind: 'note' as const, body: '偷看' };
  expect((await theirs.steps(caseContract.addMessage, { params, body })).status).toBe(404);
  expect(
    (await mine.steps(caseContract.addMessage, { params, body: { kind: 'note', body: ' ' } })).status,
  ).toBe(400);
});

test('a more pressing priority brings the times nearer', async () => {
  const { records } = await clients(rep);
  const body = { ...told, priority: 'low', account: accountId };
  const made = await records(caseRecordContract.create, { body });
  const changed = await records(caseRecordContract.update, {
    params: { id: made.body.id },
    ifMatch: made.body.version,
    body: { priority: 'urgent' },
  } as never);
  expect(String(changed.body['solve_due_at']) < String(made.body['solve_due_at'])).toBe(true);
});

test('a case past its time is told to the superior once', async () => {
  const { records } = await clients(rep);
  const made = await records(caseRecordContract.create, { body: { ...told, account: accountId } });
  const { system } = organisation;
  const later = new Date(Date.now() + 30 * 86_400_000);
  const escalate = () =>
    organisation.as(system, async (work) => {
      const then = { ...work, now: later };
      if ((await lateCases(then)).includes(made.body.id)) await escalateCase(then, made.body.id);
    });
  await escalate();
  await escalate();
  const notified = await organisation.as(system, (work) =>
    work.db
      .selectFrom('notification')
      .select(['user_id', 'kind'])
      .where('tenant_id', '=', system.tenantId)
      .where('record_id', '=', made.body.id)
      .execute(),
  );
  expect(notified.map(({ kind }) => kind).toSorted()).toEqual(['case-late', 'case-late-superior']);
});

test('rules are read by those who serve and set by administrators only', async () => {
  const { steps } = await clients(rep);
  const { body } = await steps(caseContract.readRules, {});
  expect(body).toMatchObject({ version: 0, rules: { closeAfterDays: 7 } });
  const wanted = { rules: { ...body.rules, closeAfterDays: 3 }, version: 0 };
  expect((await steps(caseContract.saveRules, { body: wanted })).status).toBe(403);
  const admin = await clients(organisation.admin);
  expect(await admin.steps(caseContract.saveRules, { body: wanted })).toMatchObject({ body: { version: 1 } });
  expect(await admin.steps(caseContract.saveRules, { body: wanted })).toMatchObject({ status: 412 });
});

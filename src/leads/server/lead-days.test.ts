import { expect, test } from 'vitest';
import { identityContract } from '../../identity/model/contract.ts';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { startOfDay } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import { createLogger, createRelay } from '../../platform/server/index.ts';
import { leadRecordContract as records } from '../model/lead/contract.ts';
import { leadStepContract as steps } from '../model/lead/step-contract.ts';
import { zoneReaction } from './lead-days.ts';
import { companyWithLeads } from './lead/testing/company-with-leads.ts';

test('leave and returns keep their days when the time zone changes, once', async () => {
  const own = await companyWithLeads();
  const lead = await own.workedLead();
  const params = { id: lead.id };
  await own.asAnn(steps.returnLead, { params, body: { reason: 'too_early' }, ifMatch: lead.version });
  const dueAt = async () => String((await own.asLin(records.get, { params })).body['return_due_at']);
  const before = await dueAt();
  const leave = newId();
  await own.as(own.system, ({ db, now }) =>
    db
      .insertInto('rep_absence')
      .values({
        tenant_id: own.orgId,
        id: leave,
        user_id: own.ann.userId,
        kind: 'leave',
        from_at: startOfDay('2031-05-10', 'Asia/Shanghai'),
        until_at: startOfDay('2031-05-13', 'Asia/Shanghai'),
        reason: '婚假',
        created_at: now,
      })
      .execute(),
  );
  const admin = await (await appForTests(own)).clientOf(own.admin);
  await admin(identityContract.updateOrganisation, { body: { timeZone: 'America/Los_Angeles' } });
  const relay = createRelay({
    database: own.workerDatabase,
    reactions: [zoneReaction],
    log: createLogger('silent'),
  });
  await relay.drain();
  await relay.drain();
  const kept = await own.as(own.system, ({ db }) =>
    db
      .selectFrom('rep_absence')
      .select(['from_at', 'until_at'])
      .where('tenant_id', '=', own.orgId)
      .where('id', '=', leave)
      .executeTakeFirstOrThrow(),
  );
  expect(kept).toEqual({
    from_at: startOfDay('2031-05-10', 'America/Los_Angeles'),
    until_at: startOfDay('2031-05-13', 'America/Los_Angeles'),
  });
  const dayIn = (at: string, timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
      new Date(at),
    );
  expect(dayIn(await dueAt(), 'America/Los_Angeles')).toBe(dayIn(before, 'Asia/Shanghai'));
});

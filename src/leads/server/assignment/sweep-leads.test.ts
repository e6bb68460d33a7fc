import { expect, test } from 'vitest';
import { createLogger } from '../../../platform/server/index.ts';
import { acceptLead } from '../lead/accept-lead.ts';
import { noteContact } from '../lead/note-contact.ts';
import { sweepLeads } from './sweep-leads.ts';
import { newSalesTeam, type SalesTeam } from './testing/sales-team.ts';

const sweep = ({ workerDatabase }: SalesTeam) => sweepLeads(workerDatabase, createLogger('silent'));

function runOut({ as, system, orgId }: SalesTeam, leadId: string) {
  return as(system, ({ db }) =>
    db
      .updateTable('lead')
      .set({ accept_due_at: new Date(Date.now() - 60_000) })
      .where('tenant_id', '=', orgId)
      .where('id', '=', leadId)
      .execute(),
  );
}

function queueOf({ as, system, orgId }: SalesTeam) {
  return as(system, ({ db }) =>
    db
      .selectFrom('lead_queue')
      .select(['lead_id', 'reason', 'team_id'])
      .where('tenant_id', '=', orgId)
      .execute(),
  );
}

function kindsToldTo({ as, system, orgId }: SalesTeam, userId: string) {
  return as(system, async ({ db }) => {
    const rows = await db
      .selectFrom('notification')
      .select('kind')
      .where('tenant_id', '=', orgId)
      .where('user_id', '=', userId)
      .orderBy('id')
      .execute();
    return rows.map((row) => row.kind);
  });
}

test('a lead that is not accepted goes to the next, then waits in the team’s queue with its manager told', async () => {
  const team = await newSalesTeam();
  const north = await team.addTeam('北方');
  const boss = await team.addPerson({ name: '经理', role: 'manager', team: north });
  const reps = [
    await team.addRep('安然', {}, north),
    await team.addRep('薄朗', {}, north),
    await team.addRep('岑冬', {}, north),
  ];
  const [id] = await team.receive({ level: 'A1' });
  const first = (await team.leadsById([id!]))[0]!.owner_id!;
  await sweep(team);
  expect((await team.leadsById([id!]))[0]!.owner_id, 'its clock still runs').toBe(first);

  await runOut(team, id!);
  await sweep(team);
  const second = (await team.leadsById([id!]))[0]!.owner_id!;
  expect(second).not.toBe(first);
  expect(await kindsToldTo(team, first)).toEqual(['lead-assigned', 'lead-handed-on']);
  expect(await kindsToldTo(team, second)).toEqual(['lead-assigned']);

  await runOut(team, id!);
  await sweep(team);
  expect((await team.leadsById([id!]))[0]!.owner_id).toBeNull();
  expect(await queueOf(team)).toEqual([{ lead_id: id, reason: 'not_accepted', team_id: north }]);
  expect(await kindsToldTo(team, boss.userId)).toEqual(['lead-not-accepted']);
  expect((await team.decisionsOf(id!)).map((one) => [one.occasion, one.owner_id])).toEqual([
    ['arrived', first],
    ['not_accepted', second],
  ]);
  await sweep(team);
  expect((await team.leadsById([id!]))[0]!.owner_id, 'it is the manager’s to see to').toBeNull();
  const third = reps.find((rep) => rep.userId !== first && rep.userId !== second)!;
  expect(await kindsToldTo(team, third.userId)).toEqual([]);
});

test('a lead that was accepted, or whose owner talked with the customer, is left alone', async () => {
  const team = await newSalesTeam();
  const ann = await team.addRep('安然');
  await team.addRep('薄朗', { takesLeads: false });
  const [accepted, called] = await team.receive({}, {});
  await team.as(ann, (work) => acceptLead(work, accepted!));
  await team.as(ann, (work) => noteContact(work, called!, { kind: 'call', body: '打过电话' }));
  for (const id of [accepted!, called!]) await runOut(team, id);
  await sweep(team);
  for (const lead of await team.leadsById([accepted!, called!])) expect(lead.owner_id).toBe(ann.userId);
});

test('what waits is given out as soon as somebody can take it, without new rows while nobody can', async () => {
  const team = await newSalesTeam();
  const ann = await team.addRep('安然', { dailyCapacity: 1 });
  const [first, second] = await team.receive({}, {});
  const waiting = (await queueOf(team))[0]!.lead_id;
  await sweep(team);
  expect((await team.decisionsOf(waiting)).length, 'nothing new while nobody can').toBe(1);
  await team.as(team.system, ({ db }) =>
    db.updateTable('rep_profile').set({ daily_capacity: 2 }).where('tenant_id', '=', team.orgId).execute(),
  );
  await sweep(team);
  for (const lead of await team.leadsById([first!, second!])) expect(lead.owner_id).toBe(ann.userId);
  expect((await team.decisionsOf(waiting)).map((one) => one.occasion)).toEqual(['arrived', 'retried']);
  expect(await queueOf(team)).toEqual([]);
});

test('a lead whose event was lost is found, and what left the queue by another way leaves it', async () => {
  const team = await newSalesTeam();
  const ann = await team.addRep('安然');
  const [missed, taken] = await team.bring({}, {});
  await team.as(team.system, async ({ db, now }) => {
    await db.updateTable('outbox').set({ dispatched_at: now }).where('tenant_id', '=', team.orgId).execute();
    await db
      .updateTable('lead')
      .set({ created_at: new Date(now.getTime() - 300_000) })
      .where('tenant_id', '=', team.orgId)
      .where('id', '=', missed!)
      .execute();
    await db
      .updateTable('lead')
      .set({ owner_id: ann.userId })
      .where('tenant_id', '=', team.orgId)
      .where('id', '=', taken!)
      .execute();
    await db
      .insertInto('lead_queue')
      .values({ tenant_id: team.orgId, lead_id: taken!, since: now, reason: 'not_accepted' })
      .execute();
  });
  await sweep(team);
  expect((await team.leadsById([missed!]))[0]!.owner_id).toBe(ann.userId);
  expect(await queueOf(team)).toEqual([]);
});

import { expect, test } from 'vitest';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { assignmentContract } from '../../model/assignment/contract.ts';
import { assignmentUseCases } from './routes.ts';
import { newSalesTeam } from './testing/sales-team.ts';

async function arrange() {
  const team = await newSalesTeam();
  const north = await team.addTeam('北方');
  const boss = await team.addPerson({ name: '经理', role: 'manager', team: north });
  const [ann, bob] = [await team.addRep('安然', {}, north), await team.addRep('薄朗', {}, north)];
  const far = await team.addRep('远人', { takesLeads: false });
  const app = await appForTests(team, { contract: assignmentContract, useCases: assignmentUseCases });
  const clients = {
    asAnn: await app.clientOf(ann),
    asBob: await app.clientOf(bob),
    asBoss: await app.clientOf(boss),
    asAdmin: await app.clientOf(team.admin),
  };
  const { assignLead, leadDecisions } = assignmentContract;
  const ownerOf = async (id: string) => (await team.leadsById([id]))[0]!.owner_id;
  return { team, north, boss, ann, bob, far, ...clients, assignLead, leadDecisions, ownerOf };
}

test('a manager gives a lead of his team to another of his people, and only to those', async () => {
  const { team, north, ann, bob, far, boss, asBoss, asAnn, assignLead, leadDecisions, ownerOf } =
    await arrange();
  const [id] = await team.bring({ owner: ann.userId, team: north });
  const params = { id: id! };
  const give = (ownerId: string) => asBoss(assignLead, { params, body: { ownerId, reason: '更懂行' } });
  expect((await asAnn(assignLead, { params, body: {} })).status, 'a rep gives nothing').toBe(403);
  expect((await give(far.userId)).problem.code).toBe('owner_outside_reach');
  expect((await give(ann.userId)).problem.code).toBe('owns_already');
  expect((await give(newId())).problem.code).toBe('person_unknown');
  expect((await asBoss(assignLead, { params, body: { ownerId: 7 as never } })).status).toBe(400);
  const given = await give(bob.userId);
  expect([given.status, given.body.owner]).toEqual([201, { id: bob.userId, name: '薄朗' }]);
  expect(await ownerOf(id!)).toBe(bob.userId);
  const seen = await asBoss(leadDecisions, { params });
  expect(seen.body.items).toMatchObject([
    { occasion: 'by_hand', owner: { name: '薄朗' }, actor: { id: boss.userId, name: '经理' } },
  ]);
  expect(seen.body.items[0]!.candidates.length).toBeGreaterThan(0);
  expect((await asAnn(leadDecisions, { params })).status, 'it is no longer hers').toBe(404);
});

test('the engine decides again, never for the present owner, and says when there is nobody', async () => {
  const { team, north, ann, bob, asBoss, assignLead, ownerOf } = await arrange();
  const [id] = await team.bring({ owner: ann.userId, team: north });
  const again = () => asBoss(assignLead, { params: { id: id! }, body: {} });
  expect((await again()).body.owner).toEqual({ id: bob.userId, name: '薄朗' });
  expect(await ownerOf(id!)).toBe(bob.userId);
  await team.as(team.system, ({ db }) =>
    db.updateTable('rep_profile').set({ takes_leads: false }).where('tenant_id', '=', team.orgId).execute(),
  );
  const nobody = await again();
  expect([nobody.status, nobody.problem.code]).toEqual([409, 'nobody_eligible']);
  expect(await ownerOf(id!), 'it stays where it was').toBe(bob.userId);
});

test('what waits in the queue is seen and given by managers, masked; a lead of others is not found', async () => {
  const { team, ann, bob, far, asBoss, asAnn, asAdmin, assignLead, ownerOf } = await arrange();
  await team.as(team.system, ({ db }) =>
    db.updateTable('rep_profile').set({ takes_leads: false }).where('tenant_id', '=', team.orgId).execute(),
  );
  const [waiting] = await team.receive({ name: '吕云', company: '远山', mobile: '13911112222', score: 70 });
  const { listQueue } = assignmentContract;
  expect((await asAnn(listQueue)).status).toBe(403);
  for (const client of [asBoss, asAdmin]) {
    const { body } = await client(listQueue);
    expect(body).toMatchObject({
      total: 1,
      items: [
        { leadId: waiting, name: '吕云', company: '远山', score: 70, reason: 'nobody_eligible', team: null },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('13911112222');
    expect(body.items[0]!.decision!.candidates.map((one) => one.exclusion!.code)).toContain('takes_no_leads');
  }
  const given = await asBoss(assignLead, { params: { id: waiting! }, body: { ownerId: bob.userId } });
  expect(given.status).toBe(201);
  expect(await ownerOf(waiting!)).toBe(bob.userId);
  expect((await asBoss(listQueue)).body.items).toEqual([]);
  const [others] = await team.bring({ owner: far.userId, team: team.topTeamId });
  expect((await asBoss(assignLead, { params: { id: others! }, body: { ownerId: ann.userId } })).status).toBe(
    404,
  );
});

test('managers are told once an hour that leads wait', async () => {
  const { team, boss } = await arrange();
  await team.as(team.system, ({ db }) =>
    db.updateTable('rep_profile').set({ takes_leads: false }).where('tenant_id', '=', team.orgId).execute(),
  );
  await team.receive({}, {});
  await team.receive({});
  const told = await team.as(boss, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['kind', 'payload'])
      .where('tenant_id', '=', team.orgId)
      .where('user_id', '=', boss.userId)
      .execute(),
  );
  expect(told).toMatchObject([{ kind: 'leads-waiting', payload: { count: 2 } }]);
});

test('a closed lead is given to nobody', async () => {
  const { team, north, ann, bob, asBoss, assignLead } = await arrange();
  const [id] = await team.bring({ owner: ann.userId, team: north });
  await team.as(team.system, ({ db }) =>
    db
      .updateTable('lead')
      .set({ status: 'disqualified', disqualify_reason: 'spam', disqualified_at: new Date() })
      .where('tenant_id', '=', team.orgId)
      .where('id', '=', id!)
      .execute(),
  );
  const refused = await asBoss(assignLead, { params: { id: id! }, body: { ownerId: bob.userId } });
  expect([refused.status, refused.problem.code]).toEqual([409, 'lead_closed']);
});

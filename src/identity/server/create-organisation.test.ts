import { expect, test } from 'vitest';
import { newOrganisation } from './testing/organisation-for-tests.ts';

test('a new organisation has its administrator, the six roles and one team', async () => {
  const { as, admin, orgId, topTeamId } = await newOrganisation();
  expect(admin.rights['role.design']).toBe('all');
  expect(admin.teamIds).toEqual([topTeamId]);
  const roles = await as(admin, ({ db }) =>
    db.selectFrom('role').select('key').where('tenant_id', '=', orgId).orderBy('key').execute(),
  );
  expect(roles.map((role) => role.key)).toEqual([
    'admin',
    'management',
    'manager',
    'marketing',
    'read_only',
    'rep',
  ]);
});

test('what other domains give a new organisation is made in the same transaction', async () => {
  const { as, admin, orgId } = await newOrganisation({
    equip: async (work) =>
      void (await work.db
        .updateTable('organisation')
        .set({ amount_style: 'wan' })
        .where('id', '=', work.principal.tenantId)
        .execute()),
  });
  const row = await as(admin, ({ db }) =>
    db.selectFrom('organisation').select('amount_style').where('id', '=', orgId).executeTakeFirstOrThrow(),
  );
  expect(row.amount_style).toBe('wan');
});

test('people reach their own team and the teams below', async () => {
  const { addTeam, addPerson, topTeamId } = await newOrganisation();
  const east = await addTeam('华东');
  const shanghai = await addTeam('上海', east);
  const manager = await addPerson({ name: '林悦', role: 'manager', team: east });
  expect(manager.teamIds).toEqual([east]);
  expect(manager.teamIdsBelow.toSorted()).toEqual([east, shanghai].toSorted());
  const boss = await addPerson({ name: '周总', role: 'management' });
  expect(boss.teamIdsBelow).toContain(shanghai);
  expect(boss.teamIds).toEqual([topTeamId]);
});

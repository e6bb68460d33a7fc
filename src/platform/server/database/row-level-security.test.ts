/** The database keeps organisations apart by itself, also when the application's statements are wrong. */
import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { databaseForTests, scratchDatabase } from '../testing/database-for-tests.ts';
import { secretKeyForTests } from '../testing/template-database.ts';
import { checkDatabaseSafety } from './check-roles.ts';
import { contextKey, urlAs } from './roles.ts';
import { signContext } from './tenant-context.ts';

const hour = 3_600_000;

/** A statement as crm_app in a transaction of its own with this context, past all of the application's code. */
async function asApplication(
  context: string | null,
  statement: string,
  role: 'crm_app' | 'crm_worker' = 'crm_app',
) {
  const { adminUrl, secretKey } = await databaseForTests();
  const client = new pg.Client({ connectionString: urlAs(adminUrl, role, secretKey) });
  await client.connect();
  try {
    await client.query('begin');
    if (context !== null) await client.query("select set_config('app.ctx', $1, true)", [context]);
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

const signed = (tenantId: string, now = new Date(), key = contextKey(secretKeyForTests)) =>
  signContext({ tenantId, userId: null, kind: 'system' }, key, now);

test('an honest context sees its own organisation only', async () => {
  const [ours, theirs] = [await newOrganisation(), await newOrganisation()];
  const found = await asApplication(signed(ours.orgId), 'select distinct tenant_id from app_user');
  expect(found.rows).toEqual([{ tenant_id: ours.orgId }]);
  const organisations = await asApplication(signed(ours.orgId), 'select id from organisation');
  expect(organisations.rows).toEqual([{ id: ours.orgId }]);
  const foreign = await asApplication(
    signed(ours.orgId),
    `select 1 from app_user where tenant_id = '${theirs.orgId}'`,
  );
  expect(foreign.rowCount).toBe(0);
});

test('a missing, forged, tampered or expired context is refused', async () => {
  const [ours, theirs] = [await newOrganisation(), await newOrganisation()];
  const honest = signed(ours.orgId);
  const contexts = {
    missing: null,
    empty: '',
    'without signature': honest.split('|').slice(0, 4).join('|'),
    'of another key': signed(ours.orgId, new Date(), contextKey('another secret key of at least 32 bytes')),
    'with the tenant changed': honest.replace(ours.orgId, theirs.orgId),
    'with the kind changed': signContext(
      { tenantId: ours.orgId, userId: ours.admin.userId, kind: 'user' },
      contextKey(secretKeyForTests),
      new Date(),
    ).replace('|user|', '|system|'),
    expired: signed(ours.orgId, new Date(Date.now() - 2 * hour)),
  };
  for (const [how, context] of Object.entries(contexts)) {
    await expect(asApplication(context, 'select * from app_user'), how).rejects.toMatchObject({
      code: '28000',
    });
  }
});

test('an injected statement cannot take over the context of another organisation', async () => {
  const [ours, theirs] = [await newOrganisation(), await newOrganisation()];
  const stolen = signed(ours.orgId).replace(ours.orgId, theirs.orgId);
  const injected = ours.as(ours.admin, async ({ db }) => {
    await sql`select set_config('app.ctx', ${stolen}, true)`.execute(db);
    return db.selectFrom('app_user').selectAll().where('tenant_id', '=', theirs.orgId).execute();
  });
  await expect(injected).rejects.toMatchObject({ code: '28000' });
});

test('the key that signs contexts is out of reach for the application', async () => {
  const { orgId } = await newOrganisation();
  await expect(asApplication(signed(orgId), 'select key from priv.signing_key')).rejects.toMatchObject({
    code: '42501',
  });
});

test('a row of another organisation cannot be written, moved there, changed or deleted', async () => {
  const [ours, theirs] = [await newOrganisation(), await newOrganisation()];
  const context = signed(ours.orgId);
  const team = (tenantId: string) =>
    `insert into team (tenant_id, id, name) values ('${tenantId}', gen_random_uuid(), 'x')`;
  await expect(asApplication(context, team(theirs.orgId))).rejects.toMatchObject({ code: '42501' });
  await expect(asApplication(context, `update team set tenant_id = '${theirs.orgId}'`)).rejects.toMatchObject(
    { code: '42501' },
  );
  expect(
    (await asApplication(context, `update app_user set name = 'x' where tenant_id = '${theirs.orgId}'`))
      .rowCount,
  ).toBe(0);
  expect(
    (await asApplication(context, `delete from user_role where tenant_id = '${theirs.orgId}'`)).rowCount,
  ).toBe(0);
});

test.each(['crm_app', 'crm_worker'] as const)(
  '%s can neither empty, change nor make tables',
  async (role) => {
    const { orgId } = await newOrganisation();
    const statements = [
      'truncate app_user cascade',
      'alter table app_user disable row level security',
      'drop policy tenant on app_user',
      'create table mine (id int)',
      'create policy open on app_user using (true)',
      'set role crm_owner',
      'set role crm_definer',
      'set session authorization postgres',
      'delete from audit_entry',
      "update audit_entry set action = 'x'",
    ];
    for (const statement of statements) {
      await expect(asApplication(signed(orgId), statement, role), statement).rejects.toMatchObject({
        code: '42501',
      });
    }
  },
);

test('every table has its tenant policy, and the roles are as they should be', async () => {
  const { adminUrl, secretKey } = await databaseForTests();
  await expect(checkDatabaseSafety(adminUrl, secretKey)).resolves.toBeUndefined();
});

test.each([
  ['the policy of a table is gone', 'drop policy tenant on deal', /table deal/],
  [
    'the policy widens instead of narrowing',
    'drop policy tenant on deal; create policy tenant on deal using (true)',
    /table deal/,
  ],
  ['row-level security is off', 'alter table account disable row level security', /table account/],
  ['the owner is let past it', 'alter table contact no force row level security', /table contact/],
  ['a new table was forgotten', 'create table forgotten (tenant_id uuid)', /table forgotten/],
  [
    'the application owns a table',
    'create table mine (id int); alter table mine owner to crm_app',
    /crm_app owns tables/,
  ],
])('the start-up check finds that %s', async (_, bug, told) => {
  const { adminUrl, drop } = await scratchDatabase();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(bug);
    await expect(checkDatabaseSafety(adminUrl, secretKeyForTests)).rejects.toThrow(told);
  } finally {
    await client.end();
    await drop();
  }
});

test('the start-up check asks no forcing of tables that stand in the catalogue of Citus', async () => {
  const { adminUrl, drop } = await scratchDatabase();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`set allow_system_table_mods = on;
      create table pg_catalog.pg_dist_partition (logicalrelid regclass);
      grant select on pg_catalog.pg_dist_partition to public;
      insert into pg_catalog.pg_dist_partition values ('contact');
      alter table contact no force row level security`);
    await expect(checkDatabaseSafety(adminUrl, secretKeyForTests)).resolves.toBeUndefined();
    await client.query('alter table account no force row level security');
    await expect(checkDatabaseSafety(adminUrl, secretKeyForTests)).rejects.toThrow(/table account/);
  } finally {
    await client.end();
    await drop();
  }
});

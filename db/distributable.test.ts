import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseForTests } from '../src/platform/server/testing/database-for-tests.ts';
import { catalogueFindings } from './distributable.ts';
import { statementFindings } from './distributable-statements.ts';
import { serverSources, tenantTables } from './server-sources.ts';

let client: pg.Client;
let tables: Set<string>;

beforeAll(async () => {
  client = new pg.Client({ connectionString: (await databaseForTests()).adminUrl });
  await client.connect();
  tables = await tenantTables(client);
});
afterAll(() => client.end());

test('every table keeps the rules that let organisations live on different machines', async () => {
  const { faults, looked } = await catalogueFindings(client);
  expect(faults).toEqual([]);
  expect(looked['tables']).toBeGreaterThan(35);
  expect(looked['indexes']).toBeGreaterThan(70);
  expect(looked['references']).toBeGreaterThan(30);
});

test('every statement of the server says whose rows it means', () => {
  const { faults, looked } = statementFindings(serverSources(), tables);
  expect(faults).toEqual([]);
  expect(looked['files']).toBeGreaterThan(150);
  expect(looked['chains']).toBeGreaterThan(80);
  expect(looked['statements']).toBeGreaterThan(100);
});

async function faultsWith(planted: string): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query(planted);
    return (await catalogueFindings(client)).faults;
  } finally {
    await client.query('rollback');
  }
}

const inTable = (rest: string) =>
  `create table planted (tenant_id uuid not null, id uuid not null, deal_id uuid, primary key (tenant_id, id)${rest})`;

test.each([
  ['a table without a tenant', 'create table planted (id uuid primary key)', 'planted: no tenant_id'],
  [
    'a tenant that may be empty',
    'create table planted (tenant_id uuid, id uuid); create index on planted (tenant_id)',
    'planted: no tenant_id',
  ],
  ['no primary key', 'create table planted (tenant_id uuid not null)', 'planted: no primary key'],
  [
    'a key that begins elsewhere',
    'create table planted (tenant_id uuid not null, id uuid, primary key (id, tenant_id))',
    'does not begin with tenant_id',
  ],
  ['what is unique across tenants', inTable(', unique (deal_id)'), 'unique index planted_deal_id_key'],
  [
    'an index across tenants',
    `${inTable('')}; create index planted_deal on planted (deal_id)`,
    'index planted_deal does not begin',
  ],
  [
    'a reference that leaves the tenant out',
    `${inTable('')}; create unique index stray on planted (deal_id); alter table planted add foreign key (deal_id) references planted (deal_id)`,
    'to planted does not begin',
  ],
  [
    'a reference out of the control tables',
    'alter table login add foreign key (tenant_id, user_id) references app_user (tenant_id, id)',
    'crosses between control',
  ],
  [
    'a reference that empties the tenant',
    inTable(', foreign key (tenant_id, deal_id) references deal (tenant_id, id) on delete set null'),
    'sets columns',
  ],
  [
    'a counted key',
    'create table planted (tenant_id uuid not null, no bigserial, primary key (tenant_id, no))',
    'counted by the database',
  ],
  [
    'an identity',
    'create table planted (tenant_id uuid not null, no int generated always as identity, primary key (tenant_id, no))',
    'counted by the database',
  ],
  [
    'a number for an id',
    'create table planted (tenant_id uuid not null, id int, primary key (tenant_id, id))',
    'an id is a uuid',
  ],
  [
    'a trigger',
    `create function planted() returns trigger language plpgsql as 'begin return new; end'; create trigger planted before insert on deal for each row execute function planted()`,
    'trigger planted',
  ],
  ['a control table that is gone', 'drop table login', 'login: a listed control table is not there'],
])('the catalogue’s check sees %s', async (_, planted, told) => {
  expect((await faultsWith(planted)).join('\n')).toContain(told);
});

const faultsIn = (text: string, file = 'src/deals/server/planted.ts') =>
  statementFindings([{ file, text }], tables).faults;

test.each([
  ['a read of all tenants', `await db.selectFrom('deal').select('id').where('id', '=', id).execute();`],
  [
    'a change of all tenants',
    `await db.updateTable('deal').set({ name: ')' }).where('id', '=', id).execute();`,
  ],
  ['a deletion under a variable name', `await db.deleteFrom(table).where('deal_id', 'in', ids).execute();`],
  [
    'a join that meets other tenants',
    `db.selectFrom('deal as d').innerJoin('stage as s', 's.id', 'd.stage_id').where('d.tenant_id', '=', t)`,
  ],
  [
    'a tenant said in another statement',
    `db.selectFrom('deal').select('id'); db.selectFrom('stage').where('tenant_id', '=', t)`,
  ],
  ['a template for all tenants', 'sql`select * from deal d where d.id = ${id}`'],
  [
    'a template whose join forgets',
    'sql<Row>`select * from deal d join stage s on s.id = d.stage_id where d.tenant_id = ${t}`',
  ],
  ['a template inside a template', 'sql`select 1 ${some ? sql`from deal` : sql``} where tenant_id = ${t}`'],
  ['a context that stays on one machine', "sql`select set_config('app.ctx', ${ctx}, true)`"],
  [
    'an update that each copy would count differently',
    'sql`update deal set id = gen_random_uuid() where tenant_id = ${t}`',
  ],
  ['a pool beside the database', 'const rows = await pool.query(text);'],
])('the statements’ check sees %s', (_, text) => {
  expect(faultsIn(text)).toHaveLength(1);
});

test.each([
  [
    'a read of one tenant',
    `await db\n  .selectFrom('deal as d')\n  .innerJoin('stage as s', (join) => join.onRef('s.tenant_id', '=', 'd.tenant_id'))\n  .where('d.tenant_id', '=', t)`,
  ],
  ['a control table by its own key', `db.selectFrom('organisation').where('id', '=', t)`],
  [
    'a template with every table’s tenant',
    'sql`update deal set name = ${a} from stage s where s.tenant_id = deal.tenant_id and deal.tenant_id = ${t}`',
  ],
  ['words about a deal', 'say(`from deal to won`)'],
])('the statements’ check lets pass %s', (_, text) => {
  expect(faultsIn(text)).toEqual([]);
});

test('only the database’s own file opens a pool', () => {
  expect(faultsIn('new pg.Pool({})', 'src/platform/server/database/database.ts')).toEqual([]);
});

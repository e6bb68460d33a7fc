/** The start-up self-check (security.md 3.1): the product does not start over a hole in the row-level security. */
import pg from 'pg';
import { urlAs } from './roles.ts';
import { guardFaults, type TableGuard } from './table-guards.ts';

/** Throws with every fault found: rights of the application's roles, tables without their tenant policy. */
export async function checkDatabaseSafety(adminUrl: string, secretKey: string): Promise<void> {
  const faults: string[] = [];
  for (const role of ['crm_app', 'crm_worker'] as const) {
    const client = new pg.Client({ connectionString: urlAs(adminUrl, role, secretKey) });
    await client.connect();
    try {
      faults.push(
        ...(await roleFaults(client, role)),
        ...(await tableFaults(client)),
        ...(await versionFaults(client)),
      );
    } finally {
      await client.end();
    }
  }
  if (faults.length > 0)
    throw new Error(`the database is not safe to use: ${[...new Set(faults)].join('; ')}`);
}

async function roleFaults(client: pg.Client, role: string): Promise<string[]> {
  const found = await client.query<{ rolsuper: boolean; rolbypassrls: boolean; owned: string }>(
    `select r.rolsuper, r.rolbypassrls,
       (select count(*) from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm')) as owned
     from pg_roles r where r.rolname = current_user`,
  );
  const row = found.rows[0]!;
  const faults: string[] = [];
  if (row.rolsuper) faults.push(`${role} is a superuser`);
  if (row.rolbypassrls) faults.push(`${role} bypasses row-level security`);
  if (row.owned !== '0') faults.push(`${role} owns tables`);
  return faults;
}

async function tableFaults(client: pg.Client): Promise<string[]> {
  const spread = await distributedTables(client);
  const found = await client.query<Omit<TableGuard, 'distributed'> & { oid: number }>(
    `select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and not p.polpermissive)
         as "hasTenantPolicy"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p')`,
  );
  return guardFaults(found.rows.map((table) => ({ ...table, distributed: spread.has(table.oid) })));
}

/** The tables that Citus spreads over nodes, by its catalogue; none where there is no Citus. */
async function distributedTables(client: pg.Client): Promise<ReadonlySet<number>> {
  const catalogue = await client.query(
    `select to_regclass('pg_catalog.pg_dist_partition') is not null as there`,
  );
  if (!catalogue.rows[0].there) return new Set();
  const found = await client.query<{ oid: number }>(
    'select logicalrelid::oid as oid from pg_catalog.pg_dist_partition',
  );
  return new Set(found.rows.map(({ oid }) => oid));
}

/** CVE-2024-10976 and -10978 are mended in 15.9, 16.5 and 17.1. */
async function versionFaults(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  const version = Number(found.rows[0]!.version);
  const major = Math.floor(version / 10_000);
  const leastMinor: Record<number, number> = { 15: 9, 16: 5, 17: 1 };
  if (major < 15) return ['PostgreSQL 15 or newer is needed'];
  return version % 10_000 < (leastMinor[major] ?? 0) ? ['this PostgreSQL needs its security updates'] : [];
}

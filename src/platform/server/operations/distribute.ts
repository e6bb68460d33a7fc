/** Spreading an installation over several machines with Citus: the steps, in order, and taking them. */
import pg from 'pg';
import { operationRefusals } from '../../model/operation-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { keptTables, migrationTable } from './kept-tables.ts';

export type DistributionReport = {
  /** The version of Citus, null where it is not enabled. */
  citus: string | null;
  /** Tables that are spread already, from an earlier run that was cut short or finished. */
  standing: string[];
  /** What is, or in a dry run would be, executed; in this order. */
  statements: string[];
  executed: boolean;
};

/** What must be unique across organisations; everything else belongs to one organisation. */
export const controlTables = ['organisation', 'login', 'tv_code', migrationTable] as const;

/**
 * Plans the distribution; without `dryRun` also takes the steps that are still missing, so a run that was cut short can be
 * repeated. Refuses to take them without Citus.
 */
export async function distribute(
  adminUrl: string,
  options: { dryRun: boolean },
): Promise<DistributionReport> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const citus = await citusVersion(client);
    if (!citus && !options.dryRun) refuse(operationRefusals.citusMissing);
    const standing = citus ? await spreadTables(client) : [];
    const statements = await missingSteps(client, new Set(standing));
    if (!options.dryRun) for (const statement of statements) await client.query(statement);
    return { citus, standing, statements, executed: !options.dryRun };
  } finally {
    await client.end();
  }
}

async function citusVersion(client: pg.Client): Promise<string | null> {
  const found = await client.query<{ version: string }>(
    `select extversion as version from pg_extension where extname = 'citus'`,
  );
  return found.rows[0]?.version ?? null;
}

async function spreadTables(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    'select logicalrelid::regclass::text as name from pg_dist_partition order by 1',
  );
  return found.rows.map((row) => row.name);
}

/** The table that founds the one co-location group; it refers to none but itself. */
const founder = 'team';
const appRoles = ['crm_app', 'crm_worker'];

async function missingSteps(client: pg.Client, standing: ReadonlySet<string>): Promise<string[]> {
  const names = (await keptTables(client)).map((table) => table.name).filter((name) => !standing.has(name));
  const isControl = (name: string) => (controlTables as readonly string[]).includes(name);
  const tenants = names
    .filter((name) => !isControl(name))
    .toSorted((a, b) => Number(b === founder) - Number(a === founder));
  return [
    `set citus.multi_shard_modify_mode = 'sequential'`,
    `set citus.enable_local_reference_table_foreign_keys = off`,
    ...names.filter(isControl).map((name) => `select create_reference_table('public.${name}')`),
    // Moving a shard online hangs under FORCE; the application's roles own nothing, so ENABLE holds them as well.
    ...tenants.map((name) => `alter table public.${name} no force row level security`),
    ...tenants.map(
      (name) =>
        `select create_distributed_table('public.${name}', 'tenant_id', colocate_with => '${colocated(name)}')`,
    ),
    ...appRoles.map((role) => `alter role ${role} set citus.propagate_set_commands = 'local'`),
    ...appRoles.map((role) => `alter role ${role} set citus.multi_task_query_log_level = 'error'`),
  ];
}

function colocated(name: string): string {
  return name === founder ? 'none' : `public.${founder}`;
}

/** What row-level security must be like on every tenant's table, here and spread over nodes. */

/** A table as the catalogue tells of it. */
export type TableGuard = {
  name: string;
  /** Row-level security is on. */
  enabled: boolean;
  /** It holds the table's owner, too. */
  forced: boolean;
  /** The policy of the tenant, which no other policy can widen. */
  hasTenantPolicy: boolean;
  /** Spread over nodes by Citus. */
  distributed: boolean;
};

/** They hold every organisation's row, and have policies of their own. */
const controlTables: readonly string[] = ['organisation', 'migration'];

/**
 * The tables that are open to the wrong rows, in words. On one node row-level security must be forced; on a distributed
 * table enabling it is enough, for forcing it hangs an online move of a shard (physical-design.md, rule 6): what then
 * holds the application's roles is that they own nothing, which is checked beside this.
 */
export function guardFaults(tables: readonly TableGuard[]): string[] {
  return tables.filter(({ name }) => !controlTables.includes(name)).flatMap((table) => faultOf(table) ?? []);
}

function faultOf({ name, enabled, forced, hasTenantPolicy, distributed }: TableGuard): string | null {
  if (!hasTenantPolicy) return `table ${name} has no tenant policy`;
  if (!enabled) return `table ${name} does not enable its tenant policy`;
  return forced || distributed ? null : `table ${name} does not force its tenant policy`;
}

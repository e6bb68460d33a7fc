import type { ServedProduct } from './served-product.ts';

/** Kept by the act of asking itself, not by what is asked. */
const notBusiness = new Set(['session', 'login_attempt', 'idempotency_key', 'migration']);

/** A digest of each table's rows, of one organisation or of all; who used a key when does not count. */
export async function digestOf(product: ServedProduct, tenantId?: string): Promise<Record<string, string>> {
  const tables = await product.query(
    `select c.relname as name, exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenanted
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name, tenanted } of tables as { name: string; tenanted: boolean }[]) {
    if (notBusiness.has(name)) continue;
    const where = tenantId ? `where ${tenanted ? 'tenant_id' : 'id'} = '${tenantId}'` : '';
    const [row] = await product.query(
      `select count(*) || ':' || coalesce(md5(string_agg(row, '|' order by row)), '') as digest
         from (select (to_jsonb(t) - 'last_used_at')::text as row from "${name}" t ${where}) r`,
    );
    digests[name] = String(row!['digest']);
  }
  return digests;
}

/** Histories and what was worked out of them, kept while nothing they rest on has changed. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { readHistory, type History } from './read-history.ts';

type Kept<T> = { stamp: string; until: number; value: T };

/** Two organisations' histories fit into some 60 MB. */
const mostHistories = 2;
/** A change that was begun before the latest one and committed after it is seen after this at the latest. */
const keptMs = 30_000;

const histories = new Map<string, Kept<History>>();

/**
 * The history as of the last change of anything in the organisation. Reads under the tenant's right alone (`elevate`): what
 * the asker's reach narrows has to be read before.
 */
export async function rememberedHistory(work: Work): Promise<History> {
  await work.elevate();
  const { tenantId } = work.principal;
  const stamp = await stampOf(work);
  const kept = histories.get(tenantId);
  if (kept && kept.stamp === stamp && kept.until > Date.now()) return kept.value;
  const value = await readHistory(work);
  histories.delete(tenantId);
  if (histories.size >= mostHistories) histories.delete(histories.keys().next().value!);
  histories.set(tenantId, { stamp, until: Date.now() + keptMs, value });
  return value;
}

/** Every change writes an audit row. */
async function stampOf({ db, principal }: Work): Promise<string> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(a.at) as at from audit_entry a where a.tenant_id = ${principal.tenantId}`.execute(db);
  return String(rows[0]!.at?.getTime());
}

/** What the past up to an instant amounts to: another one when any of it was changed or came in late. */
export function digestOf({ deals, every }: History, until: number): string {
  let [count, sum] = [0, every];
  for (const { moves, amounts, dates } of deals) {
    for (const { at, rank } of moves)
      if (at < until) [count, sum] = [count + 1, sum + (at % 1_000_003) * (rank + 1)];
    for (const { at, value } of amounts) if (at < until) sum += (value ?? 1) % 1_000_003;
    for (const { at } of dates) if (at < until) sum += at % 999_983;
  }
  return `${count}-${sum}`;
}

const mostResults = 64;
const results = new Map<string, unknown>();

/** Works something out once for as long as its key stays the same. */
export async function remembered<T>(key: string, work: () => Promise<T>): Promise<T> {
  if (results.has(key)) return results.get(key) as T;
  const value = await work();
  if (results.size >= mostResults) results.delete(results.keys().next().value!);
  results.set(key, value);
  return value;
}

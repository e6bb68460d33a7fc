/** The run log: what was set off, what held, what was done or refused; and trying one again. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { announce, type Work } from '../../platform/server/index.ts';
import type { AutomatedObject } from '../model/definition.ts';
import { automationRefusals } from '../model/refusals.ts';
import { badStates, type ActionResult, type RunReason, type RunState } from '../model/run.ts';
import type { ClauseVerdict } from '../model/judge-conditions.ts';
import type { ChainLink } from '../model/chain.ts';
import type { WireRun } from '../model/contract.ts';
import { kindOf, type AutomationParts } from './parts.ts';
import { openKind, findStored } from '../../records/server/index.ts';

export type RunsAsked = {
  rule?: string | undefined;
  record?: string | undefined;
  state?: RunState | 'all' | 'bad' | undefined;
  cursor?: string | undefined;
  limit: number;
};

type Row = {
  id: string;
  rule_id: string;
  rule: string;
  version: number;
  happening: string;
  object: AutomatedObject;
  record_id: string;
  initiator_id: string | null;
  initiator: string | null;
  happened_at: Date;
  due_at: Date;
  ended_at: Date | null;
  duration_ms: number | null;
  state: RunState;
  reason: RunReason | null;
  clauses: ClauseVerdict[];
  results: ActionResult[];
  chain: ChainLink[];
  calls: WireRun['calls'];
};

/** One page of the log, the newest first. Records that the asker may not see have no name. Refuses a cursor that is none. */
export async function listRuns(
  work: Work,
  parts: AutomationParts,
  asked: RunsAsked,
): Promise<{ items: WireRun[]; nextCursor: string | null }> {
  const conditions = [statesOf(asked.state), ...narrowed(asked)];
  if (asked.cursor) conditions.push(after(asked.cursor));
  const rows = await runRows(work, sql.join(conditions, sql` and `), asked.limit + 1);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return {
    items: await wireRuns(work, parts, page),
    nextCursor: last ? `${last.happened_at.toISOString()} ${last.id}` : null,
  };
}

function statesOf(state: RunsAsked['state']) {
  if (state === 'all') return sql`true`;
  if (state === 'bad') return sql`x.state = any(${[...badStates]})`;
  return state ? sql`x.state = ${state}` : sql`x.state <> 'unmatched'`;
}

function narrowed({ rule, record }: RunsAsked) {
  return [...(rule ? [sql`x.rule_id = ${rule}`] : []), ...(record ? [sql`x.record_id = ${record}`] : [])];
}

function after(cursor: string) {
  const [at = '', id = ''] = cursor.split(' ');
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) return refuse(refusals.invalidInput);
  return sql`(x.happened_at, x.id) < (${at}::timestamptz, ${id}::uuid)`;
}

async function runRows(
  { db, principal }: Work,
  where: ReturnType<typeof sql.join>,
  limit: number,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select x.id, x.rule_id, r.name as rule, x.version, x.happening, x.object, x.record_id, x.initiator_id,
      u.name as initiator, x.happened_at, x.due_at, x.ended_at, x.duration_ms, x.state, x.reason, x.clauses, x.results,
      x.chain, coalesce((
        select json_agg(json_build_object('id', c.id, 'state', c.state, 'tries', c.tries, 'status', c.answer_status,
          'error', c.last_error) order by c.at, c.id)
        from automation_call c where c.tenant_id = x.tenant_id and c.run_id = x.id), '[]') as calls
    from automation_run x
    join automation_rule r on r.tenant_id = x.tenant_id and r.id = x.rule_id
    left join app_user u on u.tenant_id = x.tenant_id and u.id = x.initiator_id
    where x.tenant_id = ${principal.tenantId} and ${where}
    order by x.happened_at desc, x.id desc limit ${limit}`.execute(db);
  return rows;
}

async function wireRuns(work: Work, parts: AutomationParts, rows: readonly Row[]): Promise<WireRun[]> {
  const names = await namesOf(work, parts, rows);
  return rows.map((row) => ({
    id: row.id,
    rule: { id: row.rule_id, name: row.rule },
    version: row.version,
    happening: row.happening,
    object: row.object,
    record: names.has(row.record_id) ? { id: row.record_id, name: names.get(row.record_id)! } : null,
    initiator: row.initiator_id && row.initiator ? { id: row.initiator_id, name: row.initiator } : null,
    happenedAt: row.happened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    durationMs: row.duration_ms,
    state: row.state,
    reason: row.reason,
    clauses: row.clauses,
    results: row.results,
    depth: row.chain.length,
    calls: row.calls,
  }));
}

async function namesOf(
  work: Work,
  parts: AutomationParts,
  rows: readonly Row[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [object, own] of Map.groupBy(rows, (row) => row.object)) {
    if (work.principal.rights[`${object}.read`] === undefined) continue;
    const open = await openKind(work, kindOf(parts, object));
    for (const id of new Set(own.map((row) => row.record_id))) {
      const stored = await findStored(work, open, id, 'any');
      if (stored) names.set(id, String(stored.values['name'] ?? ''));
    }
  }
  return names;
}

/**
 * Lets a run that did not end well run again, on its version and from the action that did not succeed. Refuses a run that
 * ended well or waits, and one that a loop stopped.
 */
export async function retryRun(work: Work, parts: AutomationParts, id: string): Promise<WireRun> {
  const [row] = await runRows(work, sql.join([sql`x.id = ${id}`]), 1);
  if (!row) return refuse(refusals.notFound);
  const isLoop = row.reason === 'loop' || row.reason === 'too_deep';
  if (!badStates.includes(row.state) || isLoop) refuse(automationRefusals.nothingWaits);
  await work.db
    .updateTable('automation_run')
    .set({ state: 'waiting', reason: null, tries: 0, due_at: work.now, ended_at: null })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'automation.run-retried',
    object: 'automation_run',
    recordId: id,
    changes: { state: { from: row.state, to: 'waiting' } },
  });
  announce(work, { type: 'automation.due', object: 'automation_run', recordId: id });
  const [again] = await runRows(work, sql.join([sql`x.id = ${id}`]), 1);
  return (await wireRuns(work, parts, [again!]))[0]!;
}

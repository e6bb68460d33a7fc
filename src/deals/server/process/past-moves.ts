/** The moves of the last days with the evidence of their time. Asks for the whole organisation: call it elevated. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { costDays, wasFilledAt, type FieldChange, type PastMove } from '../../model/process/rule-costs.ts';
import type { BuyingRole } from '../../model/process/buying-role.ts';
import type { Evidence } from '../../model/process/judge-move.ts';
import { fieldsAskedBy, type ActivityKind, type StageProcess } from '../../model/process/stage-process.ts';
import { filledFields } from './evidence.ts';
import { accountKind } from '../../../accounts/server/index.ts';
import { dealKind } from '../deal-kind.ts';

const mostMoves = 5000;
const dayMs = 86_400_000;

type MoveRow = {
  deal_id: string;
  account_id: string | null;
  from_stage_id: string;
  to_stage_id: string;
  at: Date;
  entered_at: Date;
  passed: string[];
  actor_id: string | null;
  owner_id_at: string | null;
  outcome: string;
  deal_filled: string[];
  account_filled: string[] | null;
};

/**
 * Moves out of and into a stage, the newest 5,000. Who moved counts as a superior when it was not the owner: what rights
 * he had then is not kept. Imported history is left out.
 */
export async function pastMoves(
  work: Work,
  pipeline: Pipeline,
  stageId: string,
  process: StageProcess,
): Promise<PastMove[]> {
  const rows = await movesOf(work, pipeline, stageId);
  const ids = [...new Set(rows.map((row) => row.deal_id))];
  const accountIds = [...new Set(rows.flatMap((row) => row.account_id ?? []))];
  const [changes, talks, roles, ticks, files, forms] = [
    await changesOf(work, [...ids, ...accountIds], process),
    Map.groupBy(await talksOf(work, ids, rows), (talk) => talk.deal_id),
    Map.groupBy(await rolesOf(work, ids), (role) => role.deal_id),
    Map.groupBy(await ticksOf(work, ids), (tick) => tick.deal_id),
    Map.groupBy(await filesOf(work, ids), (file) => file.deal_id),
    Map.groupBy(await formsOf(work, ids), (form) => form.deal_id),
  ];
  const approvals = Map.groupBy(await approvalsOf(work, ids), (approval) => approval.deal_id);
  const stages = new Map(pipeline.stages.map((stage) => [stage.id, stage]));
  return rows.flatMap((row) => {
    const [from, to] = [stages.get(row.from_stage_id), stages.get(row.to_stage_id)];
    if (!from || !to) return [];
    const isOwner = row.actor_id !== null && row.actor_id === row.owner_id_at;
    const furthestRank = Math.max(0, ...row.passed.map((id) => stages.get(id)?.rank ?? 0));
    const evidence: Evidence = {
      filled: { deal: filledAt(row, 'deal', changes), account: filledAt(row, 'account', changes) },
      roles: before(roles.get(row.deal_id), row.at).map(({ role }) => role),
      activities: countsOf(before(talks.get(row.deal_id), row.at).filter(({ at }) => at >= row.entered_at)),
      ticked: new Set(before(ticks.get(row.deal_id), row.at).map((tick) => tick.item_id)),
      files: before(files.get(row.deal_id), row.at).map(({ name }) => name),
      form: before(forms.get(row.deal_id), row.at).length > 0,
      approved: new Set(
        before(approvals.get(row.deal_id), row.at)
          .filter(({ asked_at }) => asked_at >= row.entered_at)
          .map(({ stage_id }) => stage_id),
      ),
    };
    const move = { from, to, furthestRank, mover: { isOwner, isSuperior: !isOwner } };
    return [{ move, evidence, isLost: row.outcome === 'lost' }];
  });
}

function before<T extends { at: Date }>(rows: readonly T[] | undefined, at: Date): T[] {
  return (rows ?? []).filter((row) => row.at <= at);
}

function countsOf(talks: readonly { kind: ActivityKind }[]): Evidence['activities'] {
  return Object.fromEntries(
    [...Map.groupBy(talks, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]),
  );
}

async function movesOf(
  { db, principal, now }: Work,
  pipeline: Pipeline,
  stageId: string,
): Promise<MoveRow[]> {
  const since = new Date(now.getTime() - costDays * dayMs);
  const found = await sql<MoveRow>`
    select e.deal_id, d.account_id, e.from_stage_id, e.to_stage_id, e.at, e.actor_id, e.owner_id_at, d.outcome,
      p.entered_at, p.passed,
      priv.filled(case when d.amount = 0 then to_jsonb(d) - 'amount' else to_jsonb(d) end) as deal_filled,
      case when a.id is not null then priv.filled(to_jsonb(a)) end as account_filled
    from stage_event e
    join deal d on d.tenant_id = e.tenant_id and d.id = e.deal_id and d.deleted_at is null
    left join account a on a.tenant_id = d.tenant_id and a.id = d.account_id and a.deleted_at is null
    cross join lateral (
      select max(b.at) as entered_at, array_agg(b.to_stage_id) as passed from stage_event b
      where b.tenant_id = e.tenant_id and b.deal_id = e.deal_id and b.seq < e.seq) p
    where e.tenant_id = ${principal.tenantId} and e.pipeline_id = ${pipeline.id} and e.at >= ${since}
      and e.cause <> 'import' and e.from_stage_id is not null
      and (e.from_stage_id = ${stageId} or e.to_stage_id = ${stageId})
    order by e.at desc limit ${mostMoves}`.execute(db);
  return found.rows;
}

/** Changes of the fields asked for, oldest first, by record and field. */
type Changes = ReadonlyMap<string, readonly FieldChange[]>;

async function changesOf(
  { db, principal, now }: Work,
  ids: readonly string[],
  process: StageProcess,
): Promise<Changes> {
  const fields = fieldsAskedBy(process).map(({ field }) => field);
  if (fields.length === 0) return new Map();
  const since = new Date(now.getTime() - costDays * dayMs);
  const found = await sql<{ record_id: string; at: Date; field: string; before: string | null }>`
    select a.record_id, a.at, c.key as field, c.value ->> 'from' as before
    from audit_entry a cross join lateral jsonb_each(a.changes) c
    where a.tenant_id = ${principal.tenantId} and a.record_id = any(${ids}::uuid[]) and a.at >= ${since}
      and a.object in ('deal', 'account') and c.key = any(${fields})
    order by a.at`.execute(db);
  const told = found.rows.map(({ record_id, field, at, before }) => ({
    key: `${record_id} ${field}`,
    at,
    wasFilled: before !== null && before.trim() !== '' && !(field === 'amount' && before === '0'),
  }));
  return Map.groupBy(told, ({ key }) => key);
}

function filledAt(row: MoveRow, object: 'deal' | 'account', changes: Changes): Set<string> {
  const [recordId, now] =
    object === 'deal'
      ? [row.deal_id, filledFields(dealKind, row.deal_filled)]
      : [row.account_id, filledFields(accountKind, row.account_filled ?? [])];
  const touched = [...changes.keys()].flatMap((key) =>
    key.startsWith(`${recordId} `) ? [key.slice(key.indexOf(' ') + 1)] : [],
  );
  return new Set(
    [...now, ...touched].filter((field) =>
      wasFilledAt(now.has(field), changes.get(`${recordId} ${field}`) ?? [], row.at),
    ),
  );
}

type Talk = { deal_id: string; kind: ActivityKind; at: Date };

async function talksOf(
  { db, principal }: Work,
  ids: readonly string[],
  rows: readonly MoveRow[],
): Promise<Talk[]> {
  if (rows.length === 0) return [];
  const since = rows.reduce((first, row) => (row.entered_at < first ? row.entered_at : first), rows[0]!.at);
  const found = await sql<Talk>`
    select n.subject_id as deal_id, n.kind, n.at from note n
    where n.tenant_id = ${principal.tenantId} and n.subject_object = 'deal' and n.subject_id = any(${ids}::uuid[])
      and n.at >= ${since} and n.deleted_at is null
    union all
    select w.subject_id, 'task', w.done_at from task w
    where w.tenant_id = ${principal.tenantId} and w.subject_object = 'deal' and w.subject_id = any(${ids}::uuid[])
      and w.done_at >= ${since} and w.deleted_at is null`.execute(db);
  return found.rows;
}

async function rolesOf({ db, principal }: Work, ids: readonly string[]) {
  const found = await sql<{ deal_id: string; role: BuyingRole; at: Date }>`
    select c.deal_id, c.role, c.added_at as at from deal_contact c
    where c.tenant_id = ${principal.tenantId} and c.deal_id = any(${ids}::uuid[])`.execute(db);
  return found.rows;
}

async function ticksOf({ db, principal }: Work, ids: readonly string[]) {
  const found = await sql<{ deal_id: string; item_id: string; at: Date }>`
    select k.deal_id, k.item_id, k.ticked_at as at from checklist_tick k
    where k.tenant_id = ${principal.tenantId} and k.deal_id = any(${ids}::uuid[])`.execute(db);
  return found.rows;
}

async function filesOf({ db, principal }: Work, ids: readonly string[]) {
  const found = await sql<{ deal_id: string; name: string; at: Date }>`
    select f.subject_id as deal_id, f.name, f.created_at as at from file f
    where f.tenant_id = ${principal.tenantId} and f.subject_object = 'deal' and f.subject_id = any(${ids}::uuid[])
      and f.deleted_at is null`.execute(db);
  return found.rows;
}

async function formsOf({ db, principal }: Work, ids: readonly string[]) {
  const found = await sql<{ deal_id: string; at: Date }>`
    select q.deal_id, min(q.saved_at) as at from requirement_record q
    where q.tenant_id = ${principal.tenantId} and q.deal_id = any(${ids}::uuid[]) group by q.deal_id`.execute(
    db,
  );
  return found.rows;
}

async function approvalsOf({ db, principal }: Work, ids: readonly string[]) {
  const found = await sql<{ deal_id: string; stage_id: string; asked_at: Date; at: Date }>`
    select m.deal_id, m.to_stage_id as stage_id, m.asked_at, m.settled_at as at from stage_move m
    where m.tenant_id = ${principal.tenantId} and m.deal_id = any(${ids}::uuid[]) and m.state = 'approved'`.execute(
    db,
  );
  return found.rows;
}

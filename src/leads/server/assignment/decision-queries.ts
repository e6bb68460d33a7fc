/** Decisions as they are shown: with the names of everybody in the table. */
import { sql } from 'kysely';
import { namesOfPeople } from '../../../identity/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind, type RecordKind } from '../../../records/server/index.ts';
import type { Candidate } from '../../model/assignment/decide-assignment.ts';
import type { WireCandidate, WireDecision } from '../../model/assignment/wire.ts';

type KeptCandidate = Pick<Candidate, 'userId' | 'deficit' | 'lastAssignedAt'> & Partial<Candidate>;

type Row = {
  id: string;
  at: Date;
  occasion: WireDecision['occasion'];
  outcome: WireDecision['outcome'];
  owner_id: string | null;
  pool_id: string | null;
  pool_name: string | null;
  rule_name: string | null;
  engine: WireDecision['engine'];
  sticky: WireDecision['sticky'];
  level: string | null;
  accept_by: Date | null;
  actor_id: string | null;
  candidates: KeptCandidate[];
};

const mostShown = 20;

/** Every decision on a record the asker may see, newest first. */
export async function listDecisions(work: Work, kind: RecordKind, recordId: string) {
  await getStored(work, await openKind(work, kind), recordId);
  const { rows } = await sql<Row>`
    select ${decisionColumns} from assignment_decision d
    left join pool p on p.tenant_id = d.tenant_id and p.id = d.pool_id
    where d.tenant_id = ${work.principal.tenantId} and d.object = ${kind.object} and d.record_id = ${recordId}
    order by d.at desc, d.id desc limit ${mostShown}`.execute(work.db);
  return { items: await wireDecisions(work, rows) };
}

/** The decisions with these ids, by id; that the asker may see them is the caller's care. */
export async function decisionsById(work: Work, ids: readonly string[]): Promise<Map<string, WireDecision>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select ${decisionColumns} from assignment_decision d
    left join pool p on p.tenant_id = d.tenant_id and p.id = d.pool_id
    where d.tenant_id = ${work.principal.tenantId} and d.id = any(${ids}::uuid[])`.execute(work.db);
  return new Map((await wireDecisions(work, rows)).map((decision) => [decision.id, decision]));
}

const decisionColumns = sql`d.id, d.at, d.occasion, d.outcome, d.owner_id, d.pool_id, p.name as pool_name, d.rule_name,
  d.engine, d.sticky, d.level, d.accept_by, d.actor_id, d.candidates`;

async function wireDecisions(work: Work, rows: readonly Row[]): Promise<WireDecision[]> {
  const names = await namesOfPeople(
    work,
    rows.flatMap((row) => [row.owner_id, row.actor_id, ...row.candidates.map((one) => one.userId)]),
  );
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    occasion: row.occasion,
    outcome: row.outcome,
    owner: person(row.owner_id),
    pool: row.pool_id === null ? null : { id: row.pool_id, name: row.pool_name ?? '' },
    ruleName: row.rule_name,
    engine: row.engine,
    sticky: row.sticky,
    level: row.level,
    acceptBy: row.accept_by?.toISOString() ?? null,
    actor: person(row.actor_id),
    candidates: row.candidates.map((one) => wireCandidate(one, names)),
  }));
}

/** What is not known of a lead is not kept. */
const unknown = { product: null, industry: null, region: null, size: null, language: null };

export function wireCandidate(
  { userId, exclusion, sticky, utility, parts, matches, deficit, lastAssignedAt }: KeptCandidate,
  names: ReadonlyMap<string, string>,
): WireCandidate {
  return {
    user: { id: userId, name: names.get(userId) ?? '' },
    exclusion: exclusion ?? null,
    sticky: sticky ?? null,
    utility: utility ?? null,
    parts: parts ?? null,
    matches: matches ? { ...unknown, ...matches } : null,
    deficit,
    lastAssignedAt,
  };
}

/** Rules as they are kept: those that are on for the relay, all of them for the screen. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireRule } from '../model/contract.ts';
import type { Definition } from '../model/definition.ts';
import { badStates, type RunReason } from '../model/run.ts';
import { surveyRules } from './check-definition.ts';
import type { AutomationParts } from './parts.ts';

export type KeptRule = {
  id: string;
  name: string;
  state: WireRule['state'];
  version: number;
  authorId: string;
  definition: Definition;
  onSince: Date | null;
};

/** The rules that are switched on, each in its version of now. */
export async function activeRules(work: Work): Promise<KeptRule[]> {
  const rows = await ruleRows(work, sql`r.state = 'on'`);
  return rows.map(({ author_id, on_since, ...row }) => ({ ...row, authorId: author_id, onSince: on_since }));
}

type Row = {
  id: string;
  name: string;
  state: WireRule['state'];
  version: number;
  author_id: string;
  author: string;
  definition: Definition;
  on_since: Date | null;
  pause_reason: RunReason | null;
  pause_detail: string | null;
  updated_at: Date;
};

async function ruleRows({ db, principal }: Work, where = sql`true`): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.name, r.state, r.version, r.author_id, u.name as author, v.definition, r.on_since, r.pause_reason,
      r.pause_detail, r.updated_at
    from automation_rule r
    join automation_version v on v.tenant_id = r.tenant_id and v.rule_id = r.id and v.version = r.version
    join app_user u on u.tenant_id = r.tenant_id and u.id = r.author_id
    where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and ${where}
    order by r.created_at, r.id`.execute(db);
  return rows;
}

/** All rules in use, with how what they name is called, what of it is gone, and how they ran these 7 days. */
export async function listRules(work: Work, parts: AutomationParts): Promise<WireRule[]> {
  return wireRules(work, parts, await ruleRows(work));
}

/** One rule. Refuses as not found what is absent or taken out of use. */
export async function readRule(work: Work, parts: AutomationParts, id: string): Promise<WireRule> {
  const [rule] = await wireRules(work, parts, await ruleRows(work, sql`r.id = ${id}`));
  return rule ?? refuse(refusals.notFound);
}

async function wireRules(work: Work, parts: AutomationParts, rows: readonly Row[]): Promise<WireRule[]> {
  const survey = await surveyRules(
    work,
    parts,
    rows.map(({ definition }) => definition),
  );
  const healths = await healthOf(
    work,
    rows.map(({ id }) => id),
  );
  const names = Object.fromEntries(survey.names);
  return rows.map((row, index) => ({
    id: row.id,
    name: row.name,
    state: row.state,
    pauseReason: row.pause_reason,
    pauseDetail: row.pause_detail,
    version: row.version,
    author: { id: row.author_id, name: row.author },
    updatedAt: row.updated_at.toISOString(),
    definition: row.definition,
    names,
    faults: survey.faults[index]!,
    health: healths.get(row.id) ?? { runs: 0, bad: 0, lastAt: null },
  }));
}

async function healthOf(
  { db, principal, now }: Work,
  ids: readonly string[],
): Promise<Map<string, WireRule['health']>> {
  if (ids.length === 0) return new Map();
  const since = new Date(now.getTime() - 7 * 86_400_000);
  const { rows } = await sql<{ rule_id: string; runs: number; bad: number; last_at: Date | null }>`
    select x.rule_id, count(*) filter (where x.happened_at > ${since}::timestamptz)::int as runs,
      count(*) filter (where x.happened_at > ${since}::timestamptz and x.state = any(${[...badStates]}))::int as bad,
      max(x.happened_at) as last_at
    from automation_run x
    where x.tenant_id = ${principal.tenantId} and x.rule_id = any(${[...ids]}::uuid[]) and x.state <> 'unmatched'
    group by x.rule_id`.execute(db);
  return new Map(
    rows.map((row) => [
      row.rule_id,
      { runs: row.runs, bad: row.bad, lastAt: row.last_at?.toISOString() ?? null },
    ]),
  );
}

/** What the rule said, version by version, the newest first. Refuses as not found what is absent. */
export async function listVersions(work: Work, parts: AutomationParts, id: string) {
  await readRule(work, parts, id);
  const { rows } = await sql<{
    version: number;
    at: Date;
    author_id: string;
    author: string;
    definition: Definition;
  }>`
    select v.version, v.at, v.author_id, u.name as author, v.definition
    from automation_version v join app_user u on u.tenant_id = v.tenant_id and u.id = v.author_id
    where v.tenant_id = ${work.principal.tenantId} and v.rule_id = ${id}
    order by v.version desc limit 100`.execute(work.db);
  return {
    items: rows.map(({ version, at, author_id, author, definition }) => ({
      version,
      at: at.toISOString(),
      author: { id: author_id, name: author },
      definition,
    })),
  };
}

/** The organisation's rules of the clocks, and what its history proposes. */
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import {
  clockRulesSchema,
  usualClockRules,
  type ClockRules,
  type StageProposal,
} from '../../model/clock/clock-rules.ts';
import { clockRefusals } from '../../model/clock/refusals.ts';
import { listPipelines } from '../pipeline-queries.ts';

type KeptRules = { rules: ClockRules; version: number };

/** The rules with their version; the usual ones, version 0, until the organisation has its own. */
export async function readClockRules({ db, principal }: Work): Promise<KeptRules> {
  const row = await db
    .selectFrom('clock_rules')
    .select(['rules', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  if (!row) return { rules: usualClockRules, version: 0 };
  return { rules: clockRulesSchema.parse(row.rules), version: Number(row.version) };
}

/** Sets the rules. Refuses stages that no pipeline in use has, and a stale version. */
export async function saveClockRules(work: Work, rules: ClockRules, version: number): Promise<KeptRules> {
  const known = new Set((await listPipelines(work)).flatMap(({ stages }) => stages.map(({ id }) => id)));
  if (Object.keys(rules.stages).some((id) => !known.has(id))) refuse(clockRefusals.stageUnknown);
  const before = await readClockRules(work);
  if (before.version !== version || !(await writeRules(work, rules, version))) refuse(refusals.staleVersion);
  work.record({
    type: 'clock-rules.changed',
    object: 'pipeline',
    recordId: null,
    changes: { clocks: { from: before.rules, to: rules } },
  });
  return { rules, version: version + 1 };
}

async function writeRules(
  { db, principal, now }: Work,
  rules: ClockRules,
  version: number,
): Promise<boolean> {
  const told = {
    rules: toJson(rules),
    version: BigInt(version + 1),
    changed_at: now,
    changed_by: principal.userId,
  };
  const written = await db
    .insertInto('clock_rules')
    .values({ tenant_id: principal.tenantId, ...told })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet(told).where('clock_rules.version', '=', BigInt(version)),
    )
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

/** What was proposed last for each stage. */
export async function keptProposals({ db, principal }: Work): Promise<Map<string, StageProposal>> {
  const rows = await db
    .selectFrom('stage_proposal')
    .select(['stage_id', 'tenths', 'deals'])
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  return new Map(rows.map((row) => [row.stage_id, { days: row.tenths / 10, deals: row.deals }]));
}

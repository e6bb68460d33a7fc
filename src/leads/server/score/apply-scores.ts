import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import {
  isNotable,
  storedProbability,
  type Explanation,
  type ScoreState,
} from '../../model/score/explanation.ts';
import { traitsOf } from '../../model/score/learned/lead-traits.ts';
import { liftOf, partsOf, probabilityOf } from '../../model/score/learned/learned-model.ts';
import type { Traits } from '../../model/score/learned/decided-lead.ts';
import { scoreLead } from '../../model/score/rules/score-lead.ts';
import type { JudgedLead } from '../tags/lead-facts.ts';
import type { VersionedModel, VersionedRules } from './scoring-rules.ts';

export type Scored = { leadId: string; traits: Traits; state: ScoreState; explanation: Explanation };

/** The score of a lead as it stands; nothing is written. */
export function scoreOf(
  { now, principal }: Work,
  { id, facts }: Pick<JudgedLead, 'id' | 'facts'>,
  { version, rules }: VersionedRules,
  learned: VersionedModel | null,
): Scored {
  const traits = traitsOf(facts.values, (facts.values['tags'] ?? []) as string[]);
  const model = learned?.model ?? null;
  const decidesFit = model !== null && rules.learnedFit;
  const asked = { now, timeZone: principal.timeZone, userId: null };
  const scored = scoreLead(rules, facts, asked, decidesFit ? liftOf(model, traits) : null);
  const { contributions, ...points } = scored;
  return {
    leadId: id,
    traits,
    state: {
      ...points,
      probability: model && storedProbability(probabilityOf(model, traits)),
      rulesVersion: version,
      modelVersion: learned?.version ?? null,
    },
    explanation: {
      contributions,
      learned: model && { average: model.average, parts: partsOf(model, traits), decidesFit },
    },
  };
}

/**
 * Scores leads and keeps the scores: on the lead, and with the explanation in its history. A change of weight begins a
 * new row and is told; a small one brings the newest row up to date. What a lead looked like at first is kept for good.
 */
export async function applyScores(
  work: Work,
  leads: readonly JudgedLead[],
  rules: VersionedRules,
  model: VersionedModel | null,
): Promise<void> {
  if (leads.length === 0) return;
  const scored = leads.map((lead) => scoreOf(work, lead, rules, model));
  await keepFirstTraits(work, scored);
  const before = await newestScores(
    work,
    scored.map(({ leadId }) => leadId),
  );
  const notable = scored.filter(({ leadId, state }) => isNotable(before.get(leadId)?.state ?? null, state));
  await insertScores(work, notable);
  const small = scored.filter((one) => !notable.includes(one));
  await bringUpToDate(
    work,
    small.map((one) => ({ id: before.get(one.leadId)!.id, ...one })),
  );
  await writeToLeads(work, scored);
  for (const one of notable) noteScore(work, before.get(one.leadId)?.state ?? null, one);
}

async function keepFirstTraits({ db, principal, now }: Work, scored: readonly Scored[]): Promise<void> {
  await db
    .insertInto('lead_traits')
    .values(
      scored.map(({ leadId, traits }) => ({
        tenant_id: principal.tenantId,
        lead_id: leadId,
        at: now,
        traits: toJson(traits),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function newestScores(
  { db, principal }: Work,
  leadIds: readonly string[],
): Promise<Map<string, { id: string; state: ScoreState }>> {
  const rows = await db
    .selectFrom('lead_score')
    .distinctOn('lead_id')
    .select([
      'id',
      'lead_id',
      'fit',
      'engagement',
      'score',
      'level',
      'probability',
      'rules_version',
      'model_version',
    ])
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', sql<string>`any(${[...leadIds]}::uuid[])`)
    .orderBy('lead_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map(({ id, lead_id, rules_version, model_version, ...points }) => [
      lead_id,
      { id, state: { ...points, rulesVersion: rules_version, modelVersion: model_version } },
    ]),
  );
}

function columnsOf({ state, explanation }: Scored) {
  const { rulesVersion, modelVersion, ...points } = state;
  return {
    ...points,
    rules_version: rulesVersion,
    model_version: modelVersion,
    explanation: toJson(explanation),
  };
}

async function insertScores({ db, principal, now }: Work, scored: readonly Scored[]): Promise<void> {
  if (scored.length === 0) return;
  await db
    .insertInto('lead_score')
    .values(
      scored.map((one) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        lead_id: one.leadId,
        at: now,
        ...columnsOf(one),
      })),
    )
    .execute();
}

async function bringUpToDate(
  { db, principal }: Work,
  scored: readonly (Scored & { id: string })[],
): Promise<void> {
  if (scored.length === 0) return;
  const rows = scored.map(({ id, state, explanation }) => ({ id, ...state, explanation }));
  await sql`
    update lead_score as k set fit = s.fit, engagement = s.engagement, score = s.score,
      probability = s.probability, explanation = s.explanation
    from jsonb_to_recordset(${toJson(rows)}::jsonb)
      as s(id uuid, fit int, engagement int, score int, probability int, explanation jsonb)
    where k.tenant_id = ${principal.tenantId} and k.id = s.id
      and (k.fit, k.engagement, k.probability, k.explanation)
        is distinct from (s.fit, s.engagement, s.probability, s.explanation)`.execute(db);
}

/** Neither version nor time of change are touched: nobody who is editing the lead is disturbed. */
async function writeToLeads({ db, principal }: Work, scored: readonly Scored[]): Promise<void> {
  const points = scored.map(({ leadId, state }) => ({ id: leadId, ...state }));
  await sql`
    update lead as l set fit = s.fit, engagement = s.engagement, score = s.score, level = s.level, probability = s.probability
    from jsonb_to_recordset(${toJson(points)}::jsonb)
      as s(id uuid, fit int, engagement int, score int, level text, probability int)
    where l.tenant_id = ${principal.tenantId} and l.id = s.id
      and (l.fit, l.engagement, l.score, l.level, l.probability)
        is distinct from (s.fit, s.engagement, s.score, s.level, s.probability)`.execute(db);
}

function noteScore(work: Work, before: ScoreState | null, { leadId, state }: Scored): void {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  for (const field of ['level', 'score'] as const)
    if (before?.[field] !== state[field])
      changes[field] = { from: before?.[field] ?? null, to: state[field] };
  if (Object.keys(changes).length === 0) return;
  work.record({
    type: 'lead.scored',
    object: 'lead',
    recordId: leadId,
    changes,
    payload: { fromLevel: before?.level ?? null, level: state.level },
  });
}

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
  const rows = leads.map((lead) => {
    const scored = scoreOf(work, lead, rules, model);
    const before = lead.last?.state ?? null;
    const isNew = isNotable(before, scored.state);
    return { ...scored, before, isNew, scoreId: isNew || !lead.last ? newId() : lead.last.id };
  });
  await keepScores(work, rows);
  for (const { before, isNew, ...scored } of rows) if (isNew) noteScore(work, before, scored);
}

type ScoreRow = Scored & { isNew: boolean; scoreId: string };

/**
 * In one statement: first traits, the row of the history, the lead itself. Neither version nor time of change of the lead
 * are touched: nobody who is editing it is disturbed.
 */
async function keepScores({ db, principal, now }: Work, scored: readonly ScoreRow[]): Promise<void> {
  const { tenantId } = principal;
  const rows = scored.map(({ state, ...row }) => ({ ...row, ...state }));
  await sql`/* kept: leads.keep_scores */
    with scored as (
      select * from jsonb_to_recordset(${toJson(rows)}::jsonb) as s ("leadId" uuid, "scoreId" uuid, "isNew" boolean,
        fit int, engagement int, score int, level text, probability int, "rulesVersion" int, "modelVersion" int,
        explanation jsonb, traits jsonb)
    ), looked as (
      insert into lead_traits (tenant_id, lead_id, at, traits)
      select ${tenantId}::uuid, "leadId", ${now}::timestamptz, traits from scored on conflict do nothing
    ), begun as (
      insert into lead_score (tenant_id, id, lead_id, at, fit, engagement, score, level, probability,
        rules_version, model_version, explanation)
      select ${tenantId}::uuid, "scoreId", "leadId", ${now}::timestamptz, fit, engagement, score, level, probability,
        "rulesVersion", "modelVersion", explanation from scored where "isNew"
    ), kept as (
      update lead_score k set fit = s.fit, engagement = s.engagement, score = s.score,
        probability = s.probability, explanation = s.explanation
      from scored s
      where k.tenant_id = ${tenantId} and k.id = s."scoreId" and not s."isNew"
        and (k.fit, k.engagement, k.probability, k.explanation)
          is distinct from (s.fit, s.engagement, s.probability, s.explanation)
    )
    update lead l set fit = s.fit, engagement = s.engagement, score = s.score, level = s.level, probability = s.probability
    from scored s
    where l.tenant_id = ${tenantId} and l.id = s."leadId"
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

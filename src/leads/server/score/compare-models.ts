import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { Comparison } from '../../model/score/contract.ts';
import { traitsOf } from '../../model/score/learned/lead-traits.ts';
import { liftOf, type LearnedModel } from '../../model/score/learned/learned-model.ts';
import { duel } from '../../model/score/learned/train.ts';
import { leadLevels, levelOf } from '../../model/score/rules/lead-level.ts';
import { fitOfLift } from '../../model/score/rules/score-lead.ts';
import { openKind } from '../../../records/server/index.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { judgedLeads } from '../tags/lead-facts.ts';
import { decidedLeads } from './decided-leads.ts';
import { asOrganisation } from './judging-job.ts';
import { getVersion } from './model-queries.ts';
import { findActiveModel, findScoreRules, type VersionedRules } from './scoring-rules.ts';

/** So many of the newest open leads are looked at. */
const mostLeads = 2000;

/**
 * A version against the one that speaks. Both recipes judge the newest fifth of the decided leads by what was known
 * before; with too little history there are no figures. Of open leads it tells how many would get another level.
 */
export async function compareModel(work: Work, version: number): Promise<Comparison> {
  const candidate = await getVersion(work, version);
  const speaking = await findActiveModel(work);
  const active = speaking && (await getVersion(work, speaking.version));
  const organisation = await asOrganisation(work);
  const fight = duel(await decidedLeads(organisation), candidate.recipe, active?.recipe ?? null);
  const rules = await findScoreRules(work);
  return {
    candidate: fight && { version, ...fight.candidate },
    active: fight?.active && active ? { version: active.version, ...fight.active } : null,
    ...(await levelsWith(organisation, rules, candidate.model)),
  };
}

type Levels = Pick<Comparison, 'openLeads' | 'changed' | 'levels'>;

/** How open leads spread over the levels now and with the model. Where rules alone decide the fit, nothing changes. */
async function levelsWith(
  work: Work,
  scoreRules: VersionedRules | null,
  model: LearnedModel,
): Promise<Levels> {
  const stood = await openLevels(work);
  const leads = await judgedLeads(work, await openKind(work, leadKind), [...stood.keys()], []);
  const after = new Map<string, string>();
  for (const { id, facts } of leads) {
    const { level, engagement } = stood.get(id)!;
    if (!scoreRules?.rules.learnedFit) {
      after.set(id, level);
      continue;
    }
    const { caps, matrix } = scoreRules.rules;
    const lift = liftOf(model, traitsOf(facts.values, (facts.values['tags'] ?? []) as string[]));
    after.set(id, levelOf(matrix, fitOfLift(lift, caps.fit), engagement));
  }
  const count = (levels: Iterable<string>, level: string) =>
    [...levels].filter((one) => one === level).length;
  const before = [...stood.values()].map((one) => one.level);
  return {
    openLeads: stood.size,
    changed: [...after].filter(([id, level]) => stood.get(id)!.level !== level).length,
    levels: leadLevels.map((level) => ({
      level,
      before: count(before, level),
      after: count(after.values(), level),
    })),
  };
}

async function openLevels({
  db,
  principal,
}: Work): Promise<Map<string, { level: string; engagement: number }>> {
  const { rows } = await sql<{ id: string; level: string; engagement: number }>`
    select id, level, engagement from lead
    where tenant_id = ${principal.tenantId} and deleted_at is null and level is not null and engagement is not null
      and status in ('new', 'working', 'qualified', 'returned')
    order by created_at desc limit ${mostLeads}`.execute(db);
  return new Map(rows.map(({ id, ...stood }) => [id, stood]));
}

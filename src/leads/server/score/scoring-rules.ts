/** What leads are judged by: tags and their rules, the score rules in force, the learned model that speaks. */
import type { Db, Work } from '../../../platform/server/index.ts';
import type { WireTagGroup } from '../../model/tags/contract.ts';
import type { LeadTest } from '../../model/tags/lead-test.ts';
import type { TagRule } from '../../model/tags/tag.ts';
import type { LearnedModel } from '../../model/score/learned/learned-model.ts';
import type { ScoreRules } from '../../model/score/rules/score-rules.ts';
import { listTagGroups, listTagRules } from '../tags/tag-queries.ts';

export type VersionedRules = { version: number; rules: ScoreRules };
export type VersionedModel = { version: number; model: LearnedModel };

export type ScoringRules = {
  groups: WireTagGroup[];
  tagRules: TagRule[];
  /** Null: the organisation has none, and its leads are not scored. */
  score: VersionedRules | null;
  model: VersionedModel | null;
};

const ofTransaction = new WeakMap<Db, Promise<ScoringRules>>();

/** The rules in force, read once a transaction: the relay judges up to fifty leads in one. */
export function scoringRules(work: Work): Promise<ScoringRules> {
  const known = ofTransaction.get(work.db);
  if (known) return known;
  const read = readScoringRules(work);
  ofTransaction.set(work.db, read);
  return read;
}

async function readScoringRules(work: Work): Promise<ScoringRules> {
  const groups = await listTagGroups(work);
  const rules = await listTagRules(work);
  return {
    groups,
    tagRules: rules.filter(({ enabled }) => enabled),
    score: await findScoreRules(work),
    model: await findActiveModel(work),
  };
}

/** The newest version of the score rules. */
export async function findScoreRules({ db, principal }: Work): Promise<VersionedRules | null> {
  const row = await db
    .selectFrom('lead_score_rules')
    .select(['version', 'rules'])
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { version: row.version, rules: row.rules as ScoreRules } : null;
}

/** The learned model that speaks; null while none was chosen. */
export async function findActiveModel({ db, principal }: Work): Promise<VersionedModel | null> {
  const row = await db
    .selectFrom('lead_scoring as s')
    .innerJoin('score_model as m', (join) =>
      join.onRef('m.tenant_id', '=', 's.tenant_id').onRef('m.version', '=', 's.active_version'),
    )
    .select(['m.version', 'm.model'])
    .where('s.tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  return row ? { version: row.version, model: row.model as LearnedModel } : null;
}

/** All tests that the rules ask. */
export function testsOf({ tagRules, score }: Pick<ScoringRules, 'tagRules' | 'score'>): LeadTest[] {
  const ofScore =
    score?.rules.groups.flatMap((group) => group.rules.flatMap((rule) => rule.test ?? [])) ?? [];
  return [...tagRules.map(({ test }) => test), ...ofScore];
}

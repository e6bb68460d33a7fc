/** What leads are judged by: tags and their rules, the score rules in force, the learned model that speaks. */
import type { Db, Work } from '../../../platform/server/index.ts';
import { openKind, type OpenKind } from '../../../records/server/index.ts';
import type { WireTagGroup } from '../../model/tags/contract.ts';
import type { LeadTest } from '../../model/tags/lead-test.ts';
import type { TagRule } from '../../model/tags/tag.ts';
import { leadTraits } from '../../model/score/learned/lead-traits.ts';
import type { LearnedModel } from '../../model/score/learned/learned-model.ts';
import type { ScoreRules } from '../../model/score/rules/score-rules.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { listTagGroups, listTagRules } from '../tags/tag-queries.ts';

export type VersionedRules = { version: number; rules: ScoreRules };
export type VersionedModel = { version: number; model: LearnedModel };

export type ScoringRules = {
  /** The fields of leads that the rules and the model look at. */
  open: OpenKind;
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
  const tagRules = (await listTagRules(work)).filter(({ enabled }) => enabled);
  const score = await findScoreRules(work);
  const asked = new Set([...fieldsOf(testsOf({ tagRules, score })), ...leadTraits.map(({ field }) => field)]);
  const open = await openKind(work, leadKind);
  return {
    open: { ...open, fields: open.fields.filter(({ id }) => asked.has(id)) },
    groups,
    tagRules,
    score,
    model: await findActiveModel(work),
  };
}

function fieldsOf(tests: readonly LeadTest[]): string[] {
  return tests.flatMap(({ conditions, words }) => [
    ...conditions.map(({ field }) => field),
    ...(words?.fields ?? []),
  ]);
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

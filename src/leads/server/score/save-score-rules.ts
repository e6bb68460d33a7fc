import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { WireScoreRules } from '../../model/score/contract.ts';
import { defaultScoreRules } from '../../model/score/rules/default-score-rules.ts';
import type { ScoreRules } from '../../model/score/rules/score-rules.ts';
import { requireKnownFields } from '../tags/save-tag-rule.ts';
import { requestJudging } from './judging-job.ts';
import { findScoreRules } from './scoring-rules.ts';

/** The newest version of the score rules; the usual ones, as version 0, while none were saved. */
export async function getScoreRules({ db, principal }: Work): Promise<WireScoreRules> {
  const { rows } = await sql<{ version: number; rules: ScoreRules; at: Date; author: string | null }>`
    select s.version, s.rules, s.at, u.name as author
    from lead_score_rules s left join app_user u on u.tenant_id = s.tenant_id and u.id = s.author_id
    where s.tenant_id = ${principal.tenantId} order by s.version desc limit 1`.execute(db);
  const [row] = rows;
  if (!row) return { version: 0, at: null, author: null, rules: defaultScoreRules(principal.locale) };
  return { ...row, at: row.at.toISOString() };
}

/**
 * Puts a new version in force and has open leads judged again. Refuses when somebody saved another version meanwhile,
 * and fields that leads do not have.
 */
export async function saveScoreRules(
  work: Work,
  version: number,
  rules: ScoreRules,
): Promise<WireScoreRules> {
  const before = await findScoreRules(work);
  if ((before?.version ?? 0) !== version) refuse(refusals.staleVersion);
  await requireKnownFields(work, testsIn(rules));
  const { db, principal, now } = work;
  const inserted = await db
    .insertInto('lead_score_rules')
    .values({
      tenant_id: principal.tenantId,
      version: version + 1,
      rules: toJson(rules),
      at: now,
      author_id: principal.userId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) refuse(refusals.staleVersion);
  work.record({
    type: 'lead-score-rules.changed',
    object: 'lead_rules',
    recordId: null,
    changes: { version: { from: version, to: version + 1 } },
  });
  await requestJudging(work);
  return getScoreRules(work);
}

function testsIn(rules: ScoreRules) {
  return rules.groups.flatMap((group) => group.rules.flatMap((rule) => rule.test ?? []));
}

import { say, type Locale } from '../../../platform/model/label.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { defaultScoreRules } from '../../model/score/rules/default-score-rules.ts';
import { defaultTagGroups } from '../../model/tags/default-tags.ts';
import { createTagGroup } from '../tags/save-tag-group.ts';
import { createTagRule } from '../tags/save-tag-rule.ts';
import { findScoreRules } from './scoring-rules.ts';

/** Gives an organisation that never had score rules the usual ones, with the usual tags, in its language. */
export async function equipForScoring(work: Work, locale: Locale): Promise<void> {
  if (await findScoreRules(work)) return;
  const { db, principal, now } = work;
  await db
    .insertInto('lead_score_rules')
    .values({ tenant_id: principal.tenantId, version: 1, rules: toJson(defaultScoreRules(locale)), at: now })
    .execute();
  for (const { tags, name, ...group } of defaultTagGroups) {
    const draft = { ...group, name: say(name, locale), nameEn: name.en };
    const named = tags.map((tag) => ({ name: say(tag.name, locale), nameEn: tag.name.en }));
    const made = await createTagGroup(work, { ...draft, tags: named });
    for (const [index, { test }] of tags.entries())
      await createTagRule(work, { tagId: made.tags[index]!.id, test, enabled: true });
  }
}

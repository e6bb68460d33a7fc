import type { Work } from '../../../platform/server/index.ts';
import { applyTags } from '../tags/apply-tags.ts';
import { judgedLeads, type Judged } from '../tags/lead-facts.ts';
import { applyScores } from './apply-scores.ts';
import { scoringRules, testsOf } from './scoring-rules.ts';

/**
 * Tags and scores leads by the rules in force, many in the few statements that one takes; those that are gone or closed
 * are left alone. Acts for the organisation: the work sees every lead.
 */
export async function judgeAll(
  work: Work,
  leadIds: readonly string[],
  which: Judged = 'open',
): Promise<void> {
  const rules = await scoringRules(work);
  const leads = await judgedLeads(work, rules.open, leadIds, testsOf(rules), which);
  const tagged = await applyTags(work, leads, { groups: rules.groups, rules: rules.tagRules });
  if (rules.score) await applyScores(work, tagged, rules.score, rules.model);
}

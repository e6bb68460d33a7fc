import type { Work } from '../../../platform/server/index.ts';
import { isInForce, type AssignmentRule } from '../../model/assignment/assignment-rule.ts';
import type { RuleDraft } from '../../model/assignment/wire.ts';
import { requireSound } from './change-rules.ts';
import { listRules } from './rule-queries.ts';

/** The drafts that are switched on, as if they were in force already; without drafts the rules in force. Refuses as createRule. */
export async function rulesToTry(
  work: Work,
  drafts: readonly RuleDraft[] | undefined,
): Promise<AssignmentRule[]> {
  if (!drafts) return (await listRules(work)).filter((rule) => isInForce(rule, work.now));
  const enabled = drafts.filter((draft) => draft.enabled);
  for (const draft of enabled) await requireSound(work, draft);
  return enabled.map((draft, place) => ({ ...draft, id: `draft-${place}`, activeFrom: null }));
}

import { findPrincipal } from '../../identity/server/index.ts';
import { readWorkingHours } from '../../leads/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import { attempt, type Work } from '../../platform/server/index.ts';
import { refuse, refusals } from '../../platform/model/refusal.ts';
import type { WireTrial } from '../model/contract.ts';
import type { Definition } from '../model/definition.ts';
import { requireSound } from './check-definition.ts';
import type { AutomationParts } from './parts.ts';
import { runRule, type RunOutcome } from './run-rule.ts';
import { seeRecord } from './seen-record.ts';

class TakenBack extends Error {}

/**
 * Does with one record all that a rule would do now, with the rights of the asker, and takes everything back. Refuses as
 * saving the rule does, and a record out of sight.
 */
export async function tryRule(
  work: Work,
  parts: AutomationParts,
  { definition, recordId }: { definition: Definition; recordId: string },
): Promise<WireTrial> {
  await requireSound(work, parts, definition);
  await seeRecord(work, parts, definition.object, recordId);
  const asker = await rightsOfNow(work);
  const hours = await readWorkingHours(work);
  let outcome: RunOutcome | null = null;
  const undone = await attempt({ ...work, principal: asker }, async (alone) => {
    outcome = await runRule(alone, {
      parts,
      runId: newId(),
      rule: { id: newId(), name: '–' },
      object: definition.object,
      recordId,
      initiatorId: asker.userId,
      happening: definition.trigger.kind === 'moment' ? 'moment' : definition.trigger.happening,
      happenedAt: work.now,
      hours,
      definition,
      authorId: asker.userId ?? '',
      chain: [],
      before: [],
      rehearsed: null,
      isTrial: true,
    });
    throw new TakenBack();
  });
  if (!(undone?.error instanceof TakenBack)) throw undone?.error;
  const { state, clauses, results } = outcome!;
  return { met: state !== 'unmatched', clauses, results };
}

/** A run acts with the rights of a person, never with those of a key that may only read. */
async function rightsOfNow({ db, principal }: Work) {
  const userId = principal.userId ?? refuse(refusals.forbidden);
  const asked = { tenantId: principal.tenantId, userId, kind: 'user' as const, credentialId: userId };
  return (await findPrincipal(db, asked)) ?? refuse(refusals.forbidden);
}

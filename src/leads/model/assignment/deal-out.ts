/** Several leads one after the other: what a decision changes for the next. */
import {
  decideAssignment,
  type Bench,
  type Decision,
  type EngineSettings,
  type StickyClaim,
} from './decide-assignment.ts';
import { tierOf, weightOf } from './assignable.ts';
import type { Occasion, RepState } from './eligibility.ts';
import { creditTo } from './fairness-ledger.ts';

/** Books a lead on the rep: today's quota, his hands, the ledger, and when it was. */
export function takeOn(
  { ledger }: Pick<Bench, 'ledger'>,
  rep: RepState,
  { subject, now }: Pick<Occasion, 'subject' | 'now'>,
): void {
  rep.receivedToday += 1;
  if (subject.object === 'lead') rep.held += 1;
  rep.lastAssignedAt = now;
  creditTo(ledger, rep.profile.userId, { weight: weightOf(subject), isTop: tierOf(subject) === 'top' });
}

/** Decides and books it, so that the next decision knows of it. */
export function dealOut(
  occasion: Occasion,
  bench: Bench,
  claims: readonly StickyClaim[],
  settings: EngineSettings,
): Decision {
  const decision = decideAssignment(occasion, bench, claims, settings);
  const owner = bench.reps.find((rep) => rep.profile.userId === decision.ownerId);
  if (owner) takeOn(bench, owner, occasion);
  return decision;
}

/** What an organisation wants done when a new record looks like one it has. */
import { certainFrom, equalKeyEvidence, meetingOf, weightOf, type Evidence } from './compare-keys.ts';
import { identityKinds, type DuplicateMode, type IdentityKind } from './duplicate-modes.ts';
import type { DuplicateKey } from './duplicate-keys.ts';
import type { PartyNature } from './party.ts';

export type DuplicateRule = {
  mode: DuplicateMode;
  /** Of a record the asker may not see: who owns it (张*) and its state, or only that there is one. */
  tellsOwner: boolean;
};

/** The rule of an object that the organisation has not set: a company's code stands for one company only. */
export function usualRule(nature: PartyNature): DuplicateRule {
  return { mode: nature === 'company' ? 'block' : 'warn', tellsOwner: false };
}

/** By which equal keys a rule refuses the second record of a kind. */
export function identitiesOf(nature: PartyNature): IdentityKind[] {
  const meeting = meetingOf(nature, nature)!;
  return identityKinds.filter((kind) => weightOf(kind, meeting) >= certainFrom);
}

/** Those keys of which each alone makes two records of one kind the same for certain. */
export function identityKeys(keys: readonly DuplicateKey[], nature: PartyNature): DuplicateKey[] {
  const telling: readonly string[] = identitiesOf(nature);
  return keys.filter((key) => telling.includes(equalKeyEvidence(key) ?? ''));
}

/** Does evidence between two records of one kind make the second one that a rule may refuse? */
export function isOneIdentity(evidence: readonly Evidence[]): boolean {
  return evidence.some(
    ({ kind, weight }) => identityKinds.some((one) => one === kind) && weight >= certainFrom,
  );
}

/** An owner's name for those who may not see his record: 张* for 张伟. */
export function maskOwner(name: string): string {
  return `${[...name.trim()][0] ?? ''}*`;
}

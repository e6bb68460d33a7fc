/** What an organisation wants done when a new record looks like one it has. */
import {
  certainFrom,
  equalKeyEvidence,
  meetingOf,
  weightOf,
  type Evidence,
  type EvidenceKind,
} from './compare-keys.ts';
import type { DuplicateMode } from './duplicate-modes.ts';
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

const identities: ReadonlySet<EvidenceKind> = new Set(['credit_code', 'mobile', 'email', 'wechat']);

/** Those keys of which each alone makes two records of one kind the same for certain. */
export function identityKeys(keys: readonly DuplicateKey[], nature: PartyNature): DuplicateKey[] {
  const meeting = meetingOf(nature, nature)!;
  return keys.filter((key) => {
    const evidence = equalKeyEvidence(key);
    return evidence !== null && identities.has(evidence) && weightOf(evidence, meeting) >= certainFrom;
  });
}

/** Does evidence between two records of one kind make the second one that a rule may refuse? */
export function isOneIdentity(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ kind, weight }) => identities.has(kind) && weight >= certainFrom);
}

/** An owner's name for those who may not see his record: 张* for 张伟. */
export function maskOwner(name: string): string {
  return `${[...name.trim()][0] ?? ''}*`;
}

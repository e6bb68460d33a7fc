/** Who gets the lead, and the whole table that says why (funnel.md §10). */
import { tierOf, type Assignable } from './assignable.ts';
import { exclusionOf, topLeadCap, type Exclusion, type Occasion, type RepState } from './eligibility.ts';
import { deficitOf, topLeadsOf, type Ledger } from './fairness-ledger.ts';
import type { Dimension } from './rep-profile.ts';
import { recordOf, type TrackRecords } from './track-record.ts';
import {
  fairOf,
  fitOf,
  matchesOf,
  skillOf,
  speedOf,
  utilityOf,
  type FitWeights,
  type Match,
  type UtilityParts,
  type Weights,
} from './utility.ts';

/** Who has a claim on the lead already, the strongest first. */
export const stickyReasons = ['account_owner', 'deal_owner', 'referrer'] as const;
export type StickyReason = (typeof stickyReasons)[number];
export type StickyClaim = { userId: string; reason: StickyReason };

/** How an organisation, or one of its rules, weighs. */
export type EngineSettings = {
  weights: Weights;
  fitWeights: FitWeights;
  fairnessStrength: number;
  /** Overdue tasks with which nobody is quick any more. */
  overdueLimit: number;
};

/** Everybody a lead could go to, as they stand. */
export type Bench = {
  reps: readonly RepState[];
  ledger: Ledger;
  records: TrackRecords;
};

/** One row of the table. The parts are there for everybody who could take it. */
export type Candidate = {
  userId: string;
  exclusion: Exclusion | null;
  sticky: StickyReason | null;
  parts: UtilityParts | null;
  utility: number | null;
  matches: Readonly<Record<Dimension, Match>> | null;
  deficit: number;
  lastAssignedAt: string | null;
};

export type Decision = {
  /** Null: nobody can take it. */
  ownerId: string | null;
  sticky: StickyReason | null;
  /** The best first, then those who cannot, by id. */
  candidates: Candidate[];
};

/**
 * Decides who gets the lead: whoever has a claim on it and can take it (the account's owner before the deal's owner
 * before the referrer), else the rep with the highest utility; among equals the one whose last lead is longest ago, then
 * the smaller id. The order in which reps are handed in changes nothing. Nobody, when nobody can take it.
 */
export function decideAssignment(
  occasion: Occasion,
  bench: Bench,
  claims: readonly StickyClaim[],
  settings: EngineSettings,
): Decision {
  const judged = capTopLeads(
    bench.reps.map((rep) => judge(rep, occasion, bench, claims, settings)),
    occasion.subject,
    bench,
  );
  const able = judged.filter((one) => !one.exclusion).toSorted(byUtility);
  const others = judged.filter((one) => one.exclusion).toSorted((a, b) => byText(a.userId, b.userId));
  const claimant = claims.find((claim) => able.some((one) => one.userId === claim.userId));
  const chosen = claimant ? able.find((one) => one.userId === claimant.userId) : able[0];
  return {
    ownerId: chosen?.userId ?? null,
    sticky: claimant?.reason ?? null,
    candidates: chosen ? [chosen, ...able.filter((one) => one !== chosen), ...others] : others,
  };
}

function judge(
  rep: RepState,
  occasion: Occasion,
  bench: Bench,
  claims: readonly StickyClaim[],
  settings: EngineSettings,
): Candidate {
  const { userId } = rep.profile;
  const exclusion = exclusionOf(rep, occasion);
  const deficit = deficitOf(bench.ledger, userId);
  const told = {
    userId,
    exclusion,
    sticky: claims.find((claim) => claim.userId === userId)?.reason ?? null,
    deficit,
    lastAssignedAt: rep.lastAssignedAt?.toISOString() ?? null,
  };
  if (exclusion) return { ...told, parts: null, utility: null, matches: null };
  const matches = matchesOf(occasion.subject, rep.profile.specialities);
  const record = recordOf(bench.records, occasion.subject, userId);
  const parts = {
    fit: fitOf(matches, settings.fitWeights),
    skill: skillOf(record.own, record.everybody),
    fair: fairOf(deficit, settings.fairnessStrength),
    speed: speedOf(rep.overdueTasks, settings.overdueLimit),
  };
  return { ...told, matches, parts, utility: utilityOf(parts, settings.weights, occasion.subject) };
}

/** Nobody gets more top leads than 1.5 × his capacity share among those who can take this one. */
function capTopLeads(candidates: readonly Candidate[], subject: Assignable, bench: Bench): Candidate[] {
  if (tierOf(subject) !== 'top') return [...candidates];
  const capacityOf = new Map(bench.reps.map((rep) => [rep.profile.userId, rep.capacity]));
  const all = { capacity: 0, topLeads: 0 };
  for (const { userId, exclusion } of candidates) {
    if (exclusion) continue;
    all.capacity += capacityOf.get(userId)!;
    all.topLeads += topLeadsOf(bench.ledger, userId);
  }
  return candidates.map((one) => {
    if (one.exclusion) return one;
    const received = topLeadsOf(bench.ledger, one.userId);
    const allowed = topLeadCap(capacityOf.get(one.userId)!, all);
    return received < allowed ? one : { ...one, exclusion: { code: 'top_share', received, allowed } };
  });
}

function byUtility(a: Candidate, b: Candidate): number {
  return (
    b.utility! - a.utility! ||
    byText(a.lastAssignedAt ?? '', b.lastAssignedAt ?? '') ||
    byText(a.userId, b.userId)
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

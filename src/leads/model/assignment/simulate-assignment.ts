/** Past leads once more, in their order, by other rules: who would have got what, and how fair it would have been. */
import { dayOf } from '../../../platform/model/calendar.ts';
import { nextWorkingTime, type WorkingHours } from '../../../platform/model/working-hours.ts';
import { tierOf, weightOf, type Assignable } from './assignable.ts';
import { acceptBy, type AssignmentRule } from './assignment-rule.ts';
import { covers } from './availability.ts';
import { dealOut } from './deal-out.ts';
import type { StickyClaim } from './decide-assignment.ts';
import type { RepState } from './eligibility.ts';
import { creditTo, jainOf, openLedger, turnPage, type Ledger } from './fairness-ledger.ts';
import { capacityOn } from './rep-profile.ts';
import type { TrackRecords } from './track-record.ts';

/** A lead as it came. */
export type Arrival = {
  subject: Assignable;
  at: Date;
  /** When nobody had it in hand any more; null: still open. */
  closedAt: Date | null;
  claims: readonly StickyClaim[];
  rule: AssignmentRule;
  /** Who really got it first. */
  ownerThen: string | null;
};

export type Stage = {
  hours: WorkingHours;
  /** Everybody who could take part, as they are now; quotas and hands begin empty. */
  reps: readonly RepState[];
  /** Those who stand in the ledger: whoever sells. */
  sellerIds: ReadonlySet<string>;
  takersOf(rule: AssignmentRule): (userId: string) => boolean;
  records: TrackRecords;
};

export type Simulated = {
  /** In the order of the arrivals; null: it would have waited. Leads for a pool have none either. */
  owners: (string | null)[];
  before: Ledger;
  after: Ledger;
  jain: { before: number | null; after: number | null };
  unassigned: { before: number; after: number };
  toPools: number;
};

/** Replays the arrivals, which are in the order of their time. */
export function simulateAssignment(arrivals: readonly Arrival[], stage: Stage): Simulated {
  const play = openPlay(arrivals, stage);
  const owners = arrivals.map((arrival, index) => {
    turnTo(play, arrival.at);
    if (arrival.ownerThen !== null) creditTo(play.before, arrival.ownerThen, creditOf(arrival.subject));
    const owner = replay(play, arrival);
    if (owner) play.holders[index] = owner;
    return owner?.profile.userId ?? null;
  });
  const people = arrivals.filter(({ rule }) => rule.takers.kind !== 'pool');
  return {
    owners,
    before: play.before,
    after: play.after,
    jain: { before: jainOf(play.before), after: jainOf(play.after) },
    unassigned: {
      before: arrivals.filter(({ ownerThen }) => ownerThen === null).length,
      after: people.length - owners.filter((owner) => owner !== null).length,
    },
    toPools: arrivals.length - people.length,
  };
}

type Play = {
  stage: Stage;
  reps: RepState[];
  day: string | null;
  before: Ledger;
  after: Ledger;
  /** Who holds the lead with this place. */
  holders: (RepState | undefined)[];
  /** Places of leads that were closed, in the order of when. */
  closings: { at: Date; place: number }[];
};

function openPlay(arrivals: readonly Arrival[], stage: Stage): Play {
  return {
    stage,
    reps: stage.reps.map((rep) => ({
      ...rep,
      receivedToday: 0,
      held: 0,
      overdueTasks: 0,
      lastAssignedAt: null,
    })),
    day: null,
    before: openLedger([], new Map()),
    after: openLedger([], new Map()),
    holders: [],
    closings: arrivals
      .flatMap(({ closedAt }, place) => (closedAt ? [{ at: closedAt, place }] : []))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

/** Lets time pass: leads are closed, and a new day brings new quotas and a new page of the ledger. */
function turnTo(play: Play, at: Date): void {
  while (play.closings[0] && play.closings[0].at <= at) {
    const holder = play.holders[play.closings.shift()!.place];
    if (holder) holder.held -= 1;
  }
  const { hours, sellerIds } = play.stage;
  const day = dayOf(at, hours.timeZone);
  if (day === play.day) return;
  play.day = day;
  const capacities = new Map<string, number>();
  for (const rep of play.reps) {
    rep.receivedToday = 0;
    rep.capacity = capacityOn(rep.profile, day, hours.calendar);
    const isThere =
      sellerIds.has(rep.profile.userId) &&
      rep.mayWork &&
      rep.profile.takesLeads &&
      !rep.absences.some((absence) => covers(absence, at));
    if (isThere && rep.capacity > 0) capacities.set(rep.profile.userId, rep.capacity);
  }
  turnPage(play.before, capacities);
  turnPage(play.after, capacities);
}

function replay({ stage, reps, after }: Play, { subject, at, claims, rule }: Arrival): RepState | undefined {
  if (rule.takers.kind === 'pool') return undefined;
  const takes = stage.takersOf(rule);
  const claimants = new Set(claims.map(({ userId }) => userId));
  const bench = {
    reps: reps.filter(({ profile }) => takes(profile.userId) || claimants.has(profile.userId)),
    ledger: after,
    records: stage.records,
  };
  const { hours } = stage;
  const occasion = {
    subject,
    now: at,
    opening: nextWorkingTime(at, hours),
    acceptBy: acceptBy(subject, rule.acceptWithin, at, hours),
    hours,
    excludedOwnerIds: [],
    levels: rule.levels,
  };
  const { ownerId } = dealOut(occasion, bench, claims, rule.engine);
  return bench.reps.find(({ profile }) => profile.userId === ownerId);
}

function creditOf(subject: Assignable) {
  return { weight: weightOf(subject), isTop: tierOf(subject) === 'top' };
}

/** Who needs coaching, and at which step: each rep beside the colleagues, told only where there is enough to tell. Pure. */
import { compareShares, fewestCompared } from '../../insights/model/compare-shares.ts';
import { median, wilson, type Interval, type Share } from '../../insights/model/statistics.ts';

/** Ended stays of one rep in one stage: how many, how many of them went on, and their median length in days. */
export type StepStays = {
  personId: string;
  stageId: string;
  ended: number;
  advanced: number;
  medianDays: number | null;
};

/** Open deals of one rep: how many, with an overdue promise, standing longer in their stage than it allows. */
export type OpenCounts = { personId: string; open: number; overdue: number; stalled: number };

/** A sign that figures are distorted, where it costs trust. */
export type Sign = { id: string; judged: number; doubted: number; cost: number };
export type RepTrust = { personId: string; score: number | null; signs: readonly Sign[] };

/** `unsure`: worse than the colleagues, but chance explains it. `few`: too few on one of the sides to say anything. */
export type Judgement = 'behind' | 'unsure' | 'even' | 'few';

export type StepFigure = {
  stageId: string;
  own: { ended: number; advanced: number; rate: number | null; interval: Interval | null };
  others: { ended: number; advanced: number; rate: number | null };
  /** Own rate less that of the colleagues, with its 95 % interval. */
  difference: number | null;
  interval: Interval | null;
  judgement: Judgement;
  /** How many more would have gone on at the colleagues' rate; 0 where none. */
  missed: number;
  days: number | null;
  /** The middle of the colleagues' medians. */
  othersDays: number | null;
  isSlow: boolean;
};

export type ShareFigure = {
  count: number;
  open: number;
  rate: number | null;
  othersRate: number | null;
  judgement: Judgement;
};

export type RepRow = {
  personId: string;
  /** `coach`: clearly behind somewhere. `look`: perhaps. */
  verdict: 'coach' | 'look' | 'fine' | 'few';
  /** Every step that deals of his left, in the order of the stages. */
  steps: StepFigure[];
  /** The step to talk about first; null when he falls behind at none. */
  worst: string | null;
  promises: ShareFigure;
  stalled: ShareFigure;
  trust: number | null;
  signs: readonly Sign[];
};

/** The colleagues' pace is told of at least so many of them, with at least so many stays each. */
const fewestColleagues = 3;
const fewestStaysOfColleague = 5;
/** So much longer than the colleagues' middle is slow; medians tell no interval, so that is only looked at. */
const slowTimes = 1.5;
/** A sign that takes less from the trust score is no topic. */
const leastCost = 0.02;

export type CoachingFacts = {
  people: readonly string[];
  /** Ids of the open stages in their order. */
  stages: readonly string[];
  stays: readonly StepStays[];
  open: readonly OpenCounts[];
  trust: readonly RepTrust[];
};

/**
 * One row a rep, those who need coaching first and among them who misses most. A rep is behind at a step where his share
 * of stays that went on is lower than that of all colleagues together, and the 95 % interval of the difference (Newcombe)
 * leaves out zero; with fewer than 20 stays on either side nothing is said (funnel.md §2, §14). The same holds for overdue
 * promises and stalled deals, as shares of open deals.
 */
export function coachingList(facts: CoachingFacts): RepRow[] {
  return facts.people
    .map((personId) => rowOf(personId, facts))
    .toSorted((one, other) => urgency(one) - urgency(other) || missedBy(other) - missedBy(one));
}

function rowOf(personId: string, facts: CoachingFacts): RepRow {
  const steps = facts.stages.flatMap((stageId) => stepOf(personId, stageId, facts.stays) ?? []);
  const promises = shareOfOpen(personId, facts.open, 'overdue');
  const stalled = shareOfOpen(personId, facts.open, 'stalled');
  const told = facts.trust.find((one) => one.personId === personId);
  const signs = (told?.signs ?? [])
    .filter(({ cost }) => cost >= leastCost)
    .toSorted((a, b) => b.cost - a.cost);
  const worst = worstOf(steps)?.stageId ?? null;
  const row = { personId, steps, worst, promises, stalled, trust: told?.score ?? null, signs };
  return { ...row, verdict: verdictOf(row) };
}

function stepOf(personId: string, stageId: string, stays: readonly StepStays[]): StepFigure | null {
  const here = stays.filter((one) => one.stageId === stageId);
  const own = here.find((one) => one.personId === personId);
  if (!own || own.ended === 0) return null;
  const others = here.filter((one) => one !== own);
  const all = { ended: sumOf(others, 'ended'), advanced: sumOf(others, 'advanced') };
  const compared = compareShares(shareOf(own), shareOf(all));
  const othersDays = paceOf(others);
  return {
    stageId,
    own: {
      ended: own.ended,
      advanced: own.advanced,
      rate: compared.one,
      interval: wilson(own.advanced, own.ended),
    },
    others: { ...all, rate: compared.other },
    difference: compared.difference,
    interval: compared.interval,
    judgement: judgementOf(compared.verdict, 'lower', compared.one! < (compared.other ?? 0)),
    missed: Math.max(0, (compared.other ?? 0) * own.ended - own.advanced),
    days: own.medianDays,
    othersDays,
    isSlow:
      own.ended >= fewestCompared && othersDays !== null && (own.medianDays ?? 0) >= slowTimes * othersDays,
  };
}

function paceOf(others: readonly StepStays[]): number | null {
  const days = others
    .filter(({ ended }) => ended >= fewestStaysOfColleague)
    .flatMap(({ medianDays }) => medianDays ?? []);
  return days.length < fewestColleagues ? null : median(days);
}

function shareOfOpen(
  personId: string,
  open: readonly OpenCounts[],
  what: 'overdue' | 'stalled',
): ShareFigure {
  const own = open.find((one) => one.personId === personId);
  const others = open.filter((one) => one !== own);
  const mine = { successes: own?.[what] ?? 0, n: own?.open ?? 0 };
  const theirs = { successes: sumOf(others, what), n: sumOf(others, 'open') };
  const { verdict, one, other } = compareShares(mine, theirs);
  return {
    count: mine.successes,
    open: mine.n,
    rate: one,
    othersRate: other,
    judgement: judgementOf(verdict, 'higher', (one ?? 0) > (other ?? 0)),
  };
}

function judgementOf(
  verdict: ReturnType<typeof compareShares>['verdict'],
  worse: 'higher' | 'lower',
  isWorse: boolean,
): Judgement {
  if (verdict === 'too_few') return 'few';
  if (verdict === worse) return 'behind';
  return isWorse ? 'unsure' : 'even';
}

/** Of the steps where he is behind the one with the most missed, else of those where he may be. */
function worstOf(steps: readonly StepFigure[]): StepFigure | undefined {
  const most = (some: readonly StepFigure[]) => some.toSorted((a, b) => b.missed - a.missed)[0];
  return (
    most(steps.filter(({ judgement }) => judgement === 'behind')) ??
    steps.find(({ isSlow }) => isSlow) ??
    most(steps.filter(({ judgement }) => judgement === 'unsure'))
  );
}

function verdictOf({ steps, promises, stalled, signs }: Omit<RepRow, 'verdict'>): RepRow['verdict'] {
  const judged = [...steps, promises, stalled].map(({ judgement }) => judgement);
  if (judged.includes('behind')) return 'coach';
  if (judged.includes('unsure') || steps.some(({ isSlow }) => isSlow) || signs.length > 0) return 'look';
  return judged.every((one) => one === 'few') ? 'few' : 'fine';
}

const order = ['coach', 'look', 'fine', 'few'] as const;

function urgency({ verdict }: RepRow): number {
  return order.indexOf(verdict);
}

function missedBy({ steps, worst }: RepRow): number {
  return steps.find(({ stageId }) => stageId === worst)?.missed ?? 0;
}

function shareOf({ ended, advanced }: { ended: number; advanced: number }): Share {
  return { successes: advanced, n: ended };
}

function sumOf<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

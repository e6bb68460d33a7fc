/** Where a pipeline is stuck, what that costs, and how surely (funnel.md §14). That none can be claimed is an answer. Pure. */
import type { Weight } from '../funnel.ts';
import { ratio, smoothedShare, wilson, type Interval } from '../statistics.ts';
import { fewestJudged, queueGap, rateGap, timeGap, type Benchmark } from './gaps.ts';
import type { QueueGap, RateGap, TimeGap } from './gaps.ts';
import { splitChange, type SplitChange } from './mix-and-rate.ts';
import { controlFalseDiscoveries, lowerThanAim } from './significance.ts';
import type { StageHistory, StageSegment } from './stage-history.ts';

/** Of what is claimed at most so much is chance. */
const falseDiscoveries = 0.05;

export const gapKinds = ['rate', 'time', 'queue'] as const;
export type GapKind = (typeof gapKinds)[number];

/** `unsure`: it falls short, but chance explains that. `few`: too little to say anything. */
export const verdicts = ['bottleneck', 'unsure', 'fine', 'few'] as const;
export type Verdict = (typeof verdicts)[number];

export type JudgedSegment = StageSegment & {
  rate: number;
  interval: Interval;
  /** How many more would have gone on at the benchmark's rate. */
  missed: number;
  /** In fen. */
  atStake: bigint;
  isSure: boolean;
};

export type JudgedStage = {
  stageId: string;
  rank: number;
  verdict: Verdict;
  /** In what it is surely stuck. */
  stuckIn: readonly GapKind[];
  rate: RateGap | null;
  time: TimeGap | null;
  queue: QueueGap | null;
  /** Adjusted for everything looked at together; null where nothing could be tested. */
  chances: Readonly<Record<GapKind, number | null>>;
  entered: Weight;
  /** The chance to win what goes on from here (0..1). */
  winsBeyond: number;
  /** In fen: max(0, gap) × what entered × the chance to win, with the 95 % interval of the gap. */
  atStake: { amount: bigint; low: bigint; high: bigint };
  /** Deals that stand in the stage longer than the days it is held against. */
  held: Weight;
  /** The fall against the own past year, by the dimension whose mix explains most of it. */
  change: (SplitChange & { dimension: string }) | null;
  /** The fall is for the larger part that of another mix: the stage itself is not claimed for it. */
  isMix: boolean;
  /** Those that fall short most, worse than the stage as a whole. */
  segments: readonly JudgedSegment[];
};

/**
 * Judges every stage of a pipeline. A stage is a bottleneck where its rate, its time or its queue falls short of the
 * benchmark, and Benjamini–Hochberg over all these tests of all stages leaves at most 5 % of such claims to chance. They come
 * with the most at stake first, the surely stuck before the others.
 */
export function findBottlenecks(
  stages: readonly StageHistory[],
  asked: Benchmark | null = null,
  share = falseDiscoveries,
): JudgedStage[] {
  const gaps = stages.map((stage) => ({
    rate: rateGap(stage, asked),
    time: timeGap(stage, asked),
    queue: queueGap(stage),
  }));
  const tests = gaps.flatMap((gap, index) =>
    gapKinds.flatMap((kind) => (gap[kind] ? [{ index, kind, p: gap[kind].p }] : [])),
  );
  const adjusted = controlFalseDiscoveries(tests.map(({ p }) => p));
  const chanceOf = (index: number, kind: GapKind) =>
    adjusted[tests.findIndex((test) => test.index === index && test.kind === kind)] ?? null;
  return stages
    .map((stage, index) => {
      const chances = {
        rate: chanceOf(index, 'rate'),
        time: chanceOf(index, 'time'),
        queue: chanceOf(index, 'queue'),
      };
      return judgeStage(stage, gaps[index]!, chances, share);
    })
    .toSorted(byUrgency);
}

type Gaps = Pick<JudgedStage, 'rate' | 'time' | 'queue'>;

function judgeStage(
  stage: StageHistory,
  gaps: Gaps,
  chances: JudgedStage['chances'],
  share: number,
): JudgedStage {
  const winsBeyond = chanceBeyond(stage);
  const worthOf = (gap: number, amount: bigint) => worth(amount, Math.max(0, gap) * winsBeyond);
  const change = changeOf(stage);
  const isMix = isMixOf(gaps.rate, change);
  const stuckIn = gapKinds.filter(
    (kind) => (chances[kind] ?? 1) <= share && !(kind === 'rate' && isMix) && isShort(gaps, kind),
  );
  const { rate } = gaps;
  return {
    stageId: stage.stageId,
    rank: stage.rank,
    verdict: verdictOf(gaps, stuckIn),
    stuckIn,
    ...gaps,
    chances,
    entered: stage.entered,
    winsBeyond,
    atStake: {
      amount: worthOf(rate?.gap ?? 0, stage.entered.amount),
      low: worthOf(rate?.gapInterval.low ?? 0, stage.entered.amount),
      high: worthOf(rate?.gapInterval.high ?? 0, stage.entered.amount),
    },
    held: heldIn(stage, gaps.time),
    change,
    isMix,
    segments: rate ? judgeSegments(stage, rate, worthOf) : [],
  };
}

function isShort({ rate, time }: Gaps, kind: GapKind): boolean {
  if (kind === 'rate') return rate!.gap > 0;
  return kind === 'queue' || time!.days === null || time!.days > time!.against.days;
}

function verdictOf(gaps: Gaps, stuckIn: readonly GapKind[]): Verdict {
  if (stuckIn.length > 0) return 'bottleneck';
  if (!gaps.rate && !gaps.time) return 'few';
  return (gaps.rate?.gap ?? 0) > 0 || gaps.queue?.isGrowing ? 'unsure' : 'fine';
}

const verdictOrder = ['bottleneck', 'unsure', 'fine', 'few'] as const satisfies readonly Verdict[];

function byUrgency(one: JudgedStage, other: JudgedStage): number {
  const byVerdict = verdictOrder.indexOf(one.verdict) - verdictOrder.indexOf(other.verdict);
  return (
    byVerdict ||
    Number(other.atStake.amount - one.atStake.amount) ||
    Number(other.held.amount - one.held.amount) ||
    one.rank - other.rank
  );
}

/** How much is known of all before a stage's own deals outweigh it (funnel.md §7). */
const priorStrength = 10;

function chanceBeyond({ beyond }: StageHistory): number {
  return smoothedShare(beyond.successes, beyond.n, ratio(beyond.successes, beyond.n) ?? 1, priorStrength);
}

/** A share of fen, rounded. */
function worth(amount: bigint, share: number): bigint {
  return BigInt(Math.round(Number(amount) * share));
}

function heldIn({ stays }: StageHistory, time: TimeGap | null): Weight {
  const longer = [...stays.now, ...stays.past].filter(
    (stay) => time !== null && !stay.ended && stay.days > time.against.days,
  );
  return longer.reduce(
    (sum, { count, amount }) => ({ count: sum.count + count, amount: sum.amount + amount }),
    { count: 0, amount: 0n },
  );
}

/** The change against the own past year over each dimension of what was worked on; the one whose mix moved it most tells. */
function changeOf({ segments, decided }: StageHistory): JudgedStage['change'] {
  if (decided.now.n < fewestJudged || decided.past.n < fewestJudged) return null;
  const whats = segments.filter(({ isWho }) => !isWho);
  const [most] = [...Map.groupBy(whats, ({ dimension }) => dimension)]
    .flatMap(([dimension, parts]) => {
      const split = splitChange(parts);
      return split ? [{ dimension, ...split }] : [];
    })
    .toSorted((a, b) => a.mix - b.mix);
  return most ?? null;
}

/** Simpson's guard: of a fall against the own past, is more than half that of another mix? */
function isMixOf(rate: RateGap | null, change: JudgedStage['change']): boolean {
  if (rate?.against.benchmark !== 'past' || !change || change.total >= 0) return false;
  return change.mix < change.total / 2;
}

/** Three segments, those that cost most first, of those worse than the stage as a whole; each held against its benchmark. */
const segmentsTold = 3;

function judgeSegments(
  { segments, decided }: StageHistory,
  { against }: RateGap,
  worthOf: (gap: number, amount: bigint) => bigint,
): JudgedSegment[] {
  const whole = decided.now.successes / decided.now.n;
  const judged = segments.filter(({ now }) => now.n >= fewestJudged && now.n < decided.now.n);
  const adjusted = controlFalseDiscoveries(judged.map(({ now }) => lowerThanAim(now, against.rate)));
  return judged
    .map((segment, index): JudgedSegment => {
      const rate = segment.now.successes / segment.now.n;
      return {
        ...segment,
        rate,
        interval: wilson(segment.now.successes, segment.now.n)!,
        missed: against.rate * segment.now.n - segment.now.successes,
        atStake: worthOf(against.rate - rate, segment.entered.amount),
        isSure: adjusted[index]! <= falseDiscoveries,
      };
    })
    .filter(({ rate, missed }) => rate < whole && missed > 0)
    .toSorted((a, b) => b.missed - a.missed)
    .slice(0, segmentsTold);
}

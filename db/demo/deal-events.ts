/** The stage log of one deal: who moved it, who owned it then, what it was worth, and why it was lost. */
import type {
  DemoHandOver,
  DemoPipeline,
  DemoStageEvent,
  LossReasonKey,
  StageKey,
  UserKey,
} from './demo-world.ts';
import type { Random } from './random.ts';
import type { Step } from './stage-walk.ts';
import { iso } from './timeline.ts';
import { manager, type Rep } from './vocabulary/company.ts';
import { lossReasons } from './vocabulary/loss-reasons.ts';

type Loggable = {
  steps: readonly Step[];
  shape: DemoPipeline;
  rep: Rep;
  yuan: number;
  creation: { actor: UserKey; cause: 'manual' | 'api' | 'import' };
};

/** Reasons after which a deal may well be opened again. */
const reopenable: ReadonlySet<LossReasonKey> = new Set([
  'loss-reason:timing',
  'loss-reason:budget',
  'loss-reason:competitor',
]);

export function writeEvents(
  random: Random,
  deal: Loggable,
  handOver: DemoHandOver | undefined,
): DemoStageEvent[] {
  const price = makePrice(random, deal.yuan);
  let rank = 1;
  return deal.steps.map((step, index) => {
    const at = iso(step.at);
    const owner = handOver && at > handOver.at ? handOver.to : deal.rep.key;
    if (step.to !== 'lost') rank = step.to;
    const event = { at, to: stageOf(deal.shape, step.to), owner, amount: price(rank) };
    if (step.cause === 'create') return { ...event, ...deal.creation };
    if (step.to !== 'lost') {
      const actor = random.chance(0.05) && !followsAtOnce(deal.steps, index) ? manager : owner;
      return { ...event, actor, cause: step.cause === 'reopen' ? ('reopen' as const) : ('manual' as const) };
    }
    const lossReason = drawLossReason(random, deal, rank, index < deal.steps.length - 1);
    const unattended = random.chance(0.4) && lossReason === 'loss-reason:no-contact';
    return unattended
      ? { ...event, actor: null, cause: 'auto_close' as const, lossReason }
      : { ...event, actor: owner, cause: 'manual' as const, lossReason };
  });
}

/** Fen by rank: a rough guess first, the quoted price from the proposal on, then what negotiation left of it. */
function makePrice(random: Random, yuan: number): (rank: number) => bigint {
  const guess = Math.max(5_000, Math.round((yuan * (0.75 + 0.55 * random.next())) / 1_000) * 1_000);
  const quoted = Math.max(3_000, Math.round(yuan / 100) * 100);
  const agreed = Math.round((quoted * (0.86 + 0.13 * random.next())) / 10) * 10;
  return (rank) => BigInt(rank <= 2 ? guess : rank === 3 ? quoted : agreed) * 100n;
}

function stageOf(shape: DemoPipeline, to: Step['to']): StageKey {
  return shape.stages.find(({ kind, rank }) =>
    to === 'lost' ? kind === 'lost' : kind !== 'lost' && rank === to,
  )!.key;
}

function drawLossReason(random: Random, deal: Loggable, rank: number, comesBack: boolean): LossReasonKey {
  const choices = comesBack ? lossReasons.filter(({ key }) => reopenable.has(key)) : lossReasons;
  return random.weighted(choices, ({ key, weights }) => {
    const weight = weights[Math.min(rank, weights.length) - 1]!;
    if (key === 'loss-reason:other' && deal.rep.vagueAboutLosses) return weight * 8 + 10;
    if (key === 'loss-reason:price' && deal.rep.skill[3] < 0.6) return weight * 2;
    return weight;
  }).key;
}

/** A move entered minutes before or after another belongs to the same hand. */
function followsAtOnce(steps: readonly Step[], index: number): boolean {
  const gaps = [
    steps[index]!.at - steps[index - 1]!.at,
    (steps[index + 1]?.at ?? Infinity) - steps[index]!.at,
  ];
  return gaps.some((gap) => gap < 3_600_000);
}

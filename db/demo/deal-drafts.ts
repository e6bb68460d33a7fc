/** What a deal will be before its log is written: customer, rep, product, worth, and the walk through its stages. */
import type { AccountSketch } from './accounts.ts';
import type { DemoDeal, DemoPipeline, UserKey } from './demo-world.ts';
import type { Random } from './random.ts';
import type { SalesPlan } from './sales-plan.ts';
import { walkStages, type Step, type WalkHabit } from './stage-walk.ts';
import { dayLength, workingMoment, type Timeline } from './timeline.ts';
import { reps, type Rep } from './vocabulary/company.ts';
import { renewalPipeline, salesPipeline } from './vocabulary/pipelines.ts';
import { products, renewalScenes, type ProductDemand } from './vocabulary/products.ts';

export type Draft = {
  key: DemoDeal['key'];
  createdAt: number;
  rep: Rep;
  account: AccountSketch;
  source: DemoDeal['source'];
  creation: { actor: UserKey; cause: 'manual' | 'api' | 'import' };
  shape: DemoPipeline;
  steps: Step[];
  product: ProductDemand;
  scene: string;
  yuan: number;
};

const salesHabit: WalkHabit = {
  daysToMove: [8, 11, 13, 12],
  daysToLoss: [26, 30, 34, 30],
  stallChance: [0.1, 0.14, 0.16, 0.16],
  skipChance: 0.1,
  returnChance: 0.12,
  reopenChance: 0.07,
  lateEntryChance: 0.12,
};

const renewalHabit: WalkHabit = {
  daysToMove: [8, 12, 9, 6],
  daysToLoss: [25, 26, 24, 20],
  stallChance: [0.1, 0.1, 0.1, 0.1],
  skipChance: 0.06,
  returnChance: 0.06,
  reopenChance: 0.02,
  lateEntryChance: 0.05,
};

const renewalCount = 60;
const renewalFurthest: readonly (readonly [rank: number, weight: number])[] = [
  [1, 12],
  [2, 13],
  [3, 11],
  [4, 9],
  [5, 55],
];

/** The deal that a lead became. */
export function draftSale(
  random: Random,
  timeline: Timeline,
  plan: SalesPlan,
  account: AccountSketch,
  number: number,
): Draft {
  const walk = {
    createdAt: plan.convertedAt!,
    startRank: 1,
    furthest: plan.furthest,
    wonRank: wonRankOf(salesPipeline),
  };
  const { product } = plan;
  return {
    key: `deal:${number}`,
    createdAt: walk.createdAt,
    rep: plan.rep,
    account,
    source: plan.source.key,
    shape: salesPipeline,
    creation: { actor: plan.rep.key, cause: 'manual' },
    steps: walkStages(random, salesHabit, walk, timeline.end),
    product,
    scene: random.pick(product.scenes),
    yuan: random.logNormal(product.medianYuan, product.spread),
  };
}

/** Customers of before the year come round for renewal, at most one deal each. */
export function draftRenewals(
  random: Random,
  timeline: Timeline,
  accounts: readonly AccountSketch[],
  before: number,
): Draft[] {
  const due = random.sample(
    accounts.filter(({ formerCustomer }) => formerCustomer),
    renewalCount,
    () => 1,
  );
  return due.map((account, index) => {
    const day = timeline.end - random.integer(4, random.chance(0.4) ? 60 : 360) * dayLength;
    const createdAt = workingMoment(random, day, day - 3 * dayLength, timeline.end);
    const [furthest] = random.weighted(renewalFurthest, ([, weight]) => weight);
    const grown =
      timeline.end - createdAt > 40 * dayLength ? furthest : Math.min(furthest, random.integer(1, 3));
    const product = random.weighted(products, ({ weight }) => weight);
    const rep = reps.find(({ key }) => key === account.record.owner)!;
    return {
      key: `deal:${before + index + 1}`,
      createdAt,
      rep,
      account,
      source: 'source:customer',
      shape: renewalPipeline,
      creation: { actor: rep.key, cause: 'manual' },
      steps: walkStages(
        random,
        renewalHabit,
        { createdAt, startRank: 1, furthest: grown, wonRank: wonRankOf(renewalPipeline) },
        timeline.end,
      ),
      product,
      scene: random.pick(renewalScenes),
      yuan: random.logNormal(product.medianYuan * 0.8, product.spread * 0.7),
    };
  });
}

export function wonRankOf(shape: DemoPipeline): number {
  return shape.stages.find(({ kind }) => kind === 'won')!.rank;
}

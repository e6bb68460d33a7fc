/** The contracts of the demo company: what was won is under contract and mostly paid; a few are on their way to a signature. */
import { addDays, dayOf } from '../../src/platform/model/calendar.ts';
import type { ContractState } from '../../src/contracts/model/contract-state.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { makeRandom, type Random } from './random.ts';
import { leadingRep } from './vocabulary/company.ts';

/** An instalment of so many hundredths of a percent; with `onDay` it is due so many days after the signature, by date. */
export type PlanPart = {
  name: string;
  share: number;
  due: { from: 'signing' | 'delivery'; days: number } | { onDay: string };
};

/** A payment by instalment: its day, and which share of the instalment came in, in percent. */
export type Payment = { instalment: number; on: string; percent: number };

export type ContractSketch = {
  deal: DemoDeal;
  createdOn: string;
  state: ContractState | 'to_submit';
  signedOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  deliveredOn: string | null;
  renews: 'never' | 'by_hand' | 'automatic';
  /** Made in time for a contract that renews by itself. */
  renewalDeal: DemoDeal | null;
  plan: readonly PlanPart[];
  payments: readonly Payment[];
};

const zone = 'Asia/Shanghai';
export const noticeDays = 60;
/** Of the oldest that run: days until their end. One is over, the next are about to end. */
const endings = [-18, 12, 26, 44] as const;
const onTheWay = ['draft', 'to_submit', 'approved', 'to_submit', 'sent', 'draft'] as const;

/** What was won, in the order of winning, then what is negotiated. */
export function sketchContracts(world: DemoWorld): ContractSketch[] {
  const random = makeRandom('contracts');
  const won = world.deals
    .filter((deal) => deal.events.at(-1)!.to.endsWith('-won'))
    .toSorted((one, other) => (one.events.at(-1)!.at < other.events.at(-1)!.at ? -1 : 1));
  const signed = won.map((deal, place) => signedSketch(random, world, deal, place));
  return [...withLatePayers(signed, world.today), ...negotiated(world).map(sketchOnItsWay(world))];
}

function signedSketch(random: Random, world: DemoWorld, deal: DemoDeal, place: number): ContractSketch {
  const { today } = world;
  const signedOn = dayOf(deal.events.at(-1)!.at, zone);
  const startsOn = addDays(signedOn, 3);
  const ending = endings[place];
  const endsOn = ending === undefined ? addDays(startsOn, 364) : addDays(today, ending);
  const delivered = addDays(signedOn, random.integer(20, 45));
  const deliveredOn = delivered < today ? delivered : null;
  const plan = planOf(place, signedOn);
  return {
    deal,
    createdOn: addDays(signedOn, -random.integer(2, 6)),
    state: endsOn < today ? 'ended' : startsOn > today ? 'signed' : 'in_force',
    signedOn,
    startsOn,
    endsOn,
    deliveredOn,
    ...renewalOf(world, deal, endsOn, place),
    plan,
    payments: paymentsOf(random, plan, { signedOn, deliveredOn, today }),
  };
}

/** A third is renewed by itself; one that ends soon has its renewal deal by now. */
function renewalOf(
  { deals, today }: DemoWorld,
  { account }: DemoDeal,
  endsOn: string,
  place: number,
): Pick<ContractSketch, 'renews' | 'renewalDeal'> {
  if (place % 3 === 0) return { renews: 'never', renewalDeal: null };
  const isDue = addDays(endsOn, -noticeDays) <= today;
  const renewalDeal = isDue
    ? (deals.find(
        (deal) => deal.account === account && deal.pipeline === 'pipeline:renewal' && isOpen(deal),
      ) ?? null)
    : null;
  const isAutomatic = place % 3 === 2 && (renewalDeal !== null || !isDue);
  return isAutomatic ? { renews: 'automatic', renewalDeal } : { renews: 'by_hand', renewalDeal: null };
}

function isOpen({ events }: DemoDeal): boolean {
  return !/-(won|lost)$/.test(events.at(-1)!.to);
}

/** Three common plans, in turn. */
function planOf(place: number, signedOn: string): PlanPart[] {
  const advance = (share: number): PlanPart => ({
    name: '首付款',
    share,
    due: { from: 'signing', days: 7 },
  });
  if (place % 3 === 0)
    return [
      advance(3000),
      { name: '到货验收款', share: 6000, due: { from: 'delivery', days: 15 } },
      { name: '质保金', share: 1000, due: { from: 'delivery', days: 365 } },
    ];
  if (place % 3 === 1)
    return [advance(5000), { name: '验收款', share: 5000, due: { from: 'delivery', days: 30 } }];
  return [
    advance(4000),
    { name: '二期款', share: 3000, due: { onDay: addDays(signedOn, 60) } },
    { name: '尾款', share: 3000, due: { onDay: addDays(signedOn, 150) } },
  ];
}

type Days = { signedOn: string; deliveredOn: string | null; today: string };

/** Most pay within days of what is due, the acceptance a little later. */
function paymentsOf(random: Random, plan: readonly PlanPart[], days: Days): Payment[] {
  return plan.flatMap(({ due }, instalment) => {
    const from = dueOn(due, days);
    const on = from && addDays(from, random.integer(-3, 6) + instalment);
    return on && on >= days.signedOn && on < days.today ? [{ instalment, on, percent: 100 }] : [];
  });
}

function dueOn(due: PlanPart['due'], { signedOn, deliveredOn }: Days): string | null {
  if ('onDay' in due) return due.onDay;
  const from = due.from === 'signing' ? signedOn : deliveredOn;
  return from && addDays(from, due.days);
}

/** Two customers are late: one of the leading rep's has paid a part of what was due, another nothing of its last. */
function withLatePayers(sketches: readonly ContractSketch[], today: string): ContractSketch[] {
  const canBeLate = sketches.filter(({ state, payments }) => state === 'in_force' && payments.length >= 2);
  const hers = canBeLate.findLast(({ deal }) => deal.owner === leadingRep) ?? canBeLate.at(-1);
  const other = canBeLate.findLast((one) => one !== hers);
  return sketches.map((one) => {
    const [last] = one.payments.slice(-1);
    const before = one.payments.slice(0, -1);
    if (one === hers) return { ...one, payments: [...before, { ...last!, percent: 40 }] };
    return one === other && last!.on < today ? { ...one, payments: before } : one;
  });
}

/** Open deals whose terms are talked about, the leading rep's first. */
function negotiated({ deals }: DemoWorld): DemoDeal[] {
  const open = deals.filter((deal) => deal.events.at(-1)!.to === 'stage:sales-negotiation');
  const hers = open.filter(({ owner }) => owner === leadingRep).slice(0, 3);
  return [...hers, ...open.filter((deal) => !hers.includes(deal))].slice(0, onTheWay.length);
}

function sketchOnItsWay({ today }: DemoWorld) {
  return (deal: DemoDeal, place: number): ContractSketch => ({
    deal,
    createdOn: addDays(today, -1 - place),
    state: onTheWay[place]!,
    signedOn: null,
    startsOn: addDays(today, 14),
    endsOn: addDays(today, 14 + 364),
    deliveredOn: null,
    renews: place % 2 === 0 ? 'by_hand' : 'automatic',
    renewalDeal: null,
    plan: planOf(place % 2, today),
    payments: [],
  });
}

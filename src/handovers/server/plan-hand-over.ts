/** The plan of a hand-over: which unit goes to whom, which records stay and why. */
import { createHash } from 'node:crypto';
import type { Work } from '../../platform/server/index.ts';
import type { HandOverOrder } from '../model/contract.ts';
import { dealOut, receiversOf } from '../model/deal-out.ts';
import { whyStays, type StayReason } from '../model/staying.ts';
import { unitsOf, type HeldRecord, type Unit } from '../model/units.ts';
import { findChosen } from './find-chosen.ts';
import { openReceivers, reaches, requireTransfer, type Receiver } from './takers.ts';

export type Going = { record: HeldRecord; unitId: string; to: Receiver };
export type Staying = { record: HeldRecord; why: StayReason };

export type Plan = {
  units: Unit[];
  dealt: Map<string, string | null>;
  receivers: Map<string, Receiver>;
  going: Going[];
  staying: Staying[];
  /** Accounts on which a colleague holds something, too. */
  sharedAccounts: Set<string>;
  fingerprint: string;
};

/**
 * Plans a hand-over within the rights of who asks: he must be allowed to transfer each record where it is and where it
 * goes. Refuses whoever may transfer nothing, unknown receivers, and more records than one hand-over takes.
 */
export async function planHandOver(work: Work, order: HandOverOrder): Promise<Plan> {
  requireTransfer(work);
  const receivers = await openReceivers(work, receiversOf(order.split, order.picks));
  const { records, traits, ofColleagues } = await findChosen(work, order.source);
  const [movable, fixed] = [
    records.filter((one) => mayLeave(work, one)),
    records.filter((one) => !mayLeave(work, one)),
  ];
  const units = unitsOf(movable, traits);
  const dealt = dealOut(units, order.split, order.picks);
  const judged = units.flatMap((unit) => judgeUnit(unit, receivers.get(dealt.get(unit.id) ?? '') ?? null));
  const going = judged.filter((one): one is Going => 'to' in one);
  return {
    units,
    dealt,
    receivers,
    going,
    staying: [
      ...fixed.map((record) => ({ record, why: whyFixed(record) })),
      ...ofColleagues.map((record) => ({ record, why: 'colleague' as const })),
      ...judged.filter((one): one is Staying => 'why' in one),
    ],
    sharedAccounts: new Set(ofColleagues.flatMap(({ accountId }) => accountId ?? [])),
    fingerprint: fingerprintOf(going),
  };
}

function mayLeave(work: Work, record: HeldRecord): boolean {
  return record.ownerId !== null && reaches(work, record.object, record);
}

function whyFixed({ ownerId }: HeldRecord): StayReason {
  return ownerId === null ? 'nobody' : 'no_right';
}

function judgeUnit(unit: Unit, to: Receiver | null): (Going | Staying)[] {
  return unit.records.map((record) => {
    const why = whyStays(record, to);
    return why === null ? { record, unitId: unit.id, to: to! } : { record, why };
  });
}

/** What is moved from whom to whom, in a few letters. */
function fingerprintOf(going: readonly Going[]): string {
  const lines = going.map(({ record, to }) => `${record.object} ${record.id} ${record.ownerId} ${to.id}`);
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('base64url').slice(0, 32);
}

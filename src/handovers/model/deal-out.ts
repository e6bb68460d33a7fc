/** Who receives which unit: one person, evenly among several, by a trait of the account, or picked by hand. */
import type { AccountTraits, Unit } from './units.ts';

export type TraitName = 'region' | 'industry' | 'size';

export type Split =
  | { by: 'one'; userId: string }
  | { by: 'evenly'; userIds: readonly string[] }
  | {
      by: TraitName;
      shares: readonly { values: readonly string[]; userId: string }[];
      /** Who receives what no share names. */
      restTo: string;
    };

/** By unit: who receives it; null keeps it where it is. */
export type Picks = Readonly<Record<string, string | null>>;

/** Everybody whom a split and its picks name, each once. */
export function receiversOf(split: Split, picks: Picks = {}): string[] {
  const picked = Object.values(picks).filter((id) => id !== null);
  return [...new Set([...namedIn(split), ...picked])];
}

function namedIn(split: Split): readonly string[] {
  if (split.by === 'one') return [split.userId];
  if (split.by === 'evenly') return split.userIds;
  return [...split.shares.map(({ userId }) => userId), split.restTo];
}

/**
 * The receiver of each unit. A pick goes before the rule. Evenly: the units with the largest open amount first, each to
 * whoever has the fewest, then the smallest amount, so that numbers differ by one at most; picked units count.
 */
export function dealOut(units: readonly Unit[], split: Split, picks: Picks = {}): Map<string, string | null> {
  const dealt = new Map<string, string | null>();
  for (const { id } of units) if (Object.hasOwn(picks, id)) dealt.set(id, picks[id]!);
  const rest = units.filter(({ id }) => !dealt.has(id));
  if (split.by === 'evenly') return evenly(units, rest, split.userIds, dealt);
  for (const unit of rest) dealt.set(unit.id, receiverByRule(unit, split));
  return dealt;
}

function receiverByRule({ traits }: Unit, split: Exclude<Split, { by: 'evenly' }>): string {
  if (split.by === 'one') return split.userId;
  const value = traits && traitOf(traits, split.by);
  const share = split.shares.find(({ values }) => value !== null && values.includes(value));
  return share?.userId ?? split.restTo;
}

function traitOf(traits: AccountTraits, name: TraitName): string | null {
  return traits[name];
}

type Load = { userId: string; units: number; amount: bigint };

function evenly(
  units: readonly Unit[],
  rest: readonly Unit[],
  userIds: readonly string[],
  dealt: Map<string, string | null>,
): Map<string, string | null> {
  const loads = userIds.map((userId): Load => ({ userId, ...loadOf(units, dealt, userId) }));
  for (const unit of rest.toSorted(largestFirst)) {
    const least = loads.reduce((one, other) => (isLighter(other, one) ? other : one));
    dealt.set(unit.id, least.userId);
    least.units += 1;
    least.amount += unit.openAmount;
  }
  return dealt;
}

function loadOf(units: readonly Unit[], dealt: ReadonlyMap<string, string | null>, userId: string) {
  const own = units.filter(({ id }) => dealt.get(id) === userId);
  return { units: own.length, amount: own.reduce((sum, { openAmount }) => sum + openAmount, 0n) };
}

function isLighter(one: Load, other: Load): boolean {
  return one.units < other.units || (one.units === other.units && one.amount < other.amount);
}

/** Of the same amount, by id: the same question has the same answer. */
function largestFirst(one: Unit, other: Unit): number {
  if (one.openAmount !== other.openAmount) return one.openAmount < other.openAmount ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

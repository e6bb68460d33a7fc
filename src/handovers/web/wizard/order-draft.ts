/** What somebody has entered in the wizard, and the order it makes once it is whole. */
import type { Option } from '../../../platform/web/index.ts';
import type { HandOverOrder, HandOverSource } from '../../model/contract.ts';
import type { TraitName } from '../../model/deal-out.ts';
import type { HandOverReason } from '../../model/hand-over.ts';
import type { ChosenRecords } from '../chosen-records.ts';

export type DrawnShare = { values: readonly string[]; user: Option | null };

export type OrderDraft = {
  from: 'person' | 'territory' | 'chosen';
  chosen: ChosenRecords | null;
  person: Option | null;
  regions: string;
  industries: readonly string[];
  by: 'one' | 'evenly' | TraitName;
  receiver: Option | null;
  receivers: readonly Option[];
  shares: readonly DrawnShare[];
  rest: Option | null;
  picks: Readonly<Record<string, string | null>>;
  reason: HandOverReason;
  note: string;
};

export function emptyDraft(chosen: ChosenRecords | null, person: Option | null): OrderDraft {
  return {
    from: chosen ? 'chosen' : 'person',
    chosen,
    person,
    regions: '',
    industries: [],
    by: 'one',
    receiver: null,
    receivers: [],
    shares: [{ values: [], user: null }],
    rest: null,
    picks: {},
    reason: chosen ? 'single' : 'leaving',
    note: '',
  };
}

/** The order; null while something is missing. */
export function orderOf(draft: OrderDraft): HandOverOrder | null {
  const [source, split] = [sourceOf(draft), splitOf(draft)];
  return source && split ? { source, split, picks: { ...draft.picks } } : null;
}

function sourceOf({ from, chosen, person, regions, industries }: OrderDraft): HandOverSource | null {
  if (from === 'chosen') return chosen?.source ?? null;
  if (from === 'person') return person && { by: 'person', userId: person.id };
  const named = wordsIn(regions);
  if (named.length === 0 && industries.length === 0) return null;
  return { by: 'territory', userId: person?.id ?? null, regions: named, industries: [...industries] };
}

/** Words as people write them in a row: 上海、江苏, 浙江. */
export function wordsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[、,，;；\s]+/)
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ];
}

function splitOf({ by, receiver, receivers, shares, rest }: OrderDraft): HandOverOrder['split'] | null {
  if (by === 'one') return receiver && { by, userId: receiver.id };
  if (by === 'evenly') return receivers.length === 0 ? null : { by, userIds: receivers.map(({ id }) => id) };
  const drawn = shares.flatMap(({ values, user }) =>
    user && values.length > 0 ? [{ values: [...values], userId: user.id }] : [],
  );
  return rest && drawn.length > 0 ? { by, shares: drawn, restTo: rest.id } : null;
}

/** Everybody named as a receiver, for picking by hand. */
export function namedReceivers({ by, receiver, receivers, shares, rest }: OrderDraft): Option[] {
  const named =
    by === 'one' ? [receiver] : by === 'evenly' ? receivers : [...shares.map(({ user }) => user), rest];
  const people = named.filter((one): one is Option => one !== null);
  return [...new Map(people.map((one) => [one.id, one])).values()];
}

/** How reps did with leads like this one: decided and won, by segment. */
import type { Assignable } from './assignable.ts';
import type { Tally } from './utility.ts';

/** By segment, by person. */
export type TrackRecords = ReadonlyMap<string, { everybody: Tally; reps: ReadonlyMap<string, Tally> }>;

export type TalliedRow = { segment: string; userId: string; won: number; decided: number };

export const wholeSegment = 'all';
/** Fewer decided leads say nothing of a segment. */
const enough = 30;
const none: Tally = { won: 0, decided: 0 };

/** The segments a lead belongs to, the narrowest first: its product, its industry, all leads. */
function segmentsOf({ productId, industry }: Pick<Assignable, 'productId' | 'industry'>): string[] {
  return [
    ...(productId ? [`product:${productId}`] : []),
    ...(industry ? [`industry:${industry}`] : []),
    wholeSegment,
  ];
}

export function trackRecordsOf(rows: readonly TalliedRow[]): TrackRecords {
  const records = new Map<string, { everybody: Tally; reps: Map<string, Tally> }>();
  for (const { segment, userId, won, decided } of rows) {
    const record = records.get(segment) ?? { everybody: { won: 0, decided: 0 }, reps: new Map() };
    records.set(segment, record);
    record.reps.set(userId, { won, decided });
    record.everybody.won += won;
    record.everybody.decided += decided;
  }
  return records;
}

/** The rep's record and everybody's in the narrowest segment with at least 30 decided leads, else over all. */
export function recordOf(
  records: TrackRecords,
  subject: Pick<Assignable, 'productId' | 'industry'>,
  userId: string,
): { own: Tally; everybody: Tally } {
  const told = segmentsOf(subject).find(
    (segment) => (records.get(segment)?.everybody.decided ?? 0) >= enough,
  );
  const record = records.get(told ?? wholeSegment);
  return { own: record?.reps.get(userId) ?? none, everybody: record?.everybody ?? none };
}

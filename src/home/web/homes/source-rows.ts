/** Sources by what became of their deals: only the settled ones count for a rate. */
import type { Cell } from '../../../insights/model/answer.ts';
import { ratio, wilson, type Interval } from '../../../insights/model/statistics.ts';
import { fewRecords, overallOf, resolvedOnly, type ConversionPart } from '../../../insights/web/index.ts';

export type SourceRow = {
  source: Cell;
  other: boolean;
  part: ConversionPart;
  created: number;
  settled: number;
  won: number;
  wonAmount: string | null;
  rate: number | null;
  interval: Interval | null;
  isFew: boolean;
};

type Part = { value: Cell; other: boolean; part: ConversionPart };

/** By rate of the settled; sources with few settled deals follow, the rest comes last. */
export function sourceRows(parts: readonly Part[]): SourceRow[] {
  const rows = parts.map(({ value, other, part }): SourceRow => {
    const { won } = overallOf(part);
    const { count: settled } = resolvedOnly(part);
    return {
      source: value,
      other,
      part,
      created: part.cohort.count,
      settled,
      won,
      wonAmount: part.rows.at(-1)?.amount ?? null,
      rate: ratio(won, settled),
      interval: wilson(won, settled),
      isFew: settled < fewRecords,
    };
  });
  return rows.sort((a, b) => place(a) - place(b) || (b.rate ?? 0) - (a.rate ?? 0));
}

function place({ other, isFew }: SourceRow): number {
  return other ? 2 : isFew ? 1 : 0;
}

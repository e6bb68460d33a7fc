/** A split as a list: ranked by what became of each part, and only where enough stands behind it. */
import type { Cell, WireFunnel } from '../../model/answer.ts';
import { wilson, type Interval } from '../../model/statistics.ts';
import type { PartOf } from './cells.ts';
import { fewRecords, overallOf, type ConversionPart, type FlowPart, type StockPart } from './funnel-view.ts';

export type SplitPart<P = ConversionPart | FlowPart | StockPart> = {
  value: Cell;
  other: boolean;
  of: PartOf;
  part: P;
};

export type RankedPart = SplitPart<ConversionPart> & {
  /** From 1; null where too little stands behind the rate, and for the rest. */
  rank: number | null;
  rate: number | null;
  interval: Interval | null;
  isFew: boolean;
};

/** The parts with how each is asked for: by its value, the rest by what is not in it. */
export function splitParts({ parts }: WireFunnel['funnel']): SplitPart[] {
  const shown = parts.filter((part) => !part.other).map((part) => part.value);
  return parts.map(({ value, other, part }) => ({
    value,
    other,
    part,
    of: other ? { except: shown } : { value },
  }));
}

/** Ranked by overall conversion; parts with few records keep their order behind the ranked ones, the rest comes last. */
export function rankParts(parts: readonly SplitPart<ConversionPart>[]): RankedPart[] {
  const rated = parts.map((part): RankedPart => {
    const { rate, won, from } = overallOf(part.part);
    return { ...part, rank: null, rate, interval: wilson(won, from), isFew: from < fewRecords };
  });
  const ranked = rated
    .filter((part) => !part.isFew && !part.other)
    .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1))
    .map((part, index) => ({ ...part, rank: index + 1 }));
  const few = rated.filter((part) => part.isFew && !part.other);
  return [...ranked, ...few, ...rated.filter((part) => part.other)];
}

export function isConversion(part: SplitPart): part is SplitPart<ConversionPart> {
  return part.part.kind === 'conversion';
}

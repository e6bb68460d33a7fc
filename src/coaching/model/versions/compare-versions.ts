/** Two versions of a process side by side, deals alike compared with deals alike. Pure. */
import { fewestCompared } from '../../../insights/model/compare-shares.ts';
import { matchedDifference } from '../../../insights/model/matched-difference.ts';
import { ratio, type Interval } from '../../../insights/model/statistics.ts';

/** Deals that began under a version, alike in where they came from and how large they are. */
export type VersionStratum = {
  version: number;
  source: string;
  band: number;
  count: number;
  won: number;
  lost: number;
};

export const versionFigureIds = ['won', 'lost'] as const;
export type VersionFigureId = (typeof versionFigureIds)[number];

export type VersionFigure = {
  id: VersionFigureId;
  /** Shares of all deals of a side, not matched. */
  before: { rate: number | null; n: number };
  after: { rate: number | null; n: number };
  /** After less before among deals alike, with its 95 % interval. */
  difference: number | null;
  interval: Interval | null;
  verdict: 'better' | 'worse' | 'unclear' | 'too_few';
};

export type ComparedVersions = {
  figures: VersionFigure[];
  /** Deals of both sides that have their like on the other. */
  matched: number;
};

/**
 * How the later version does beside the earlier one, by the shares won and lost within the same days: Mantel–Haenszel over
 * strata of source and size, so that better leads or larger deals are no success of the process. With fewer than 20 deals
 * on a side, or no deals alike, nothing is said. It tells that the sides differ, not that the version is why.
 */
export function compareVersions(
  strata: readonly VersionStratum[],
  before: number,
  after: number,
): ComparedVersions {
  const cells = [
    ...Map.groupBy(
      strata.filter(({ version }) => version === before || version === after),
      ({ source, band }) => `${band} ${source}`,
    ).values(),
  ];
  const sideOf = (cell: readonly VersionStratum[], version: number) =>
    cell.find((one) => one.version === version) ?? { count: 0, won: 0, lost: 0 };
  const alike = cells.filter((cell) => cell.length === 2);
  return {
    matched: alike.flat().reduce((sum, { count }) => sum + count, 0),
    figures: versionFigureIds.map((id) => {
      const whole = (version: number) => {
        const own = strata.filter((one) => one.version === version);
        const n = own.reduce((sum, { count }) => sum + count, 0);
        return {
          n,
          rate: ratio(
            own.reduce((sum, one) => sum + one[id], 0),
            n,
          ),
        };
      };
      const shares = alike.map((cell) => ({
        with: { successes: sideOf(cell, after)[id], n: sideOf(cell, after).count },
        without: { successes: sideOf(cell, before)[id], n: sideOf(cell, before).count },
      }));
      return figureOf(id, whole(before), whole(after), shares);
    }),
  };
}

function figureOf(
  id: VersionFigureId,
  before: VersionFigure['before'],
  after: VersionFigure['after'],
  shares: Parameters<typeof matchedDifference>[0],
): VersionFigure {
  const enough = before.n >= fewestCompared && after.n >= fewestCompared;
  const found = enough ? matchedDifference(shares) : null;
  if (!found) return { id, before, after, difference: null, interval: null, verdict: 'too_few' };
  const { difference, interval } = found;
  return { id, before, after, difference, interval, verdict: verdictOf(id, interval) };
}

function verdictOf(id: VersionFigureId, interval: Interval | null): VersionFigure['verdict'] {
  if (interval === null || (interval.low <= 0 && interval.high >= 0)) return 'unclear';
  return interval.low > 0 === (id === 'won') ? 'better' : 'worse';
}

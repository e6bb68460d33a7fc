/** From rows to figures: every row belongs to one instance on each axis, and one pass folds them all. */
import { divideHalfUp } from '../../../platform/model/money.ts';
import type { Folding, Need } from './figure.ts';
import { addFigures, isNumeric, keyOf, textOf, type GridValue } from './grid-value.ts';
import type { Instance, Labels } from './instance.ts';
import type { SourceTable } from './source-table.ts';

type Fold = { take(value: GridValue): void; end(): GridValue };

const folds: Record<Folding, (empty: GridValue) => Fold> = {
  sum: (empty) => {
    let total: GridValue = empty;
    return {
      take: (value) =>
        void (isNumeric(value) && (total = isNumeric(total) ? addFigures(total, value) : value)),
      end: () => total,
    };
  },
  count: () => {
    let seen = 0;
    return { take: (value) => void (value !== null && (seen += 1)), end: () => seen };
  },
  distinct: () => {
    const seen = new Set<unknown>();
    return { take: (value) => void (value !== null && seen.add(keyOf(value))), end: () => seen.size };
  },
  average: () => {
    let total: number | bigint | undefined;
    let seen = 0;
    return {
      take: (value) => {
        if (!isNumeric(value)) return;
        total = total === undefined ? value : addFigures(total, value);
        seen += 1;
      },
      end: () =>
        total === undefined
          ? null
          : typeof total === 'bigint'
            ? divideHalfUp(total, BigInt(seen))
            : total / seen,
    };
  },
  min: () => extreme((value, best) => value < best),
  max: () => extreme((value, best) => value > best),
  only: () => {
    let only: GridValue = null;
    return { take: (value) => void (only = value), end: () => only };
  },
  join: () => {
    const texts = new Set<string>();
    return {
      take: (value) => void (value !== null && texts.add(textOf(value))),
      end: () => [...texts].join('、'),
    };
  },
};

function extreme(better: (value: number | bigint | string, best: number | bigint | string) => boolean): Fold {
  let best: number | bigint | string | null = null;
  return {
    take(value) {
      if (!isNumeric(value) && typeof value !== 'string') return;
      if (best === null || better(value, best)) best = value;
    },
    end: () => best,
  };
}

/** What a figure is where there are no rows: parts that add up are zero, everything else is unknown. */
function emptyOf({ folding, unit }: Need): GridValue {
  if (folding === 'sum') return unit === 'money' ? 0n : 0;
  return folding === 'count' || folding === 'distinct' ? 0 : folding === 'join' ? '' : null;
}

/** The figure for every crossing of an instance of lines and one of columns. */
export function foldFigure(
  need: Need,
  table: SourceTable,
  down: Labels,
  right: Labels,
): (down: Instance, right: Instance) => GridValue {
  const column = table.columns.get(need.column)!;
  const empty = emptyOf(need);
  const found = new Map<Instance, Map<Instance, Fold>>();
  table.rows.forEach((row, index) => {
    const line = down[index];
    const across = right[index];
    if (!line || !across) return;
    const crossings = found.get(line) ?? new Map<Instance, Fold>();
    if (crossings.size === 0) found.set(line, crossings);
    const fold = crossings.get(across) ?? folds[need.folding](empty);
    crossings.set(across, fold);
    fold.take(row[column]!);
  });
  return (line, across) => found.get(line)?.get(across)?.end() ?? empty;
}

/** Figures that a grid needs: of which source, split by which fields, and whether they may be put together from finer ones. */
import { fieldIn, isHandedIn, ownName, unitIn, type Catalogue } from './catalogue.ts';
import { crossingOf, lineageOf, pathOf, type Axis, type Block, type FrameCell } from './frame.ts';
import { faultAt, usesOfSums, type GridFault } from './grid-faults.ts';
import type { Aggregate, FieldValue, Grid, GridSource } from './grid.ts';
import type { MeasureUnit } from '../../../insights/model/measure.ts';

/** `only`: there is one row for it, asked at its own level; `join`: the different values side by side; the rest folds rows. */
export type Folding = Aggregate | 'only' | 'join';

/** A figure at the crossing of two blocks. */
export type Need = {
  /** The cell that a fault is told of. */
  address: string;
  source: GridSource;
  /** A measure, or the field whose values are joined. */
  column: string;
  fields: string[];
  folding: Folding;
  unit: MeasureUnit | null;
};

/** A most of so many fields split a question to insights. */
const mostFields = 4;

type Asked = {
  address: string;
  source: string;
  measure: string;
  owner: Readonly<Record<Axis, Block>>;
  aggregate?: Aggregate | undefined;
};

/** The need for a measure where two blocks cross. Faults: unknown, not to be split so, or a sum of what does not add up. */
export function needMeasure(grid: Grid, catalogue: Catalogue, asked: Asked): Need | GridFault {
  const { address, measure, owner, aggregate } = asked;
  const source = grid.sources.find(({ id }) => id === asked.source);
  if (!source) return faultAt(address, 'noSuchSource', { name: asked.source });
  const unit = unitIn(source, measure, catalogue);
  if (!unit) return faultAt(address, 'noSuchMeasure', { name: measure });
  const fields = crossingOf(owner);
  const unreachable = findUnreachable(source, measure, owner, fields, catalogue);
  if (unreachable) return faultAt(address, 'notTogether', { measure, name: unreachable });
  if (isHandedIn(source)) {
    if (!aggregate) return faultAt(address, 'needsAggregate');
    const counts = aggregate === 'count' || aggregate === 'distinct';
    return { address, source, column: measure, fields, folding: aggregate, unit: counts ? 'count' : unit };
  }
  if (fields.length > mostFields) return faultAt(address, 'tooManyLevels', { most: mostFields });
  const folding = isAdditive(source, measure, undefined, catalogue) ? 'sum' : 'only';
  const use = folding === 'only' ? useOfSums(owner) : undefined;
  return use
    ? faultAt(address, 'notAdditive', { measure, use: usesOfSums[use] })
    : { address, source, column: measure, fields, folding, unit };
}

/** Do parts of this measure add up to the whole? */
export function isAdditive(
  source: GridSource,
  measure: string,
  aggregate: Aggregate | undefined,
  catalogue: Catalogue,
): boolean {
  if (isHandedIn(source)) return aggregate === 'sum' || aggregate === 'count';
  return catalogue.findMeasure(measure)?.additive ?? false;
}

/** Groups that put values together need figures that add up. */
function useOfSums(owner: Readonly<Record<Axis, Block>>): 'others' | 'buckets' | undefined {
  const values = [...lineageOf(owner.down), ...lineageOf(owner.right)].flatMap(({ fields }) => fields);
  if (values.some(({ top }) => top?.others)) return 'others';
  return values.some(({ buckets }) => buckets) ? 'buckets' : undefined;
}

function findUnreachable(
  source: GridSource,
  measure: string,
  owner: Readonly<Record<Axis, Block>>,
  fields: readonly string[],
  catalogue: Catalogue,
): string | undefined {
  const byRow = [...lineageOf(owner.down), ...lineageOf(owner.right)].find(
    (block) => !reachesRows(block, source),
  );
  if (byRow) return byRow.fields[0]!.field;
  if (isHandedIn(source)) return fields.find((field) => !fieldIn(source, field, catalogue));
  return fields.find((field) => !catalogue.canSplit(measure, ownName(source, field)));
}

/** Lines that stand for rows belong to the source of these rows alone. */
function reachesRows({ fields: [first] }: Block, source: GridSource): boolean {
  if (!first || !isHandedIn(source)) return true;
  return first.mode === 'group' || first.source === source.id;
}

/** The fields whose values a block (or a field that does not grow) shows, under what is around it. */
export function needKeys(grid: Grid, catalogue: Catalogue, cell: FrameCell): Need | GridFault {
  const { address, owner, shows } = cell;
  const value = cell.cell.value as FieldValue;
  const source = grid.sources.find(({ id }) => id === value.source);
  if (!source) return faultAt(address, 'noSuchSource', { name: value.source });
  if (!fieldIn(source, value.field, catalogue)) return faultAt(address, 'noSuchField', { name: value.field });
  if (value.mode === 'adjacent' && !isHandedIn(source)) return faultAt(address, 'onlyForRows');
  const path = shows ? pathOf(owner[shows.axis]) : [...new Set([...crossingOf(owner), value.field])];
  const counting = countingOf(source, path, catalogue);
  if (counting === undefined)
    return faultAt(address, 'notTogether', { measure: source.id, name: value.field });
  if (!isHandedIn(source) && path.length > mostFields)
    return faultAt(address, 'tooManyLevels', { most: mostFields });
  return {
    address,
    source,
    column: shows ? counting : value.field,
    fields: path,
    folding: 'join',
    unit: null,
  };
}

/** A measure that has a row for each combination of these fields; '' where rows are handed in. */
export function countingOf(
  source: GridSource,
  fields: readonly string[],
  catalogue: Catalogue,
): string | undefined {
  if (!isHandedIn(source)) return catalogue.findCounting(fields.map((field) => ownName(source, field)));
  return fields.every((field) => fieldIn(source, field, catalogue)) ? '' : undefined;
}

export function isFault(found: Need | GridFault): found is GridFault {
  return 'code' in found;
}

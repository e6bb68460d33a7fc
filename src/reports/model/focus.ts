/** A value chosen in one block: the others follow it, the block itself goes down from it to the next level. */
import type { MeasureCatalogue } from '../../insights/model/answer.ts';
import type { CellValue, Condition } from '../../insights/model/question.ts';
import type { Block } from './blocks/block.ts';
import type { Interactions } from './interactions.ts';
import type { Narrowing } from './params/narrow.ts';

export type FocusedValue = { dimension: string; id: string | null; name: string };
export type Focus = { block: string; values: readonly FocusedValue[] };

/** What an address says, as far as it makes sense. */
export function readFocus(told: unknown): Focus | null {
  if (!Array.isArray(told)) return null;
  const [block, ...rest] = told as unknown[];
  const values = rest.slice(0, 3).flatMap(readValue);
  return typeof block === 'string' && block.length <= 40 && values.length > 0 ? { block, values } : null;
}

function readValue(told: unknown): FocusedValue[] {
  if (!Array.isArray(told)) return [];
  const [dimension, id, name] = told as unknown[];
  if (typeof dimension !== 'string' || dimension.length > 120) return [];
  if (id !== null && (typeof id !== 'string' || id.length > 200)) return [];
  return [{ dimension, id, name: typeof name === 'string' ? name.slice(0, 200) : (id ?? '') }];
}

/** The same as the address carries it. */
export function writeFocus({ block, values }: Focus): unknown[] {
  return [block, ...values.map(({ dimension, id, name }) => [dimension, id, name])];
}

/** A value of an answer as it is chosen; `none` is how nothing is called. */
export function focusedValue(dimension: string, value: CellValue, none: string): FocusedValue {
  if (value === null) return { dimension, id: null, name: none };
  if (typeof value !== 'object') return { dimension, id: String(value), name: String(value) };
  const { name } = value as { name?: unknown };
  return { dimension, id: value.id, name: typeof name === 'string' ? name : value.id };
}

/** The conditions of a chosen value. */
export function conditionsOfFocus({
  values,
}: {
  values: readonly Omit<FocusedValue, 'name'>[];
}): Condition[] {
  return values.map(({ dimension, id }) =>
    id === null
      ? { field: dimension, op: 'empty' as const }
      : { field: dimension, op: 'is' as const, value: id },
  );
}

/** What narrows a block besides the parameters: the value it follows, and those that one has gone down from. */
export function narrowedAt(
  block: string,
  followed: readonly Narrowing[],
  steps: readonly Step[],
): Omit<FocusedValue, 'name'>[] {
  const follows = followed.flatMap((one) =>
    one.to === 'dimension' && one.blocks?.includes(block)
      ? [
          {
            dimension: one.condition.field,
            id: one.condition.op === 'empty' ? null : String(one.condition.value),
          },
        ]
      : [],
  );
  const passed = steps.flatMap(({ from }) => from.map(({ dimension, id }) => ({ dimension, id })));
  return [...follows, ...passed];
}

/** How the other blocks follow: each by the same dimension, or by the one of its own cube that is called the same. */
export function followers(
  blocks: readonly Block[],
  { crossFilter, deaf }: Pick<Interactions, 'crossFilter' | 'deaf'>,
  focus: Focus,
  catalogue: MeasureCatalogue,
): Narrowing[] {
  if (!crossFilter) return [];
  return blocks.flatMap((block) => {
    const measure = measureOf(block) ?? countOfList(block, catalogue);
    if (block.id === focus.block || deaf.includes(block.id) || measure === null) return [];
    return conditionsOfFocus(focus).flatMap((condition): Narrowing[] => {
      const field = dimensionOf(measure, condition.field, catalogue);
      return field ? [{ blocks: [block.id], to: 'dimension', condition: { ...condition, field } }] : [];
    });
  });
}

/** The measure by which a block is counted; null where it is about none. */
function measureOf(block: Block): string | null {
  if ('measure' in block) return block.measure;
  if ('measures' in block) return block.measures[0] ?? null;
  return block.type === 'funnel' ? 'deals.count' : null;
}

/** What counts the records of a list, by which it follows as a number of them would. */
function countOfList(block: Block, { measures }: MeasureCatalogue): string | null {
  if (block.type !== 'records' || !block.list) return null;
  const { object } = block.list;
  return (
    measures.find(({ records, unit, additive }) => records === object && unit === 'count' && additive)?.id ??
    null
  );
}

/** The dimension of the measure that means the same; a day keeps the period it is split by. */
function dimensionOf(
  measureId: string,
  asked: string,
  { measures, dimensions }: MeasureCatalogue,
): string | null {
  const known = dimensions.find(({ id }) => id === asked || isPeriodOf(asked, id));
  const measure = measures.find(({ id }) => id === measureId);
  if (!known || !measure) return null;
  const period = asked.slice(known.id.length);
  if (measure.dimensions.includes(known.id)) return asked;
  const alike = measure.dimensions.find((id) => {
    const other = dimensions.find((dimension) => dimension.id === id);
    return (
      other &&
      tailOf(id) === tailOf(known.id) &&
      other.kind === known.kind &&
      other.references === known.references
    );
  });
  return alike ? `${alike}${period}` : null;
}

function isPeriodOf(asked: string, id: string): boolean {
  return (
    asked.startsWith(`${id}.`) &&
    ['day', 'week', 'month', 'quarter', 'year'].includes(asked.slice(id.length + 1))
  );
}

function tailOf(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

const finer: Readonly<Record<string, string>> = {
  year: 'quarter',
  quarter: 'month',
  month: 'week',
  week: 'day',
};
/** From the whole to its parts: whose parts are told by which dimension. */
const parts: Readonly<Record<string, string>> = {
  region: 'team',
  manager: 'owner',
  team: 'owner',
  pipeline: 'stage',
  first_source: 'first_campaign',
  source: 'campaign',
  medium: 'campaign',
};

/** The dimension that one goes down to from a value of this one; null: the next level are the records. */
export function levelBelow(
  block: Block,
  dimension: string,
  { measures, dimensions }: MeasureCatalogue,
): string | null {
  const day = dimensions.find(({ id }) => isPeriodOf(dimension, id));
  if (day) {
    const next = finer[dimension.slice(day.id.length + 1)];
    return next ? `${day.id}.${next}` : null;
  }
  const measure = measures.find(({ id }) => id === measureOf(block));
  const wanted = parts[tailOf(dimension)];
  return measure?.dimensions.find((id) => wanted !== undefined && tailOf(id) === wanted) ?? null;
}

/** One step down: from a value, to the dimension of the next level. */
export type Step = { from: readonly FocusedValue[]; to: string };

/** The block as it is asked after these steps; itself where it is not split by what one goes down from. */
export function drilledDown(block: Block, steps: readonly Step[]): Block {
  return steps.reduce(stepDown, block);
}

function stepDown(block: Block, { from, to }: Step): Block {
  const split = (dimension: string) => (from.some((value) => value.dimension === dimension) ? to : dimension);
  const told = block as unknown as Record<string, unknown>;
  const changed: Record<string, unknown> = {};
  for (const part of ['by', 'rows'] as const) {
    const value = told[part];
    if (typeof value === 'string') changed[part] = split(value);
    if (Array.isArray(value)) changed[part] = value.map((one) => split(String(one)));
  }
  const filters = (told['filters'] as Condition[] | undefined) ?? [];
  return {
    ...told,
    ...changed,
    filters: [...filters, ...conditionsOfFocus({ values: from })],
  } as unknown as Block;
}

/** Can the block go down from this dimension? Only where it is split by it. */
export function isSplitBy(block: Block, dimension: string): boolean {
  const told = block as unknown as Record<string, unknown>;
  return [told['by'], told['rows']].flat().includes(dimension);
}

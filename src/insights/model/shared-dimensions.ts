/** By what subjects can be looked at together: dimensions that mean the same in each. */
import type { Cube, Dimension } from './measure.ts';
import { grains } from './period-name.ts';

type Known = { cube: Cube; dimensions: ReadonlyMap<string, Dimension> };

/** A dimension as a question names it; `period` is the `.month` behind a day. */
type Named = { dimension: Dimension; period: string };

function findNamed({ dimensions }: Known, field: string): Named | null {
  const exact = dimensions.get(field);
  if (exact) return { dimension: exact, period: '' };
  const dot = field.lastIndexOf('.');
  const dimension = dimensions.get(field.slice(0, dot));
  const isPeriod = grains.some((grain) => grain === field.slice(dot + 1));
  return isPeriod && dimension?.kind === 'day' ? { dimension, period: field.slice(dot) } : null;
}

/**
 * What a subject calls a field of another one: the dimension of the same last name, kind and object (`owner`, `team`, `account`,
 * `product`, `source`, `province`); for a day without a namesake the subject's own day (`day`, else `created_on`, else its
 * first). Null: it has nothing of the kind. `sources` are those of the measures that are asked.
 */
export function counterpartOf(
  to: Known,
  known: readonly Known[],
  field: string,
  sources: ReadonlySet<string>,
): string | null {
  if (findNamed(to, field)) return field;
  const named = known.map((one) => findNamed(one, field)).find((found) => found !== null);
  if (!named) return null;
  const { dimension, period } = named;
  const last = dimension.id.slice(dimension.id.lastIndexOf('.') + 1);
  const own = [...to.dimensions.values()].filter(
    ({ on, filterOnly }) => !filterOnly && [...sources].every((source) => on[source]),
  );
  const called = (name: string) => own.find(({ id }) => id === `${to.cube.id}.${name}`);
  const namesake = called(last);
  if (namesake && meansTheSame(namesake, dimension)) return namesake.id + period;
  if (dimension.kind !== 'day') return null;
  const day = called('day') ?? called('created_on') ?? own.find(({ kind }) => kind === 'day');
  return day?.kind === 'day' ? day.id + period : null;
}

function meansTheSame(left: Dimension, right: Dimension): boolean {
  return left.kind === right.kind && left.names?.object === right.names?.object;
}

/** What the values of a report's parameters narrow, on which blocks. */
import type { Condition } from '../../../insights/model/question.ts';
import { periodOfWindow } from '../../../insights/model/windows.ts';
import type { Day, Period } from '../../../platform/model/calendar.ts';
import { holdsSeveral, usualOperator, type Param, type ParamApply } from './param.ts';
import { isNothing, type ParamValue, type ParamValues } from './values.ts';

/** One narrowing: of the named blocks, or (null) of all that it concerns. */
export type Narrowing = { blocks: readonly string[] | null } & (
  | { to: 'period'; period: Period | null }
  | { to: 'team'; teams: readonly string[] }
  | { to: 'pipeline'; pipeline: string }
  | { to: 'dimension'; condition: Condition }
);

export type Surroundings = {
  today: Day;
  /** The unit itself with those below it, by its id. */
  below: (teamId: string) => readonly string[];
};

/** What all values narrow, in the order of the parameters: of two about the same, the later one counts. */
export function narrowingsOf(
  params: readonly Param[],
  values: ParamValues,
  surroundings: Surroundings,
): Narrowing[] {
  return params.flatMap((param) => {
    const value = values[param.id] ?? null;
    return param.apply.flatMap((apply) => narrowingOf(param, apply, value, surroundings) ?? []);
  });
}

function narrowingOf(
  param: Param,
  apply: ParamApply,
  value: ParamValue,
  surroundings: Surroundings,
): Narrowing | null {
  const { blocks } = apply;
  if (apply.to === 'dimension') {
    const condition = isNothing(value) ? null : conditionOf(param, apply, value, surroundings);
    return condition && { blocks, to: 'dimension', condition };
  }
  if (apply.to === 'period')
    return param.widget === 'dateRange' && typeof value === 'string'
      ? { blocks, to: 'period', period: periodOfWindow(value, surroundings.today) }
      : null;
  if (isNothing(value)) return null;
  if (apply.to === 'team') return { blocks, to: 'team', teams: textsOf(param, value, surroundings) };
  return { blocks, to: 'pipeline', pipeline: String(value) };
}

function conditionOf(
  param: Param,
  { dimension: field, op }: Extract<ParamApply, { to: 'dimension' }>,
  value: ParamValue,
  surroundings: Surroundings,
): Condition | null {
  const { widget } = param;
  if (widget === 'toggle')
    return value === true ? { field, op: op ?? 'is', ...(hasValue(op) && { value: true }) } : null;
  if (widget === 'dateRange') {
    const period = periodOfWindow(String(value), surroundings.today);
    return period && { field, op: 'between', value: [period.from, period.to] };
  }
  if (widget === 'number') return { field, op: op ?? 'gte', value: fenOf(Number(value)) };
  if (widget === 'date') return { field, op: op ?? 'gte', value: String(value) };
  const texts = textsOf(param, value, surroundings);
  const told = op ?? usualOperator(param);
  const isList = told === 'in' || told === 'not_in' || texts.length > 1;
  if (!isList) return { field, op: told, value: texts[0]! };
  return { field, op: told === 'not_in' ? 'not_in' : 'in', value: texts };
}

function hasValue(op: string | null): boolean {
  return op !== 'empty' && op !== 'not_empty';
}

/** Amounts are asked in fen and chosen in yuan. */
function fenOf(amount: number): string {
  return String(Math.round(amount * 100));
}

/** The chosen ones; of a unit of the tree those below it, too. */
function textsOf(param: Param, value: ParamValue, { below }: Surroundings): string[] {
  const chosen =
    holdsSeveral(param) && Array.isArray(value) ? (value as readonly string[]).map(String) : [String(value)];
  return param.widget === 'tree' ? [...new Set(chosen.flatMap(below))] : chosen;
}

/** Is a narrowing about this block? */
function concerns({ blocks }: Narrowing, block: string): boolean {
  return blocks === null || blocks.includes(block);
}

/** The days that a block is asked about; null for all of time. */
export function periodFor(block: string, narrowings: readonly Narrowing[]): Period | null {
  const own = narrowings.filter((one) => one.to === 'period').findLast((one) => concerns(one, block));
  return own ? own.period : null;
}

/** The pipeline that a block is asked about, where one is chosen. */
export function pipelineFor(block: string, narrowings: readonly Narrowing[]): string | null {
  const own = narrowings.filter((one) => one.to === 'pipeline').findLast((one) => concerns(one, block));
  return own ? own.pipeline : null;
}

/** The teams that a block is asked about; null for all. */
export function teamsFor(block: string, narrowings: readonly Narrowing[]): readonly string[] | null {
  const own = narrowings.filter((one) => one.to === 'team').findLast((one) => concerns(one, block));
  return own ? own.teams : null;
}

/** The conditions on dimensions of the cube that a block is asked with. */
export function conditionsFor(block: string, cube: string, narrowings: readonly Narrowing[]): Condition[] {
  return narrowings.flatMap((one) =>
    one.to === 'dimension' && concerns(one, block) && cubeOf(one.condition.field) === cube
      ? [one.condition]
      : [],
  );
}

/** What is told of deals, though it does not begin with their name. */
const ofDeals: readonly string[] = ['stages', 'playbook', 'playbook_family'];

/** The cube of a measure or of a dimension, by its id; the quality of each kind of record is a cube of its own. */
export function cubeOf(member: string): string {
  const [first = '', second] = member.split('.');
  if (first === 'quality') return `${first}.${second}`;
  return ofDeals.includes(first) ? 'deals' : first;
}

/** What is chosen on the dimensions of a subject, as the list of its records is filtered by it. */
import { readPeriod, grains } from '../../../insights/model/period-name.ts';
import type { Condition } from '../../../insights/model/question.ts';
import { addDays, isDay } from '../../../platform/model/calendar.ts';
import type { Field } from '../../../platform/model/fields.ts';
import {
  operandsFor,
  type Condition as ListCondition,
  type FilterOp,
} from '../../../records/model/filter.ts';
import { conditionsFor, type Narrowing } from './narrow.ts';

/** The subject that tells of the records of a kind. */
const cubes: Readonly<Record<string, string>> = {
  deal: 'deals',
  lead: 'leads',
  account: 'accounts',
  contact: 'contacts',
  contract: 'contracts',
  quote: 'quotes',
  case: 'cases',
  delivery: 'deliveries',
};

/** A dimension of the subject without its name, and the period that a day is split by. */
const named = new RegExp(`^(.+?)(?:\\.(${grains.join('|')}))?$`);

/** The conditions of a block's list; what is chosen of something that its records have no field for leaves it as it is. */
export function narrowList(
  block: string,
  object: string,
  fields: readonly Field[],
  narrowings: readonly Narrowing[],
): ListCondition[] {
  const cube = cubes[object];
  if (!cube) return [];
  return conditionsFor(block, cube, narrowings).flatMap((condition) => {
    if (!condition.field.startsWith(`${cube}.`)) return [];
    const [, name = '', grain] = named.exec(condition.field.slice(cube.length + 1)) ?? [];
    const field = fields.find(({ id }) => id === name || id === name.replace(/_on$/, '_at'));
    if (!field) return [];
    const asked = grain ? ofPeriod(condition, grain as (typeof grains)[number]) : condition;
    return listed(field, asked).filter((one) => operandsFor(field, one) !== null);
  });
}

/** A value of a day that is split by periods are its days. */
function ofPeriod({ field, op, value }: Condition, grain: (typeof grains)[number]): Condition {
  const period = op === 'is' && typeof value === 'string' ? readPeriod(grain, value) : null;
  return period ? { field, op: 'between', value: [period.from, period.to] } : { field, op, value };
}

/** The same in the words of a list: both its days are held, and it knows no “none of these”. */
function listed({ id, kind }: Field, { op, value }: Condition): ListCondition[] {
  const told = kind === 'boolean' && typeof value === 'string' ? value === 'true' : value;
  if (op === 'not_in' && Array.isArray(told))
    return told.map((one) => ({ field: id, op: 'is_not', value: one }));
  if (op === 'between' && Array.isArray(told) && typeof told[1] === 'string' && isDay(told[1]))
    return [{ field: id, op, value: [told[0], addDays(told[1], -1)] }];
  return [{ field: id, op: op as FilterOp, ...(told !== undefined && { value: told }) }];
}

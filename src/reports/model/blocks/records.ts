/** Records one by one: those behind a measure, or those of a list with its filter, order and columns. */
import { z } from 'zod';
import { addDays } from '../../../platform/model/calendar.ts';
import type { Field } from '../../../platform/model/fields.ts';
import { filterSchema, type Condition } from '../../../records/model/filter.ts';
import { shownFields } from '../../../records/model/shown-fields.ts';
import { listActionSchema, mostListActions, suitsRecords } from '../list-actions/list-action.ts';
import { narrowList } from '../params/narrow-list.ts';
import { asked, filtersOf, member, type BlockKind, type Chosen } from './asked.ts';

const listSchema = z
  .strictObject({
    /** The kind of record: `deal`. */
    object: z.string().regex(/^[a-z][a-z_]{0,39}$/),
    filter: filterSchema.default([]),
    columns: z.array(member).max(8).default([]),
    /** A field, with `-` before it from the largest down. */
    sort: z.string().min(1).max(80).nullable().default(null),
    /** What its viewer may do with the records. */
    actions: z.array(listActionSchema).max(mostListActions).default([]),
  })
  .superRefine(({ object, actions }, check) => {
    const note = (path: (string | number)[], message: string) =>
      check.addIssue({ code: 'custom', path: ['actions', ...path], message });
    if (new Set(actions.map(({ id }) => id)).size < actions.length) note([], 'ids are not unique');
    actions.forEach((action, at) => {
      if (!suitsRecords(action, object)) note([at], 'does not suit these records');
    });
  });
export type RecordsOfList = z.output<typeof listSchema>;

export const recordsSchema = z
  .strictObject({
    type: z.literal('records'),
    ...asked,
    measure: member.nullable().default(null),
    list: listSchema.nullable().default(null),
    most: z.number().int().min(1).max(50).default(10),
  })
  .refine(({ measure, list }) => (measure === null) !== (list === null), {
    path: ['measure'],
    message: 'either of a measure or of a list',
  });
type RecordsBlock = z.output<typeof recordsSchema>;

/** A list is asked of its records, not of measures. */
export const records: BlockKind<RecordsBlock> = {
  size: { w: 6, h: 2 },
  question: (block, chosen) =>
    block.measure === null
      ? null
      : { measures: [block.measure], filters: filtersOf({ ...block, measure: block.measure }, chosen) },
};

/** The conditions of a list for what its viewer chose; the last day of a period belongs to it. `fields`: those that he sees. */
export function conditionsOfList(
  list: RecordsOfList,
  { id, period: on, team }: Pick<RecordsBlock, 'id' | 'period' | 'team'>,
  chosen: Chosen,
  fields: readonly Field[],
): Condition[] {
  const teams = chosen.teams ?? (chosen.team ? [chosen.team] : []);
  return [
    ...list.filter,
    ...(on && chosen.period
      ? [{ field: on, op: 'between' as const, value: [chosen.period.from, addDays(chosen.period.to, -1)] }]
      : []),
    ...(team && teams.length > 0 ? [{ field: team, op: 'in' as const, value: teams }] : []),
    ...narrowList(id, list.object, fields, chosen.narrowings ?? []),
  ];
}

/** So many columns are shown of a list that names none. */
const usualColumns = 5;

/** The columns of a list: those it names, as far as they are the reader's, else the first of those that are usual. */
export function columnsOfList<F extends Field>(
  fields: readonly F[],
  { columns }: Pick<RecordsOfList, 'columns'>,
): readonly F[] {
  return columns.length > 0 ? shownFields(fields, columns) : shownFields(fields, null).slice(0, usualColumns);
}

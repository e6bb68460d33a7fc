/** What a comment under a report is about: the report as it was asked, one of its blocks, or one number of a block. */
import { z } from 'zod';
import { periodOfWindow } from '../../../insights/model/windows.ts';
import { addDays, type Day } from '../../../platform/model/calendar.ts';
import { blockId, member, type Chosen, type TableQuestion } from '../blocks/asked.ts';
import { questionOf, type Block } from '../blocks/block.ts';
import { conditionsOfFocus } from '../focus.ts';
import type { Param } from '../params/param.ts';
import type { ParamValue, ParamValues } from '../params/values.ts';
import { chosenParams, type ChosenParams } from '../reading.ts';

/**
 * Never the number itself: whoever opens the comment is told the number of his own reach, at the same place and with the same
 * parameters. A value of a dimension is kept by its key; its name is the reader's to see or not.
 */
export const placeSchema = z.strictObject({
  /** Null: the report as a whole. */
  block: blockId.nullable().default(null),
  measure: member.nullable().default(null),
  values: z
    .array(z.strictObject({ dimension: member, id: z.string().max(200).nullable() }))
    .max(8)
    .default([]),
  /** What the report was asked by. */
  params: chosenParams.default({}),
});
export type CommentPlace = z.output<typeof placeSchema>;

/** The parameters as a comment keeps them: a period that moves with today becomes the days that it is now. */
export function standingParams(params: readonly Param[], values: ParamValues, today: Day): ChosenParams {
  return Object.fromEntries(
    params.map(({ id, widget }) => [id, standing(widget, values[id] ?? null, today)]),
  );
}

function standing(widget: Param['widget'], value: ParamValue, today: Day): ChosenParams[string] {
  if (widget === 'dateRange' && typeof value === 'string') {
    const days = periodOfWindow(value, today);
    return days ? `${days.from}..${addDays(days.to, -1)}` : value;
  }
  return typeof value === 'object' && value !== null ? [...value] : value;
}

/** Its number, as its reader asks it: one row of one measure; null where it is about no single number. */
export function questionOfPlace(
  block: Block,
  { measure: told, values }: Pick<CommentPlace, 'measure' | 'values'>,
  chosen: Chosen,
): TableQuestion | null {
  const measure = told ?? (block.type === 'kpi' ? block.measure : null);
  const asked = measure === null ? null : questionOf(block, chosen);
  if (!asked || measure === null) return null;
  return {
    measures: [measure],
    dimensions: [...new Set(values.map(({ dimension }) => dimension))].slice(0, mostDimensions),
    filters: [...(asked.filters ?? []), ...conditionsOfFocus({ values })],
    limit: 1,
  };
}

/** So many dimensions can be asked at once. */
const mostDimensions = 4;

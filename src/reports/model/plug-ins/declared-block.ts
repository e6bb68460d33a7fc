/** A block that a plug-in declares: its words, what it asks, what can be set on it, and how it is drawn. */
import { z } from 'zod';
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { member } from '../blocks/asked.ts';
import { mostSlots, plugInBlockName, type PlugInBlock, type PropertyValues } from '../blocks/plug-in.ts';

export const plugInLabel = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) });

/** How many members a block takes, and with which it begins. */
const slot = (most: number) => ({
  least: z.number().int().min(0).max(most),
  most: z.number().int().min(0).max(most),
  usual: z.array(member),
});
type Slot = { least: number; most: number; usual: readonly string[] };

const isFilled = ({ least, most, usual }: Slot) => usual.length >= least && usual.length <= most;
const asItTakes = { path: ['usual'], message: 'as many as it takes' };

const named = { id: z.string().regex(/^[a-z][a-zA-Z]{0,29}$/), label: plugInLabel };

const anyProperty = z.discriminatedUnion('type', [
  z.strictObject({
    ...named,
    type: z.literal('number'),
    least: z.number(),
    most: z.number(),
    usual: z.number(),
  }),
  z.strictObject({ ...named, type: z.literal('text'), usual: z.string().max(200) }),
  z.strictObject({ ...named, type: z.literal('truth'), usual: z.boolean() }),
  z.strictObject({
    ...named,
    type: z.literal('choice'),
    options: z
      .array(z.strictObject({ id: z.string().min(1).max(40), label: plugInLabel }))
      .min(2)
      .max(20),
    usual: z.string(),
  }),
]);
export type Property = z.output<typeof anyProperty>;

const propertySchema = anyProperty.refine((property) => suits(property, property.usual), {
  path: ['usual'],
  message: 'not one of its values',
});

const told = {
  name: plugInBlockName,
  label: plugInLabel,
  /** What it tells, in a sentence, for whoever looks for a block. */
  tells: plugInLabel,
  measures: z
    .strictObject({
      ...slot(mostSlots.measures),
      /** Its parts are put together: it takes none whose parts do not add up, as rates and medians. */
      additive: z.boolean().default(false),
    })
    .refine(({ least }) => least > 0, { path: ['least'], message: 'one at least' })
    .refine(isFilled, asItTakes),
  by: z.strictObject(slot(mostSlots.by)).refine(isFilled, asItTakes),
  properties: z
    .array(propertySchema)
    .max(12)
    .default([])
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id is there twice'),
};
/** As it is told to browsers. */
export const toldBlockSchema = z.object(told);
export type ToldBlock = z.output<typeof toldBlockSchema>;

/** What a block is drawn from: the answer, with names as words and amounts as whole fen, and its properties. */
export type Handed = {
  columns: { id: string; label: Label; unit: MeasureUnit | null }[];
  rows: (string | number | bigint | Label | null)[][];
  /** How many rows there are without the limit. */
  total: number;
  properties: PropertyValues;
};

export const declaredBlockSchema = z.strictObject({
  ...told,
  draw: z.custom<(handed: Handed) => unknown>((value) => typeof value === 'function', 'a function'),
});
export type DeclaredBlock = z.output<typeof declaredBlockSchema>;

/** Is it a value that the property may have? */
function suits(property: Property, value: unknown): boolean {
  switch (property.type) {
    case 'number':
      return typeof value === 'number' && value >= property.least && value <= property.most;
    case 'text':
      return typeof value === 'string' && value.length <= 200;
    case 'truth':
      return typeof value === 'boolean';
    case 'choice':
      return property.options.some(({ id }) => id === value);
  }
}

/** The value of each property: as it was set, else its usual one; what another version of the plug-in knew falls away. */
export function propertiesOf(
  { properties }: Pick<ToldBlock, 'properties'>,
  set: PropertyValues,
): PropertyValues {
  return Object.fromEntries(
    properties.map((property) => {
      const value = set[property.id];
      return [property.id, value !== undefined && suits(property, value) ? value : property.usual];
    }),
  );
}

export type SlotFault = { part: 'measures' | 'by'; least: number; most: number };

/** What it asks more or fewer of than it takes; null when it can be drawn. */
export function slotFault(
  declared: Pick<ToldBlock, 'measures' | 'by'>,
  block: Pick<PlugInBlock, 'measures' | 'by'>,
): SlotFault | null {
  for (const part of ['measures', 'by'] as const) {
    const { least, most } = declared[part];
    if (block[part].length < least || block[part].length > most) return { part, least, most };
  }
  return null;
}

/** Its properties that cannot be as they are set, by id. */
export function unfitProperties(
  { properties }: Pick<ToldBlock, 'properties'>,
  set: PropertyValues,
): string[] {
  return Object.entries(set).flatMap(([id, value]) => {
    const property = properties.find((one) => one.id === id);
    return property && suits(property, value) ? [] : [id];
  });
}

const truths = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } } satisfies Record<
  string,
  Label
>;

/** The answer as the plug-in is handed it. */
export function handedOver({ columns, rows, total }: TableAnswer, properties: PropertyValues): Handed {
  return {
    columns: columns.map(({ id, label, unit }) => ({ id, label: { ...label }, unit })),
    rows: rows.map((row) => row.map((cell, at) => handedCell(cell, columns[at]?.unit ?? null))),
    total,
    properties,
  };
}

function handedCell(cell: Cell, unit: MeasureUnit | null): Handed['rows'][number][number] {
  if (typeof cell === 'boolean') return truths[`${cell}`];
  if (typeof cell === 'object') return cell && cell.name;
  return unit === 'money' && typeof cell === 'string' ? BigInt(cell) : cell;
}

/** A plug-in: an ES module that says what it adds. The operator of an installation puts it into a folder; no organisation can. */
import { z } from 'zod';
import { functionNames } from '../grid/formula/functions.ts';
import { plugInTypes, type PlugInFunction } from '../grid/formula/plug-in-functions.ts';
import { declaredBlockSchema, plugInLabel as label, toldBlockSchema } from './declared-block.ts';

const signature = {
  name: z.string().regex(/^[a-z][a-z_]{2,29}$/, 'three small letters or more, and _'),
  label,
  takes: z
    .array(z.strictObject({ name: z.string().regex(/^[a-z][a-zA-Z]{0,29}$/), type: z.enum(plugInTypes) }))
    .min(1)
    .max(10),
  gathers: z.boolean().default(false),
  gives: z.enum(plugInTypes),
};

const functionSchema = z
  .strictObject({
    ...signature,
    calculate: z.custom<PlugInFunction['calculate']>((value) => typeof value === 'function', 'a function'),
  })
  .refine(({ gathers, takes }) => !gathers || takes.length === 1, {
    path: ['takes'],
    message: 'what gathers has one argument',
  });

const plugInSchema = z
  .strictObject({
    /** The version of this format. */
    format: z.literal(1),
    name: label,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, as 1.0.0'),
    functions: z.array(functionSchema).max(50).default([]),
    blocks: z
      .array(declaredBlockSchema)
      .max(20)
      .default([])
      .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'a name is there twice'),
  })
  .refine(({ functions, blocks }) => functions.length + blocks.length > 0, 'neither functions nor blocks');
export type PlugIn = z.output<typeof plugInSchema>;

/**
 * What an installation tells of a plug-in. The browser takes the module itself from `address`, for its functions; null where it
 * has none: blocks are drawn by the server alone.
 */
export const toldPlugInSchema = z.object({
  id: z.string(),
  name: label,
  version: z.string(),
  address: z.string().nullable(),
  functions: z.array(z.object(signature)),
  blocks: z.array(toldBlockSchema),
});
export type ToldPlugIn = z.output<typeof toldPlugInSchema>;

/** Why a plug-in is refused, in a sentence for whoever runs the installation. */
class PlugInFault extends Error {}

/** The plug-in that a module exports as `plugIn`. Throws a PlugInFault that names the part that is wrong. */
export function readPlugIn(module: unknown): PlugIn {
  const read = plugInSchema.safeParse((module as { plugIn?: unknown }).plugIn);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new PlugInFault(`${['plugIn', ...path].join('.')}: ${message}`);
}

/** The functions of all plug-ins together. Throws a PlugInFault for a name that is taken. */
export function functionsOfAll(plugIns: readonly PlugIn[]): PlugInFunction[] {
  const taken = new Set(functionNames);
  return plugIns
    .flatMap(({ functions }) => functions)
    .map((one) => {
      if (taken.has(one.name)) throw new PlugInFault(`the name ${one.name} is taken`);
      taken.add(one.name);
      return one;
    });
}

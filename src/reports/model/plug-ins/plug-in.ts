/** A plug-in: an ES module that says what it adds. The operator of an installation puts it into a folder; no organisation can. */
import { z } from 'zod';
import { functionNames } from '../grid/formula/functions.ts';
import { plugInTypes, type PlugInFunction } from '../grid/formula/plug-in-functions.ts';

const label = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) });

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

const plugInSchema = z.strictObject({
  /** The version of this format. */
  format: z.literal(1),
  name: label,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, as 1.0.0'),
  functions: z.array(functionSchema).min(1).max(50),
});
export type PlugIn = z.output<typeof plugInSchema>;

/** What an installation tells of a plug-in. The browser takes the module itself from `address`. */
export const toldPlugInSchema = z.object({
  id: z.string(),
  name: label,
  version: z.string(),
  address: z.string(),
  functions: z.array(z.object(signature)),
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

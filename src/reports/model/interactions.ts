/** What happens on a report when something in it is chosen: other blocks follow, another report opens. */
import { z } from 'zod';
import { paramId } from './params/param.ts';

const block = z.string().max(40);

export const interactionsSchema = z.strictObject({
  /** Choosing a value in one block narrows the others, where they know it. */
  crossFilter: z.boolean().default(true),
  /** The blocks that do not follow. */
  deaf: z.array(block).max(24).default([]),
  /** Reports that a value of a block leads to: which of their parameters takes it. */
  opens: z
    .array(
      z.strictObject({
        from: block,
        report: z.uuid().toLowerCase(),
        label: z.string().trim().min(1).max(40),
        /** The parameter of the other report that takes the chosen value; none: it only opens. */
        param: paramId.nullable().default(null),
        /** Parameters of the same name take what is chosen here. */
        keeps: z.boolean().default(true),
      }),
    )
    .max(10)
    .default([]),
});
export type Interactions = z.output<typeof interactionsSchema>;
export type OpensReport = Interactions['opens'][number];

/** Notes interactions of blocks that are not there. */
export function noteStrangers(
  check: z.core.$RefinementCtx,
  { deaf, opens }: Interactions,
  blocks: readonly string[],
): void {
  const note = (path: (string | number)[]) =>
    check.addIssue({ code: 'custom', path: ['interactions', ...path], message: 'there is no such block' });
  deaf.forEach((id, at) => blocks.includes(id) || note(['deaf', at]));
  opens.forEach(({ from }, at) => blocks.includes(from) || note(['opens', at, 'from']));
}

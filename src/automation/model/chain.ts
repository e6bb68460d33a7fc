/** The loop guard: a change that an automation made carries what led to it. */
import { z } from 'zod';

const linkSchema = z.object({ ruleId: z.string(), recordId: z.string() });
/** One run of the chain: which rule acted on which record. */
export type ChainLink = z.output<typeof linkSchema>;

/** Rules that set each other off: at most so many in a row. */
const longestChain = 5;

export type ChainFault = 'loop' | 'too_deep';

/** Why a rule may not act on a record as the next of a chain; null when it may. The same rule acts on a record once in a chain. */
export function chainFault(chain: readonly ChainLink[], next: ChainLink): ChainFault | null {
  if (chain.some((link) => link.ruleId === next.ruleId && link.recordId === next.recordId)) return 'loop';
  return chain.length >= longestChain ? 'too_deep' : null;
}

const originSchema = z.object({ chain: z.array(linkSchema) });

/** What led to an event, as its payload tells it; empty for what a person or the product itself did. */
export function chainOf(payload: Readonly<Record<string, unknown>>): ChainLink[] {
  const read = originSchema.safeParse(payload['origin']);
  return read.success ? read.data.chain : [];
}

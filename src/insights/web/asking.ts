/** With whose reach a part of a page asks: the reader's own, unless somebody says otherwise around it. */
import { createContext, use } from 'react';
import type { z } from 'zod';
import { callContract } from '../../platform/web/index.ts';
import type { RecordsAnswer, TableAnswer, WireFunnel } from '../model/answer.ts';
import { insightsContract } from '../model/contract.ts';
import type { drillSchema, questionSchema } from '../model/question.ts';
import { askTogether } from './ask-together.ts';

export type Asking = {
  /** Tells answers of one reach from those of another; empty for the reader's own. */
  whose: string;
  ask: (question: z.input<typeof questionSchema>, signal: AbortSignal) => Promise<TableAnswer | WireFunnel>;
  records: (drill: z.input<typeof drillSchema>, signal?: AbortSignal) => Promise<RecordsAnswer>;
};

/** The reader's own. */
export const ownAsking: Asking = {
  whose: '',
  ask: askTogether,
  records: (body, signal) => callContract(insightsContract.drillDown, { body, ...(signal && { signal }) }),
};

export const AskingContext = createContext<Asking>(ownAsking);

export function useAsking(): Asking {
  return use(AskingContext);
}

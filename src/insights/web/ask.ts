/** Questions to insights from a page, kept fresh while things change. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import { contractKey, keepFormer, useStream } from '../../platform/web/index.ts';
import type { TableAnswer, WireFunnel } from '../model/answer.ts';
import { insightsContract } from '../model/contract.ts';
import type { AskedFunnel, measureQuestionSchema, questionSchema } from '../model/question.ts';
import { ownAsking, useAsking, type Asking } from './asking.ts';

/** A question as a page writes it: what is as usual may be left out. */
export type TableQuestion = z.input<typeof measureQuestionSchema>;

/** A question by measures as a query. Its former answer stays, dimmed with the page, until the next is there; `null` asks nothing. */
export function tableQuery(question: TableQuestion | null, asking?: Asking) {
  return { ...askedQuery(question ?? { measures: [''] }, asking), enabled: question !== null };
}

/** The same for a funnel. */
export function funnelQuery(question: AskedFunnel | null, asking?: Asking) {
  return { ...askedQuery(question ?? { funnel: { pipeline: '-' } }, asking), enabled: question !== null };
}

/** Asked with what else the page asks at the same time. */
function askedQuery(question: z.input<typeof questionSchema>, { whose, ask }: Asking = ownAsking) {
  return queryOptions({
    queryKey: [...contractKey(insightsContract.ask, { body: question }), ...(whose ? [whose] : [])],
    queryFn: ({ signal }) => ask(question, signal),
    ...keepFormer,
  });
}

/** The answer to a question by measures. */
export function useTable(question: TableQuestion | null) {
  const asked = useQuery(tableQuery(question, useAsking()));
  return { ...asked, data: asked.data as TableAnswer | undefined };
}

/** The answer to a funnel question. */
export function useFunnel(question: AskedFunnel | null) {
  const asked = useQuery(funnelQuery(question, useAsking()));
  return { ...asked, data: question === null ? undefined : (asked.data as WireFunnel | undefined) };
}

/** Changes come in flocks; numbers are asked anew once for each flock. */
const flock = 400;

/** Asks the page's questions anew, within half a second, when something of the subject changed. */
export function useFreshNumbers(events: string): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useStream((event) => {
    if (!event.type.startsWith(events) || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: ['questions'] });
    }, flock);
  });
}

/** The tags of the leads of a list: the rows that are drawn together are asked for together. */
import { callContract } from '../../../platform/web/index.ts';
import { tagsContract } from '../../model/tags/contract.ts';

type Waiting = Map<string, PromiseWithResolvers<readonly string[]>>;

const mostAtOnce = 500;
const gatherMs = 15;
let waiting: Waiting | null = null;

export function loadTagIds(leadId: string): Promise<readonly string[]> {
  if (!waiting || waiting.size >= mostAtOnce) {
    const batch: Waiting = new Map();
    waiting = batch;
    setTimeout(() => void answer(batch), gatherMs);
  }
  const known = waiting.get(leadId) ?? Promise.withResolvers<readonly string[]>();
  waiting.set(leadId, known);
  return known.promise;
}

async function answer(batch: Waiting): Promise<void> {
  if (waiting === batch) waiting = null;
  try {
    const { items } = await callContract(tagsContract.tagsOfLeads, { body: { ids: [...batch.keys()] } });
    const found = new Map(items.map(({ leadId, tagIds }) => [leadId, tagIds]));
    for (const [leadId, { resolve }] of batch) resolve(found.get(leadId) ?? []);
  } catch (problem) {
    for (const { reject } of batch.values()) reject(problem);
  }
}

/** One change to each of several records, each as if it were the only one. */
import type { Work } from '../../platform/server/index.ts';
import type { BulkAnswer } from '../model/record-contract.ts';
import { apart, inWords } from './apart.ts';

/**
 * Changes the records of these ids and names one after the other. One that refuses is told with its reason, leaves
 * nothing behind and spoils no other; a defect ends the whole.
 */
export async function oneByOne(
  work: Work,
  chosen: ReadonlyMap<string, string>,
  change: (alone: Work, id: string) => Promise<unknown>,
): Promise<BulkAnswer> {
  const answer: BulkAnswer = { changed: 0, failed: [] };
  for (const [id, name] of chosen) {
    const refusal = await apart(work, (alone) => change(alone, id));
    if (!refusal) answer.changed += 1;
    else {
      const fields = refusal.fields.map(({ path }) => path);
      answer.failed.push({ id, name, code: refusal.code, message: inWords(work, refusal), fields });
    }
  }
  return answer;
}

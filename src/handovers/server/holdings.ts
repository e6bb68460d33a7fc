import { namesOfPeople } from '../../identity/server/index.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { HandOverPreview } from '../model/contract.ts';
import { handOverRefusals } from '../model/refusals.ts';
import type { HeldRecord } from '../model/units.ts';
import { heldBy, recordObjects } from './held-records.ts';
import { inHandOf } from './in-hand.ts';
import { countKinds } from './preview-hand-over.ts';
import { mayTransferAnything } from './takers.ts';

/** What a person holds, as far as the asker sees it. Refuses a person who is not there. */
export async function holdingsOf(
  work: Work,
  userId: string,
): Promise<{ kinds: HandOverPreview['kinds']; mayHandOver: boolean }> {
  if (!(await namesOfPeople(work, [userId])).has(userId)) refuse(handOverRefusals.giverUnknown);
  const { principal } = work;
  const held: HeldRecord[] = [];
  for (const object of recordObjects) held.push(...(await heldBy(work, object, userId)));
  held.push(...(await inHandOf(work, userId)));
  return { kinds: countKinds(held), mayHandOver: mayTransferAnything(principal) };
}

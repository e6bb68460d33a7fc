/** Of what a watch would tell if it were looked at now. */
import type { Work } from '../../../platform/server/index.ts';
import { judge } from '../../model/watch/judge.ts';
import type { WatchDefinition } from '../../model/watch/watch.ts';
import type { WirePreview } from '../../model/watch/watch-contract.ts';
import type { WatchParts } from './parts.ts';
import { readSights } from './read-sights.ts';
import { wordsForSeen } from './say-seen.ts';

/** So many of them are named. */
const mostNamed = 20;

/**
 * What of it is so now, as the asker sees it, before any holding or cooling down; nothing is told and nothing is done.
 * Refuses what making the watch would refuse of its question.
 */
export async function previewWatch(
  work: Work,
  parts: WatchParts,
  definition: WatchDefinition,
): Promise<WirePreview> {
  const sights = await readSights(work, parts, definition);
  const met = sights.seen.filter((one) => judge(definition.when, { ...one, last: undefined }) === 'met');
  const say = await wordsForSeen(work, sights, definition.when);
  return {
    looked: sights.seen.length,
    count: met.length,
    items: met
      .slice(0, mostNamed)
      .map((one) => ({ key: one.key, title: one.title, record: one.record, value: say(one) })),
  };
}

/** What a watch would have told: the same looks and the same steps, over days that have passed. Pure. */
import { look, type Standing, type Terms } from './alert-state.ts';
import { judge, type Sight } from './judge.ts';
import type { When } from './watch.ts';

export type PastLook = { at: Date; sights: ReadonlyMap<string, Omit<Sight, 'last'>> };

/** The instants of the looks, oldest first, at which something fired; once for each thing that did. */
export function replay(looks: readonly PastLook[], when: When, terms: Terms): Date[] {
  const standing = new Map<string, { state: Standing | null; value: number | null }>();
  const fired: Date[] = [];
  for (const { at, sights } of looks)
    for (const key of new Set([...standing.keys(), ...sights.keys()])) {
      const before = standing.get(key);
      const seen = sights.get(key);
      const verdict = seen ? judge(when, { ...seen, last: before?.value }) : 'clear';
      const { after, notices } = look(before?.state ?? null, verdict, at, terms);
      if (notices.some(({ what }) => what === 'fired')) fired.push(at);
      standing.set(key, { state: after, value: seen?.value ?? null });
    }
  return fired;
}

/** How often one visitor may do something, counted in this process. */
export type VisitLimit = { allows(visitor: string, now: Date): boolean };

const mostVisitors = 50_000;

/** At most `most` times within `minutes`; the oldest visitors are forgotten when there are too many to remember. */
export function limitVisits(most: number, minutes: number): VisitLimit {
  const visits = new Map<string, { since: number; times: number }>();
  return {
    allows(visitor, now) {
      const at = now.getTime();
      const known = visits.get(visitor);
      if (known && at - known.since < minutes * 60_000) {
        known.times += 1;
        return known.times <= most;
      }
      visits.delete(visitor);
      if (visits.size >= mostVisitors) visits.delete(visits.keys().next().value!);
      visits.set(visitor, { since: at, times: 1 });
      return true;
    },
  };
}

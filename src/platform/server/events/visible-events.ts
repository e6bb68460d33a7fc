import type { Principal } from '../../model/principal.ts';
import type { Database } from '../database/database.ts';
import { inWork, type Work } from '../work.ts';
import type { WatchedEvent } from './watch-organisation.ts';

/** Which of these records of an object the asker may see; an object it does not know has none. */
export type IsVisible = (work: Work, object: string, ids: readonly string[]) => Promise<ReadonlySet<string>>;

/** A line of the live channel: one event, or many of one type without their ids. */
export type Told = {
  type: string;
  object: string;
  id: string | null;
  at: string;
  actorId: string | null;
  subject?: { object: string; id: string };
  count?: number;
};

/** From so many on, a look's events are told as one line for each type. */
const manyEvents = 100;

/** The events whose record the principal may see, as lines. One transaction under the principal's own context. */
export async function tellVisible(
  database: Database,
  principal: Principal,
  events: readonly WatchedEvent[],
  isVisible: IsVisible,
): Promise<Told[]> {
  const byObject = Map.groupBy(
    events.filter((event) => event.recordId !== null),
    (event) => event.object,
  );
  const visible = await inWork(database, principal, 'stream', async (work) => {
    const seen = new Set<WatchedEvent>();
    for (const [object, own] of byObject) {
      const ids = await isVisible(work, object, [...new Set(own.map((event) => event.recordId!))]);
      for (const event of own) if (ids.has(event.recordId!)) seen.add(event);
    }
    return seen;
  });
  const told = events.filter((event) => visible.has(event));
  return told.length >= manyEvents ? tellTogether(told) : told.map(tellOne);
}

function tellOne({ type, object, recordId, at, actorId, subject }: WatchedEvent): Told {
  return { type, object, id: recordId, at: at.toISOString(), actorId, ...(subject && { subject }) };
}

function tellTogether(events: readonly WatchedEvent[]): Told[] {
  return [...Map.groupBy(events, (event) => event.type).values()].map((some) => {
    const last = some.at(-1)!;
    return {
      type: last.type,
      object: last.object,
      id: null,
      at: last.at.toISOString(),
      actorId: null,
      count: some.length,
    };
  });
}

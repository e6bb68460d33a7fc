/** What a domain does when an event has happened, after the change that caused it was committed. */
import type { Work } from '../work.ts';

/** An event as its row tells it; `at` is when the change's transaction began. */
export type OutboxEvent = {
  id: string;
  type: string;
  object: string;
  recordId: string | null;
  actorId: string | null;
  payload: Record<string, unknown>;
  at: Date;
};

type Named = {
  /** An event type, or its beginning with a star: `deal.*`. */
  on: string;
  /** Unique; remembered with the event, so that a reaction that is done is not repeated when another one failed. */
  name: string;
};

/** Handed one event after the other, oldest first. */
export type SingleReaction = Named & { react(work: Work, event: OutboxEvent): Promise<void> };

/**
 * Handed all events of a batch at once, oldest first: for what reads and writes as much for fifty as for one. It leaves
 * what the same events one by one would leave. When it fails, each event is handed to it alone.
 */
export type GroupReaction = Named & { reactToAll(work: Work, events: readonly OutboxEvent[]): Promise<void> };

/**
 * Runs for the whole organisation, in the transaction that marks the event: what it writes through `work` happens
 * exactly once. What it does outside the database may happen again and must bear that.
 */
export type Reaction = SingleReaction | GroupReaction;

export function reactsTo(reaction: Reaction, type: string): boolean {
  return reaction.on.endsWith('*') ? type.startsWith(reaction.on.slice(0, -1)) : reaction.on === type;
}

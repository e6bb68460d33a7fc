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

/**
 * Runs for the whole organisation, in the transaction that marks the event: what it writes through `work` happens
 * exactly once. What it does outside the database may happen again and must bear that.
 */
export type Reaction = {
  /** An event type, or its beginning with a star: `deal.*`. */
  on: string;
  /** Unique; remembered with the event, so that a reaction that is done is not repeated when another one failed. */
  name: string;
  react(work: Work, event: OutboxEvent): Promise<void>;
};

export function reactsTo(reaction: Reaction, type: string): boolean {
  return reaction.on.endsWith('*') ? type.startsWith(reaction.on.slice(0, -1)) : reaction.on === type;
}

/** A few seconds of work outside the database that an event asks for: a mail, a call of another system. */

/** What an errand is told: which event asked, and for which record. It reads the rest itself, as it is by then. */
export type ErrandCall = { tenantId: string; eventId: string; recordId: string | null };

/**
 * Runs at least once for each event, in no transaction, and is tried again with growing pauses when it throws. A worker
 * that dies in the middle makes it run twice: the errand sees to it that this does no harm. An event whose payload says
 * `notBefore` (an instant) waits until then.
 */
export type Errand = {
  /** Unique; letters, digits and hyphens. */
  name: string;
  /** The event type. */
  on: string;
  run(call: ErrandCall): Promise<void>;
};

/** A write that waits for the network: what it is, and how it stands. */

export type OutboxEntry = {
  /** Also its Idempotency-Key: however often it is sent, it happens once. */
  id: string;
  /** Organisation and person: nobody else's browser session sends or sees it. */
  owner: string;
  at: string;
  /** What the person did, in the words of then. */
  title: string;
  /** The page of what it is about. */
  href: string | null;
  request: KeptRequest;
  /** Why the server said no; null: it waits. */
  failure: string | null;
};

export type KeptRequest = {
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  params?: Record<string, string>;
  body?: unknown;
  ifMatch?: number | string;
  /** A picture or another file, with the form's fields before it. */
  upload?: { file: Blob; name: string; fields: Record<string, string> };
};

/** What became of one attempt, told by the status of its answer; 0: the server was not reached. */
export type Attempt = { status: number; sentence: string };

/**
 * What follows from an attempt. `stop`: the network, the session or the server is not there; everything waits in its order.
 * `failed`: the server will never take this one; the person is told why, and the next goes on.
 */
export function afterAttempt({ status }: Attempt): 'sent' | 'stop' | 'failed' {
  if (status >= 200 && status < 300) return 'sent';
  return status === 0 || status === 401 || status === 408 || status === 429 || status >= 500
    ? 'stop'
    : 'failed';
}

/** The owner's entries in the order in which they were written. */
export function ofOwner(entries: readonly OutboxEntry[], owner: string): OutboxEntry[] {
  return entries
    .filter((entry) => entry.owner === owner)
    .toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/** The next to send: the oldest that the server has not said no to. */
export function nextToSend(entries: readonly OutboxEntry[]): OutboxEntry | undefined {
  return entries.find(({ failure }) => failure === null);
}

/** The wait before the n-th new attempt: 2 s, doubled, at most a minute. */
export function waitBeforeSending(attempts: number): number {
  return Math.min(60_000, 2_000 * 2 ** Math.min(attempts, 5));
}

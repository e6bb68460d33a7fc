/** One transaction on one connection of the pool. */
import type { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { causeOfFailure } from './cause-of-failure.ts';
import type { Db } from './database.ts';
import { kyselyOn, run } from './one-connection.ts';

export type Transaction = {
  db: Db;
  /**
   * Sends a statement whose answer nobody waits for: the next one follows at once, and runs after it. When it fails, so
   * does the transaction, with its error.
   */
  send(statement: CompiledQuery): void;
};

export type Opening = {
  /** What makes the transaction the tenant's. */
  entering: string;
  /** All its statements see what was there at the first. */
  inOneSnapshot?: boolean | undefined;
  /** It only reads, and sees what the transaction sees that exported this snapshot. */
  snapshot?: string;
  /** Called off, the statement that runs is stopped and the transaction fails. */
  signal?: AbortSignal | undefined;
  /** Stops what another connection is busy with. */
  stop: (processId: number) => Promise<unknown>;
};

/**
 * Runs `work` between begin and commit; rolls back when it throws. Neither begin nor what was sent is waited for before
 * the end, so that they travel together with the statement that follows.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  opening: Opening,
  work: (transaction: Transaction, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  refuseCalledOff(opening.signal);
  const client = await pool.connect();
  if (opening.signal?.aborted) client.release();
  refuseCalledOff(opening.signal);
  const calledOff = stopWhenCalledOff(client, opening);
  const answers: Promise<unknown>[] = [];
  const expect = (answer: Promise<unknown>) => {
    answer.catch(() => {});
    answers.push(answer);
  };
  let broken: Error | undefined;
  try {
    expect(client.query(openingText(opening)));
    const send = (statement: CompiledQuery) => expect(run(client, statement));
    const result = await work({ db: kyselyOn(client), send }, client);
    expect(client.query('commit'));
    await Promise.all(answers);
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw await causeOfFailure(error, answers);
  } finally {
    // A connection that others may be given is stopped no more.
    await calledOff();
    client.release(broken);
  }
}

function openingText({ entering, inOneSnapshot, snapshot }: Opening): string {
  if (snapshot !== undefined)
    return `begin isolation level repeatable read read only; set transaction snapshot '${snapshot}'; ${entering}`;
  return `begin${inOneSnapshot ? ' isolation level repeatable read' : ''}; ${entering}`;
}

/** Throws as PostgreSQL says of a statement that was stopped. */
export function refuseCalledOff(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw Object.assign(new Error('nobody waits for the answer any more'), { code: '57014' });
}

const stopAgainMs = 100;

/**
 * Stops what runs on the connection when the signal comes, and what is asked after it: between two statements there is nothing
 * to stop. Returns how to end that.
 */
function stopWhenCalledOff(
  client: pg.PoolClient,
  { signal, stop: stopBackend }: Opening,
): () => Promise<void> {
  let stopping: Promise<unknown> = Promise.resolve();
  let again: NodeJS.Timeout | undefined;
  const stop = () => {
    const { processID } = client as unknown as { processID: number };
    stopping = stopBackend(processID).catch(() => {});
    again = setTimeout(stop, stopAgainMs);
  };
  signal?.addEventListener('abort', stop, { once: true });
  return async () => {
    signal?.removeEventListener('abort', stop);
    clearTimeout(again);
    await stopping;
  };
}

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

/**
 * Runs `work` between begin and commit; rolls back when it throws. Neither begin nor what was sent is waited for before
 * the end, so that they travel together with the statement that follows.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  opening: string,
  work: (transaction: Transaction, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const answers: Promise<unknown>[] = [];
  const expect = (answer: Promise<unknown>) => {
    answer.catch(() => {});
    answers.push(answer);
  };
  let broken: Error | undefined;
  try {
    expect(client.query(`begin; ${opening}`));
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
    client.release(broken);
  }
}

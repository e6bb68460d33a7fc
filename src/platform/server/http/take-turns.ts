/** What reads much takes turns: the database is never so full of it that a page of rows has to wait. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';

const atOnce = pLimit(2 * availableParallelism());

/** Runs `work`, when it reads much after others that do and came before. */
export function takeTurns<T>(readsMuch: boolean, work: () => Promise<T>): Promise<T> {
  return readsMuch ? atOnce(work) : work();
}

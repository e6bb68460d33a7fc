/** What reads much takes turns: the database is never so full of it that a page of rows has to wait. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { requestConnections } from '../database/database.ts';

/**
 * So many run at once as a machine with so many processors has work for, and never on more than half of the connections:
 * a page of rows, and the call that stops a statement, find one free.
 */
export function turnsOn(processors: number): number {
  return Math.min(2 * processors, requestConnections / 2);
}

const inTurn = pLimit(turnsOn(availableParallelism()));

/** Runs `work`, when it reads much after others that do and came before. */
export function takeTurns<T>(readsMuch: boolean, work: () => Promise<T>): Promise<T> {
  return readsMuch ? inTurn(work) : work();
}

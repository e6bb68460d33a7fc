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

/** Whole reports, which take seconds, are fewer at once, and stand in a row of their own: no count or small report waits behind them. */
export function longTurnsOn(processors: number): number {
  return Math.min(processors, requestConnections / 4);
}

/** How much somebody asks for: a question or a count, or a whole report. */
export type Turn = 'short' | 'much' | 'long';

const inTurn = pLimit(turnsOn(availableParallelism()));
const inLongTurn = pLimit(longTurnsOn(availableParallelism()));
const ofOne = new Map<string, ReturnType<typeof pLimit>>();

/** Of these one asker has half at most. */
const ownLongTurns = Math.max(1, Math.floor(longTurnsOn(availableParallelism()) / 2));

/** Runs `work` after others that ask for as much and came before. */
export function takeTurns<T>(turn: Turn, asker: string, work: () => Promise<T>): Promise<T> {
  if (turn === 'short') return work();
  return turn === 'much' ? inTurn(work) : oneOf(asker, () => inLongTurn(work));
}

async function oneOf<T>(asker: string, work: () => Promise<T>): Promise<T> {
  const own = ofOne.get(asker) ?? pLimit(ownLongTurns);
  ofOne.set(asker, own);
  try {
    return await own(work);
  } finally {
    if (own.activeCount + own.pendingCount === 0) ofOne.delete(asker);
  }
}

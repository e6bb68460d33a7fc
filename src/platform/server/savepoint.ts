import { sql } from 'kysely';
import { Refusal, refusals, type RefusalReason } from '../model/refusal.ts';
import type { Change, Work } from './work.ts';

/**
 * Runs a part of a transaction so that nothing of it stays when it refuses, and the rest goes on. Returns the refusal;
 * what the database does not take counts as one. Everything else is a defect and is thrown, with nothing of the part left.
 */
export async function inSavepoint(work: Work, part: (alone: Work) => Promise<void>): Promise<Refusal | null> {
  const noted: Change[] = [];
  await sql`savepoint part`.execute(work.db);
  try {
    await part({ ...work, record: (change) => noted.push(change) });
  } catch (error) {
    await sql`rollback to savepoint part`.execute(work.db);
    return refusalOf(error);
  }
  await sql`release savepoint part`.execute(work.db);
  for (const change of noted) work.record(change);
  return null;
}

const notWritten: RefusalReason = {
  code: 'not_written',
  label: { zh: '数据库不接受这条内容', en: 'The database did not take this record' },
};

/** Class 22: a value the database cannot hold; class 23: a rule it keeps. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code } = error as { code?: unknown };
  if (code === '23505') return new Refusal(refusals.duplicate);
  if (typeof code === 'string' && /^2[23]/.test(code)) return new Refusal(notWritten);
  throw error;
}

import { sql, type CompiledQuery } from 'kysely';
import { Refusal, refusals, type RefusalReason } from '../model/refusal.ts';
import { causeOfFailure } from './database/cause-of-failure.ts';
import type { Change, Work } from './work.ts';

/**
 * Runs a part of a transaction so that nothing of it stays when it fails, and the rest goes on. Returns what it failed
 * with; null when it is done. What the part sends without waiting belongs to it.
 */
export async function attempt(
  work: Work,
  part: (alone: Work) => Promise<unknown>,
): Promise<{ error: unknown } | null> {
  const noted: Change[] = [];
  const sent: Promise<unknown>[] = [];
  const send = (statement: CompiledQuery) => {
    const answer = work.db.executeQuery(statement);
    answer.catch(() => {});
    sent.push(answer);
  };
  send(sql`savepoint part`.compile(work.db));
  try {
    const { origin } = work;
    const record = (change: Change) => noted.push(origin ? { origin, ...change } : change);
    await part({ ...work, record, send });
    send(sql`release savepoint part`.compile(work.db));
    await Promise.all(sent);
  } catch (error) {
    await sql`rollback to savepoint part`.execute(work.db);
    // A rollback leaves its savepoint standing: an attempt around this one would go back to here only.
    await sql`release savepoint part`.execute(work.db);
    return { error: await causeOfFailure(error, sent) };
  }
  for (const change of noted) work.record(change);
  return null;
}

/**
 * An attempt that may be refused: returns the refusal; what the database does not take counts as one. Everything else is a
 * defect and is thrown, with nothing of the part left.
 */
export async function inSavepoint(
  work: Work,
  part: (alone: Work) => Promise<unknown>,
): Promise<Refusal | null> {
  const failed = await attempt(work, part);
  return failed && refusalOf(failed.error);
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

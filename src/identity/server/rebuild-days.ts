/** After the time zone has changed: what rests on the organisation's days is written anew, as if it had always been so. */
import { requestJob, type JobContext, type JobKind, type Work } from '../../platform/server/index.ts';

/** What one domain keeps that rests on days. */
export type RestsOnDays = {
  /** How many records there are to look at. */
  count(work: Work): Promise<number>;
  /** Writes the next stretch behind this id anew; null behind the last. Doing it again does no harm. */
  rebuildAfter(work: Work, after: string): Promise<{ last: string; count: number } | null>;
};

const kind = 'rebuild-days';
const fromTheStart = '00000000-0000-0000-0000-000000000000';

/** Asks for it in the name of whoever changed the time zone; returns the job's id. */
export function requestDayRebuild(work: Work): Promise<string> {
  return requestJob(work, { kind, input: {} });
}

/** The long work, made of what each domain keeps; in short transactions, by the time zone of then. */
export function dayRebuildJob(parts: readonly RestsOnDays[]): JobKind {
  return { kind, run: (context) => rebuildDays(parts, context) };
}

async function rebuildDays(
  parts: readonly RestsOnDays[],
  { inWork, progress, cancelled }: JobContext,
): Promise<{ rebuilt: number }> {
  const elevated = <T>(use: (work: Work) => Promise<T>) =>
    inWork(async (work) => {
      await work.elevate();
      return use(work);
    });
  let total = 0;
  for (const part of parts) total += await elevated((work) => part.count(work));
  let rebuilt = 0;
  progress(0, total);
  for (const part of parts)
    for (let after: string | undefined = fromTheStart; after !== undefined && !cancelled();) {
      const from: string = after;
      const done = await elevated((work) => part.rebuildAfter(work, from));
      after = done?.last;
      rebuilt += done?.count ?? 0;
      progress(rebuilt, total);
    }
  return { rebuilt };
}

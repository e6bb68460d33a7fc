/** The long work of pools: doing a run now, undoing one, counting every countdown anew after a rule has changed. */
import { z } from 'zod';
import { newId, idSchema } from '../../../platform/model/identifier.ts';
import { requestJob, type JobContext, type JobKind, type Work } from '../../../platform/server/index.ts';
import { nextRunDay } from '../../model/pool/run-clock.ts';
import { fromTheStart, pageOfOwned } from './all-owned-leads.ts';
import { recycleClock } from './recycle-clock.ts';
import { markUndone } from './recycle-runs.ts';
import { recycleTerms } from './recycle-rules.ts';
import { recyclingKind } from './recycling-kind.ts';
import { writeCountdowns } from './refresh-countdown.ts';
import { runRecycling } from './run-recycling.ts';
import { undoRecycling } from './undo-recycling.ts';

const inputSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('run'), runId: idSchema, day: z.iso.date() }),
  z.object({ act: z.literal('undo'), runId: idSchema }),
  z.object({ act: z.literal('count') }),
]);

/** Does the next run now instead of tonight. */
export async function requestRun(work: Work): Promise<{ jobId: string }> {
  const { runAt } = await recycleClock(work);
  const day = nextRunDay(work.now, runAt, work.principal.timeZone);
  return {
    jobId: await requestJob(work, { kind: recyclingKind, input: { act: 'run', runId: newId(), day } }),
  };
}

/** Gives what a run took back to its owners. Refuses as markUndone does. */
export async function requestUndoing(work: Work, runId: string): Promise<{ jobId: string }> {
  await markUndone(work, runId);
  return { jobId: await requestJob(work, { kind: recyclingKind, input: { act: 'undo', runId } }) };
}

async function run(context: JobContext): Promise<Record<string, unknown>> {
  const { inWork, progress, cancelled } = context;
  const input = inputSchema.parse(context.input);
  if (input.act === 'undo') return { act: 'undo', ...(await undoRecycling(inWork, input.runId)) };
  if (input.act === 'count') return { act: 'count', leads: await countAnew(context) };
  const order = { id: input.runId, cause: 'by_hand', day: input.day } as const;
  const moved = await runRecycling(inWork, order, { progress: (done) => progress(done), cancelled });
  return { act: 'run', runId: input.runId, moved };
}

const pageSize = 1000;

async function countAnew({ inWork, progress }: JobContext): Promise<number> {
  let counted = 0;
  for (let after: string | null = fromTheStart; after !== null;) {
    const from: string = after;
    const page = await inWork(async (work) => {
      await work.elevate();
      const owned = await pageOfOwned(work, await recycleTerms(work), { after: from, size: pageSize });
      await writeCountdowns(work, owned.leads, (await recycleClock(work)).runAt);
      return owned;
    });
    counted += page.leads.length;
    after = page.next;
    progress(counted);
  }
  return counted;
}

/** What the workers of the installation must know of pools. */
export const poolJobs: readonly JobKind[] = [{ kind: recyclingKind, run }];

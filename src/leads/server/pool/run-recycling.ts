/** Takes leads back to their pools: by night and by hand, in short transactions that may be repeated. */
import type { Day } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { apart } from '../../../records/server/index.ts';
import { reasonInWords } from '../../model/pool/standing-words.ts';
import { moveLead } from '../lead/move-lead.ts';
import { fromTheStart, pageOfOwned } from './all-owned-leads.ts';
import { leadsGoingBack, type GoingBack } from './leads-going-back.ts';
import { recycleClock } from './recycle-clock.ts';
import { recycleTerms } from './recycle-rules.ts';
import { writeCountdowns } from './refresh-countdown.ts';

export type RecycleRun = { id: string; cause: 'nightly' | 'by_hand'; day: Day };
/** Runs one transaction of the run. */
export type InWork = <T>(useCase: (work: Work) => Promise<T>) => Promise<T>;

const pageSize = 500;

/**
 * Does a run to its end and returns how many leads it moved; of one that ended already, what it moved then. A run whose
 * worker died goes on where it stood, because what has been moved is in nobody's hands any more.
 */
export async function runRecycling(
  inWork: InWork,
  run: RecycleRun,
  tell: { progress(moved: number): void; cancelled(): boolean } = {
    progress: () => {},
    cancelled: () => false,
  },
): Promise<number> {
  const runId = await inWork((work) => beginRun(work, run));
  if (runId === null) return 0;
  let moved = 0;
  for (let after: string | null = fromTheStart; after !== null && !tell.cancelled();) {
    const from: string = after;
    const page = await inWork((work) => recyclePage(work, { ...run, id: runId }, from));
    moved += page.moved;
    after = page.next;
    tell.progress(moved);
  }
  return inWork((work) => endRun(work, runId));
}

/** The id of the run, begun now or by a worker that died; null when the night's run has ended already. */
async function beginRun(work: Work, { id, cause, day }: RecycleRun): Promise<string | null> {
  const { db, principal, now } = work;
  const tenantId = principal.tenantId;
  await db
    .insertInto('recycle_run')
    .values({ tenant_id: tenantId, id, cause, day, started_at: now, started_by: principal.userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const found = await db
    .selectFrom('recycle_run')
    .select(['id', 'finished_at'])
    .where('tenant_id', '=', tenantId)
    .where((where) =>
      cause === 'nightly'
        ? where.and([where('cause', '=', 'nightly'), where('day', '=', day)])
        : where('id', '=', id),
    )
    .executeTakeFirstOrThrow();
  return found.finished_at === null ? found.id : null;
}

async function recyclePage(
  work: Work,
  run: RecycleRun,
  after: string,
): Promise<{ moved: number; next: string | null }> {
  await work.elevate();
  const terms = await recycleTerms(work);
  const page = await pageOfOwned(work, terms, { after, size: pageSize });
  const going = leadsGoingBack(terms, page.leads, run.day);
  const moved: string[] = [];
  for (const one of going) if (await takeBack(work, run, one)) moved.push(one.lead.id);
  const staying = page.leads.filter((lead) => !moved.includes(lead.id));
  await writeCountdowns(work, staying, (await recycleClock(work)).runAt);
  return { moved: moved.length, next: page.next };
}

/** False when there is no pool for it or it changed hands this very moment. */
async function takeBack(work: Work, run: RecycleRun, going: GoingBack): Promise<boolean> {
  const { lead, rule, standing, pool } = going;
  if (!pool) return false;
  const { db, principal, now } = work;
  const words = reasonInWords(standing.reason, rule);
  const refusal = await apart(work, async (alone) => {
    await moveLead(alone, {
      leadId: lead.id,
      from: { ownerId: lead.ownerId, poolId: null },
      to: { ownerId: null, poolId: pool.id },
      cause: 'recycled',
      reason: say(words, principal.locale),
    });
    await db
      .insertInto('recycle_item')
      .values({
        tenant_id: principal.tenantId,
        run_id: run.id,
        lead_id: lead.id,
        at: now,
        owner_id: lead.ownerId,
        pool_id: pool.id,
        rule_id: rule.id,
        reason: standing.reason,
      })
      .execute();
  });
  return refusal === null;
}

/** Closes the run and tells each owner once how many leads left his hands. Returns how many that were in all. */
async function endRun(work: Work, runId: string): Promise<number> {
  const { db, principal, now } = work;
  await db
    .updateTable('recycle_run')
    .set({ finished_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', runId)
    .execute();
  const owners = await db
    .selectFrom('recycle_item')
    .select(['owner_id', (count) => count.fn.countAll<string>().as('count')])
    .where('tenant_id', '=', principal.tenantId)
    .where('run_id', '=', runId)
    .groupBy('owner_id')
    .execute();
  for (const { owner_id, count } of owners)
    await notify(work, {
      userId: owner_id,
      kind: 'leads-recycled',
      object: null,
      recordId: null,
      payload: { count: Number(count) },
    });
  const moved = owners.reduce((sum, { count }) => sum + Number(count), 0);
  if (moved > 0)
    work.record({ type: 'recycle_run.ended', object: 'recycle_run', recordId: runId, payload: { moved } });
  return moved;
}

import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireRun } from '../../model/pool/recycle-contract.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';

type Row = {
  id: string;
  cause: WireRun['cause'];
  day: string;
  started_at: Date;
  started_by: string | null;
  finished_at: Date | null;
  moved: string;
  undone_at: Date | null;
  undone_by: string | null;
  restored: string;
};

const shownRuns = 30;
const undoMs = 24 * 3_600_000;
/** A run that has not ended by then died with its worker. */
const longestRunMs = 3_600_000;

/** The last runs, newest first; nights in which nothing went back are left out. */
export async function listRuns(work: Work): Promise<{ items: WireRun[] }> {
  const { rows } = await sql<Row>`
    select u.id, u.cause, u.day, u.started_at, s.name as started_by, u.finished_at, i.moved, u.undone_at,
      x.name as undone_by, i.restored
    from recycle_run u
    left join app_user s on s.tenant_id = u.tenant_id and s.id = u.started_by
    left join app_user x on x.tenant_id = u.tenant_id and x.id = u.undone_by
    cross join lateral (select count(*) as moved, count(*) filter (where t.undoing = 'restored') as restored
      from recycle_item t where t.tenant_id = u.tenant_id and t.run_id = u.id) i
    where u.tenant_id = ${work.principal.tenantId} and (i.moved > 0 or u.cause = 'by_hand')
    order by u.started_at desc, u.id limit ${shownRuns}`.execute(work.db);
  return { items: rows.map((row) => wireRun(work, row)) };
}

function wireRun({ now }: Work, row: Row): WireRun {
  return {
    id: row.id,
    cause: row.cause,
    day: row.day,
    startedAt: row.started_at.toISOString(),
    startedBy: row.started_by,
    finishedAt: row.finished_at?.toISOString() ?? null,
    moved: Number(row.moved),
    undoneAt: row.undone_at?.toISOString() ?? null,
    undoneBy: row.undone_by,
    restored: Number(row.restored),
    undoable: whyNotUndo(row, now) === null && Number(row.moved) > 0,
  };
}

/** Marks a run as undone. Refuses one that is absent, still going, older than 24 hours or undone already. */
export async function markUndone({ db, principal, now }: Work, runId: string): Promise<void> {
  const run = await db
    .selectFrom('recycle_run')
    .select(['started_at', 'finished_at', 'undone_at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  const why = run ? whyNotUndo(run, now) : refusals.notFound;
  if (why) refuse(why);
  await db
    .updateTable('recycle_run')
    .set({ undone_at: now, undone_by: principal.userId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', runId)
    .execute();
}

function whyNotUndo(run: Pick<Row, 'started_at' | 'finished_at' | 'undone_at'>, now: Date) {
  const age = now.getTime() - run.started_at.getTime();
  if (run.finished_at === null && age < longestRunMs) return poolRefusals.runGoing;
  if (run.undone_at !== null) return poolRefusals.undoneAlready;
  return age > undoMs ? poolRefusals.undoTooLate : null;
}

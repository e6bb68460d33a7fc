/** Boxes of requests: what waits for me, what I submitted, decided, got a copy of. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { readTimeCursor, timeCursorOf } from '../../../platform/model/time-cursor.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireRequest } from '../../model/contract.ts';
import type { Outcome } from '../../model/run/run.ts';
import type { PaperKinds } from '../paper-kind.ts';
import { visibleRequests } from './visible-requests.ts';

type Box = 'waiting' | 'mine' | 'decided' | 'copied';
type Asked = { box: Box; limit: number; cursor?: string | undefined };

/** One page of a box, the latest first, and how many wait for the asker's decision. */
export async function listRequests(work: Work, kinds: PaperKinds, { box, limit, cursor }: Asked) {
  const { where, at } = boxes(work)[box];
  const place = cursor === undefined ? null : readTimeCursor(cursor);
  const after = place
    ? sql<SqlBool>`(${at}, r.id) < (${place.at}::timestamptz, ${place.id}::uuid)`
    : sql<SqlBool>`true`;
  const rows = await selectRequests(work, sql<SqlBool>`${where} and ${after}`, {
    at,
    order: sql`order by date_trunc('milliseconds', ${at}) desc, r.id desc`,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => wireRequest(row, kinds)),
    nextCursor: rows.length > limit && last ? timeCursorOf(last.at, last.id) : null,
    waiting: await countWaiting(work),
  };
}

function boxes(work: Work): Record<Box, { where: RawBuilder<SqlBool>; at: RawBuilder<Date> }> {
  const [t, me] = [work.principal.tenantId, work.principal.userId];
  const seatOfMine = (
    states: string,
    time: string,
  ) => sql<Date>`(select max(${sql.ref(time)}) from approval_seat m
    where m.tenant_id = ${t} and m.request_id = r.id and m.user_id = ${me} and m.state in (${sql.raw(states)}))`;
  const waitingSince = seatOfMine(`'asked'`, 'm.asked_at');
  const decidedAt = seatOfMine(`'approved', 'rejected', 'sent_back', 'withdrawn'`, 'm.decided_at');
  const copiedAt = sql<Date>`(select c.at from approval_copy c
    where c.tenant_id = ${t} and c.request_id = r.id and c.user_id = ${me})`;
  return {
    waiting: { where: sql<SqlBool>`r.outcome = 'running' and ${waitingSince} is not null`, at: waitingSince },
    decided: { where: sql<SqlBool>`${decidedAt} is not null`, at: decidedAt },
    copied: { where: sql<SqlBool>`${copiedAt} is not null`, at: copiedAt },
    mine: { where: sql<SqlBool>`r.submitter_id = ${me}`, at: sql<Date>`r.submitted_at` },
  };
}

const mostRunning = 500;

/** Everything on its way, the oldest first; at most 500. */
export async function listAllRequests(work: Work, kinds: PaperKinds): Promise<{ items: WireRequest[] }> {
  const rows = await selectRequests(work, sql<SqlBool>`r.outcome in ('running', 'sent_back')`, {
    at: sql<Date>`r.submitted_at`,
    order: sql`order by r.submitted_at, r.id`,
    limit: mostRunning,
  });
  return { items: rows.map((row) => wireRequest(row, kinds)) };
}

/** The requests of one paper, the latest first; at most 50. That the asker may see the paper is the caller's to check. */
export async function requestsOfPaper(
  work: Work,
  kinds: PaperKinds,
  paper: string,
  paperId: string,
): Promise<WireRequest[]> {
  const rows = await selectRequests(work, sql<SqlBool>`r.paper = ${paper} and r.paper_id = ${paperId}`, {
    at: sql<Date>`r.submitted_at`,
    order: sql`order by r.submitted_at desc, r.id desc`,
    limit: 50,
  });
  return rows.map((row) => wireRequest(row, kinds));
}

/** The requests of these ids that concern the asker, the latest first. */
export async function listNamedRequests(
  work: Work,
  kinds: PaperKinds,
  ids: readonly string[],
): Promise<{ items: WireRequest[] }> {
  const seen = await visibleRequests(work, ids);
  const rows = await selectRequests(work, sql<SqlBool>`r.id = any(${[...seen]}::uuid[])`, {
    at: sql<Date>`r.submitted_at`,
    order: sql`order by r.submitted_at desc, r.id desc`,
    limit: ids.length,
  });
  return { items: rows.map((row) => wireRequest(row, kinds)) };
}

/** One request as lists show it; undefined when it is not there. */
export async function findListed(
  work: Work,
  kinds: PaperKinds,
  id: string,
): Promise<WireRequest | undefined> {
  const [row] = await selectRequests(work, sql<SqlBool>`r.id = ${id}`, {
    at: sql<Date>`r.submitted_at`,
    order: sql``,
    limit: 1,
  });
  return row && wireRequest(row, kinds);
}

/** How many requests wait for the asker. */
async function countWaiting({ db, principal }: Work): Promise<number> {
  const { count } = await db
    .selectFrom('approval_seat as s')
    .innerJoin('approval_request as r', (join) =>
      join.onRef('r.tenant_id', '=', 's.tenant_id').onRef('r.id', '=', 's.request_id'),
    )
    .select(({ fn }) => fn.count<string>('r.id').distinct().as('count'))
    .where('s.tenant_id', '=', principal.tenantId)
    .where('s.user_id', '=', principal.userId)
    .where('s.state', '=', 'asked')
    .where('r.outcome', '=', 'running')
    .executeTakeFirstOrThrow();
  return Number(count);
}

type Row = {
  id: string;
  paper: string;
  paper_id: string;
  title: string;
  submitter_id: string;
  submitter: string;
  submitted_at: Date;
  outcome: string;
  at: Date;
  seats: { userId: string; name: string; stepName: string; askedAt: string; dueAt: string | null }[] | null;
};

async function selectRequests(
  { db, principal }: Work,
  where: RawBuilder<SqlBool>,
  { at, order, limit }: { at: RawBuilder<Date>; order: RawBuilder<unknown>; limit: number },
): Promise<(Row & { me: string | null })[]> {
  const t = principal.tenantId;
  const { rows } = await sql<Row>`
    select r.id, r.paper, r.paper_id, r.title, r.submitter_id, u.name as submitter, r.submitted_at, r.outcome,
      date_trunc('milliseconds', ${at}) as at,
      (select json_agg(json_build_object('userId', s.user_id, 'name', p.name, 'stepName', s.step_name,
          'askedAt', s.asked_at, 'dueAt', s.due_at) order by s.place)
        from approval_seat s join app_user p on p.tenant_id = s.tenant_id and p.id = s.user_id
        where s.tenant_id = ${t} and s.request_id = r.id and s.state = 'asked' and r.outcome = 'running') as seats
    from approval_request r join app_user u on u.tenant_id = r.tenant_id and u.id = r.submitter_id
    where r.tenant_id = ${t} and ${where} ${order} limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, me: principal.userId }));
}

function wireRequest(row: Row & { me: string | null }, kinds: PaperKinds): WireRequest {
  const seats = row.seats ?? [];
  const mine = seats.find(({ userId }) => userId === row.me);
  const iso = (at: string | null | undefined) => (at ? new Date(at).toISOString() : null);
  return {
    id: row.id,
    paper: row.paper,
    paperLabel: kinds[row.paper]?.label ?? { zh: row.paper, en: row.paper },
    paperId: row.paper_id,
    title: row.title,
    submitter: { id: row.submitter_id, name: row.submitter },
    submittedAt: row.submitted_at.toISOString(),
    outcome: row.outcome as Outcome,
    stepName: seats[0]?.stepName ?? null,
    asked: seats.map(({ userId, name }) => ({ id: userId, name })),
    askedAt: iso(mine?.askedAt),
    dueAt: iso((mine ?? seats.find(({ dueAt }) => dueAt !== null))?.dueAt),
  };
}

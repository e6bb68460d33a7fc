/** Schedules as whoever made them sees them, and the archive of what was sent. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/server/index.ts';
import { scheduleSchema } from '../../model/schedule/schedule.ts';
import type { WireDelivery, WireSchedule } from '../../model/schedule/schedule-contract.ts';
import { getReport } from '../report-queries.ts';

type Row = {
  id: string;
  report_id: string;
  title: string;
  definition: unknown;
  paused_at: Date | null;
  next_at: Date | null;
  version: string;
};

async function rowsOf({ db, principal }: Work, asked: { id?: string; reportId?: string }): Promise<Row[]> {
  const { tenantId: t, userId } = principal;
  const { id = null, reportId = null } = asked;
  const { rows } = await sql<Row>`
    select s.id, s.report_id, r.title, s.definition, s.paused_at, s.next_at, s.version::text from report_schedule s
    join report r on r.tenant_id = ${t} and r.id = s.report_id and r.deleted_at is null
    where s.tenant_id = ${t} and s.owner_id = ${userId}::uuid and s.deleted_at is null and not s.is_subscription
      and (${id}::uuid is null or s.id = ${id}::uuid) and (${reportId}::uuid is null or s.report_id = ${reportId}::uuid)
    order by s.created_at, s.id`.execute(db);
  return rows;
}

/** The asker's schedules of a report. Refuses a report that is not his to see as not found. */
export async function listSchedules(work: Work, reportId: string): Promise<{ items: WireSchedule[] }> {
  await getReport(work, reportId);
  return { items: (await rowsOf(work, { reportId })).map(wireOf) };
}

/** An own schedule; another's is not found. */
export async function getSchedule(work: Work, id: string): Promise<WireSchedule> {
  const [row] = await rowsOf(work, { id });
  return row ? wireOf(row) : refuse(refusals.notFound);
}

function wireOf(row: Row): WireSchedule {
  return {
    id: row.id,
    report: { id: row.report_id, name: row.title },
    definition: scheduleSchema.parse(row.definition),
    paused: row.paused_at !== null,
    nextAt: row.paused_at === null ? (row.next_at?.toISOString() ?? null) : null,
    version: Number(row.version),
  };
}

const mostDeliveries = 500;

type DeliveryRow = Omit<WireDelivery, 'at' | 'files'> & { at: Date; files: WireDelivery['files'] | null };

/** What an own schedule sent to whom, the last first. */
export async function listDeliveries(work: Work, id: string): Promise<{ items: WireDelivery[] }> {
  await getSchedule(work, id);
  const { tenantId: t } = work.principal;
  const { rows } = await sql<DeliveryRow>`
    select d.id, coalesce(u.name, d.address) as "to", d.state, coalesce(d.ended_at, d.due_at) as at, d.failure,
      (select json_agg(json_build_object('place', f.place, 'name', f.name) order by f.place) from report_file f
        where f.tenant_id = ${t} and f.delivery_id = d.id) as files
    from report_delivery d
    join report_sending g on g.tenant_id = ${t} and g.id = d.sending_id
    left join app_user u on u.tenant_id = ${t} and u.id = d.user_id
    where d.tenant_id = ${t} and g.schedule_id = ${id}::uuid
    order by g.at desc, u.name, d.address, d.id limit ${mostDeliveries}`.execute(work.db);
  return {
    items: rows.map(({ at, files, ...row }) => ({ ...row, at: at.toISOString(), files: files ?? [] })),
  };
}

/** A file that was sent: to its receiver, and what went outside to whoever made the schedule. Others find nothing. */
export async function sentFile({ db, principal }: Work, id: string, place: number): Promise<FileAnswer> {
  const { tenantId: t, userId } = principal;
  const { rows } = await sql<{ name: string; media_type: string; content: Buffer }>`
    select f.name, f.media_type, f.content from report_file f
    join report_delivery d on d.tenant_id = ${t} and d.id = f.delivery_id
    where f.tenant_id = ${t} and f.delivery_id = ${id}::uuid and f.place = ${place}
      and (d.user_id = ${userId}::uuid or (d.address is not null and d.maker_id = ${userId}::uuid))`.execute(
    db,
  );
  const [file] = rows;
  if (!file) refuse(refusals.notFound);
  return { name: file.name, mediaType: file.media_type, content: file.content };
}

/** The capture log as the asker may see it: all of it with all leads in reach, else his own and those of his leads. */
import { sql, type SqlBool } from 'kysely';
import { addDays, startOfDay } from '../../../platform/model/calendar.ts';
import { reachOf, scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { readTimeCursor, timeCursorOf } from '../../../platform/model/time-cursor.ts';
import type { Work } from '../../../platform/server/index.ts';
import { openKind, visibleRows } from '../../../records/server/index.ts';
import {
  isRepairable,
  type CaptureFault,
  type CaptureReason,
  type CaptureState,
} from '../../model/capture/capture-log.ts';
import type { CaptureLine, CaptureWhole } from '../../model/capture/contract.ts';
import type { TouchChannel } from '../../model/capture/lead-draft.ts';
import { leadKind } from '../lead/lead-kind.ts';

export type CaptureFilter = {
  state?: CaptureState | undefined;
  channel?: TouchChannel | undefined;
  sourceId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** Which captures `c` the asker reaches; row-level security says the same once more. */
function visibleCaptures(work: Work) {
  if (scopeOf(work.principal, 'lead', 'read') === 'all') return sql<SqlBool>`true`;
  const ofLeads = sql<SqlBool>`exists (select 1 from lead as r where r.tenant_id = c.tenant_id and r.id = c.lead_id
    and r.deleted_at is null and ${visibleRows(work, leadKind, 'read')})`;
  return sql<SqlBool>`(c.created_by = ${work.principal.userId} or ${ofLeads})`;
}

function captures(work: Work, filter: CaptureFilter = {}) {
  const { tenantId, timeZone } = work.principal;
  return work.db
    .selectFrom('capture as c')
    .where('c.tenant_id', '=', tenantId)
    .where(visibleCaptures(work))
    .$if(filter.state !== undefined, (some) => some.where('c.state', '=', filter.state!))
    .$if(filter.channel !== undefined, (some) => some.where('c.channel', '=', filter.channel!))
    .$if(filter.sourceId !== undefined, (some) => some.where('c.source_id', '=', filter.sourceId!))
    .$if(filter.from !== undefined, (some) =>
      some.where('c.received_at', '>=', startOfDay(filter.from!, timeZone)),
    )
    .$if(filter.to !== undefined, (some) =>
      some.where('c.received_at', '<', startOfDay(addDays(filter.to!, 1), timeZone)),
    );
}

/** With what is shown of each: source, lead and person by name. A lead that the asker does not see is not named. */
function capturesWithNames(work: Work, filter: CaptureFilter = {}) {
  const leadSeen = sql<SqlBool>`exists (select 1 from lead as r where r.tenant_id = c.tenant_id and r.id = c.lead_id
    and ${visibleRows(work, leadKind, 'read')})`;
  return captures(work, filter)
    .leftJoin('capture_source as s', (join) =>
      join.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.source_id'),
    )
    .leftJoin('lead as l', (join) =>
      join.onRef('l.tenant_id', '=', 'c.tenant_id').onRef('l.id', '=', 'c.lead_id'),
    )
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.created_by'),
    )
    .selectAll('c')
    .select(['s.name as source_name', 'u.name as by_name'])
    .select(sql<string | null>`case when ${leadSeen} then l.name end`.as('lead_name'));
}

type Row = Awaited<ReturnType<ReturnType<typeof capturesWithNames>['execute']>>[number];

export async function listCaptures(
  work: Work,
  { limit, cursor, ...filter }: CaptureFilter & { limit: number; cursor?: string | undefined },
): Promise<{ items: CaptureLine[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : readTimeCursor(cursor);
  const rows = await capturesWithNames(work, filter)
    .$if(after !== null, (some) =>
      some.where(sql<SqlBool>`(c.received_at, c.id) < (${after!.at}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('c.received_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute();
  const clear = await clearFields(work);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => lineOf(row, clear)),
    nextCursor: last && rows.length > limit ? timeCursorOf(last.received_at, last.id) : null,
  };
}

/** The fields of leads that the asker sees unmasked. */
async function clearFields(work: Work): Promise<ReadonlySet<string>> {
  const { fields } = await openKind(work, leadKind);
  const isClear = ({ id }: { id: string }) => ['read', 'edit'].includes(reachOf(work.principal, 'lead', id));
  return new Set(fields.filter(isClear).map(({ id }) => id));
}

const summed = ['name', 'company', 'mobile', 'phone', 'email', 'wechat'] as const;

function lineOf(row: Row, clear: ReadonlySet<string>): CaptureLine {
  const texts = row.texts as Record<string, string>;
  const told = summed.filter((field) => clear.has(field) && texts[field]).map((field) => texts[field]!);
  return {
    id: row.id,
    channel: row.channel as TouchChannel,
    source: row.source_id === null ? null : { id: row.source_id, name: row.source_name ?? '' },
    receivedAt: row.received_at.toISOString(),
    state: row.state as CaptureState,
    reason: row.reason as CaptureReason | null,
    lead: row.lead_id === null || row.lead_name === null ? null : { id: row.lead_id, name: row.lead_name },
    summary: told.slice(0, 3).join(' · ').slice(0, 200),
    tries: row.tries,
    by: row.created_by === null ? null : { id: row.created_by, name: row.by_name ?? '' },
  };
}

/** One capture with its raw content; without it where a field of leads is masked or hidden for the asker. Refuses as not found. */
export async function showCapture(work: Work, id: string): Promise<CaptureWhole> {
  const row =
    (await capturesWithNames(work).where('c.id', '=', id).executeTakeFirst()) ?? refuse(refusals.notFound);
  const clear = await clearFields(work);
  const seesAll = leadKind.catalogue.fields.every(({ id: field }) => clear.has(field));
  const shown = <T>(texts: Record<string, T>) =>
    Object.fromEntries(Object.entries(texts).filter(([field]) => clear.has(field)));
  const state = row.state as CaptureState;
  return {
    ...lineOf(row, clear),
    detail: row.detail,
    texts: shown(row.texts as Record<string, string>),
    faults: (row.faults as CaptureFault[]).filter(({ field }) => clear.has(field)),
    payload: seesAll ? row.payload : null,
    rawText: seesAll ? row.raw_text : null,
    tracking: row.tracking as Record<string, string | null>,
    consent: row.consent as CaptureWhole['consent'],
    settledAt: row.settled_at.toISOString(),
    mayRepair: isRepairable(state) && scopeOf(work.principal, 'lead', 'create') !== null,
  };
}

/** How many captures stand in each state, and what was turned away without being kept. */
export async function countCaptures(work: Work, filter: CaptureFilter) {
  const rows = await captures(work, filter)
    .select(['c.state', (of) => of.fn.countAll<bigint>().as('count')])
    .groupBy('c.state')
    .execute();
  const counted = Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  return {
    states: { accepted: 0, attached: 0, failed: 0, rejected: 0, ...counted } as Record<CaptureState, number>,
    turnedAway: scopeOf(work.principal, 'lead', 'read') === 'all' ? await turnedAway(work, filter) : [],
  };
}

async function turnedAway({ db, principal }: Work, { sourceId, from, to }: CaptureFilter) {
  const rows = await db
    .selectFrom('capture_refusal as f')
    .innerJoin('capture_source as s', (join) =>
      join.onRef('s.tenant_id', '=', 'f.tenant_id').onRef('s.id', '=', 'f.source_id'),
    )
    .select(['f.source_id', 's.name', 'f.reason'])
    .select((of) => [of.fn.sum<string>('f.times').as('times'), of.fn.max('f.last_at').as('last_at')])
    .where('f.tenant_id', '=', principal.tenantId)
    .$if(sourceId !== undefined, (some) => some.where('f.source_id', '=', sourceId!))
    .$if(from !== undefined, (some) => some.where('f.day', '>=', from!))
    .$if(to !== undefined, (some) => some.where('f.day', '<=', to!))
    .groupBy(['f.source_id', 's.name', 'f.reason'])
    .orderBy('last_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    source: { id: row.source_id, name: row.name },
    reason: row.reason as CaptureReason,
    times: Number(row.times),
    lastAt: new Date(row.last_at).toISOString(),
  }));
}

/** Briefs: who reads, acknowledges and adds to them. */
import { sql, type RawBuilder } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireBrief } from '../model/brief-contract.ts';
import { briefContent } from './brief-content.ts';
import { findHandOver, visibleHandOvers } from './hand-over-queries.ts';

type BriefRow = {
  id: string;
  hand_over_id: string;
  object: 'account' | 'deal';
  record_id: string;
  from_id: string | null;
  from_name: string | null;
  receiver_id: string;
  receiver_name: string;
  created_by: string;
  handed_over_at: Date;
  note: string | null;
  noted_by: string | null;
  noted_name: string | null;
  noted_at: Date | null;
  acknowledged_at: Date | null;
};

/** Briefs `b` of hand-overs that the asker takes part in or looks after, and that were not undone. */
async function selectBriefs(work: Work, where: RawBuilder<unknown>, limit: number): Promise<BriefRow[]> {
  const t = work.principal.tenantId;
  const { rows } = await sql<BriefRow>`
    select b.id, b.hand_over_id, b.object, b.record_id, b.from_id, f.name as from_name, b.receiver_id,
      p.name as receiver_name, h.created_by, coalesce(h.finished_at, h.created_at) as handed_over_at, b.note,
      b.noted_by, n.name as noted_name, b.noted_at, b.acknowledged_at
    from hand_over_brief b
    join hand_over h on h.tenant_id = b.tenant_id and h.id = b.hand_over_id
    join app_user p on p.tenant_id = b.tenant_id and p.id = b.receiver_id
    left join app_user f on f.tenant_id = b.tenant_id and f.id = b.from_id
    left join app_user n on n.tenant_id = b.tenant_id and n.id = b.noted_by
    where b.tenant_id = ${t} and ${visibleHandOvers(work)} and ${where} limit ${limit}`.execute(work.db);
  return rows;
}

/** A hand-over's briefs in the order of their ids. Not found outside the asker's sight. */
export async function listBriefs(
  work: Work,
  handOverId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: WireBrief[]; nextCursor: string | null }> {
  if (!(await findHandOver(work, handOverId))) refuse(refusals.notFound);
  const after = cursor ? sql`b.id > ${cursor}` : sql`true`;
  const rows = await selectBriefs(
    work,
    sql`b.hand_over_id = ${handOverId} and ${after} order by b.id`,
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const items: WireBrief[] = [];
  for (const row of page) items.push(await wireBrief(work, row));
  return { items, nextCursor: rows.length > limit ? page.at(-1)!.id : null };
}

/** The last brief about a record, or about the unit it moved with; null when there is none. */
export async function briefOfRecord(work: Work, recordId: string): Promise<{ brief: WireBrief | null }> {
  const moved = sql`h.state in ('done', 'cancelled') and exists (select 1 from hand_over_item i
    where i.tenant_id = ${work.principal.tenantId} and i.hand_over_id = b.hand_over_id and i.unit_id = b.record_id
      and i.record_id = ${recordId} and i.state = 'moved')`;
  const [row] = await selectBriefs(work, sql`${moved} order by h.created_at desc`, 1);
  return { brief: row ? await wireBrief(work, row) : null };
}

/** The receiver has read it and takes over. Refuses everybody else; doing so twice changes nothing. */
export async function acknowledgeBrief(work: Work, id: string): Promise<WireBrief> {
  const brief = await getBrief(work, id);
  if (brief.receiver_id !== work.principal.userId) refuse(refusals.forbidden);
  if (brief.acknowledged_at === null) await acknowledge(work, [brief]);
  return wireBrief(work, await getBrief(work, id));
}

/** All briefs of a hand-over that are for the asker. Refuses whoever receives none of it. */
export async function acknowledgeAll(work: Work, handOverId: string): Promise<{ acknowledged: number }> {
  const found = (await findHandOver(work, handOverId)) ?? refuse(refusals.notFound);
  const { userId } = work.principal;
  if (!found.receivers.some(({ id }) => id === userId)) refuse(refusals.forbidden);
  const mine = sql`b.hand_over_id = ${handOverId} and b.receiver_id = ${userId} and b.acknowledged_at is null`;
  const rows = await selectBriefs(work, mine, 10_000);
  await acknowledge(work, rows);
  return { acknowledged: rows.length };
}

async function acknowledge(work: Work, briefs: readonly BriefRow[]): Promise<void> {
  if (briefs.length === 0) return;
  const { db, principal, now } = work;
  await db
    .updateTable('hand_over_brief')
    .set({ acknowledged_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where(
      'id',
      'in',
      briefs.map(({ id }) => id),
    )
    .execute();
  for (const { hand_over_id, object, record_id } of briefs)
    work.record({
      type: `${object}.hand-over-acknowledged`,
      object,
      recordId: record_id,
      payload: { handOverId: hand_over_id },
    });
}

/** A word of who gave, or who made the hand-over, for the receiver; empty takes it back. Refuses everybody else. */
export async function noteBrief(work: Work, id: string, text: string): Promise<WireBrief> {
  const brief = await getBrief(work, id);
  if (!mayNote(work, brief)) refuse(refusals.forbidden);
  const note = text === '' ? null : text;
  if (note !== brief.note) {
    const { db, principal, now } = work;
    await db
      .updateTable('hand_over_brief')
      .set({ note, noted_by: note && principal.userId, noted_at: note === null ? null : now })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute();
    work.record({
      type: `${brief.object}.hand-over-noted`,
      object: brief.object,
      recordId: brief.record_id,
      changes: { hand_over_note: { from: brief.note, to: note } },
      payload: { handOverId: brief.hand_over_id },
    });
  }
  return wireBrief(work, await getBrief(work, id));
}

export async function getBrief(work: Work, id: string): Promise<BriefRow> {
  return (await selectBriefs(work, sql`b.id = ${id}`, 1))[0] ?? refuse(refusals.notFound);
}

function mayNote({ principal }: Work, { from_id, created_by }: BriefRow): boolean {
  return principal.userId !== null && [from_id, created_by].includes(principal.userId);
}

export async function wireBrief(work: Work, row: BriefRow): Promise<WireBrief> {
  return {
    id: row.id,
    handOverId: row.hand_over_id,
    object: row.object,
    recordId: row.record_id,
    from: row.from_id === null ? null : { id: row.from_id, name: row.from_name },
    receiver: { id: row.receiver_id, name: row.receiver_name },
    handedOverAt: row.handed_over_at.toISOString(),
    note: noteOf(row),
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    mayAcknowledge: row.receiver_id === work.principal.userId && row.acknowledged_at === null,
    mayNote: mayNote(work, row),
    content: await briefContent(work, row.object, row.record_id),
  };
}

function noteOf({ note, noted_by, noted_name, noted_at }: BriefRow): WireBrief['note'] {
  if (note === null || noted_by === null || noted_at === null) return null;
  return { text: note, by: { id: noted_by, name: noted_name }, at: noted_at.toISOString() };
}

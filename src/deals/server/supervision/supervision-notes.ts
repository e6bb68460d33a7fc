import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { clockRefusals } from '../../model/clock/refusals.ts';
import type { WireSupervisionNote } from '../../model/supervision/contract.ts';
import { getClockedDeal } from '../clock/clocked-deal.ts';
import { dealKind } from '../deal-kind.ts';

/** Asks the owner of an open deal to act; he is told. Refuses a closed deal and one without an owner. */
export async function superviseDeal(work: Work, dealId: string, body: string): Promise<WireSupervisionNote> {
  const deal = await getClockedDeal(work, dealId, 'supervise');
  if (deal.outcome !== 'open') refuse(clockRefusals.notOpen);
  const toId = deal.ownerId ?? refuse(clockRefusals.noOwner);
  const { tenantId, userId, name } = work.principal;
  const id = newId();
  await work.db
    .insertInto('supervision_note')
    .values({ tenant_id: tenantId, id, deal_id: dealId, body, by_id: userId!, to_id: toId, at: work.now })
    .execute();
  const who = { dealName: deal.name, byName: name };
  note(work, 'deal.supervised', dealId, { supervision: { from: null, to: body } }, who);
  const payload = { who: name, title: deal.name, body: body.slice(0, 120) };
  await notify(work, { userId: toId, kind: 'supervised', object: 'deal', recordId: dealId, payload });
  return getNote(work, id);
}

/** The person asked says that he has read it. Refuses anybody else, and a second time. */
export async function acknowledge(
  work: Work,
  id: string,
  reply: string | null,
): Promise<WireSupervisionNote> {
  const { tenantId, userId, name } = work.principal;
  const asked = await getRow(work, id);
  if (asked.to_id !== userId) refuse(clockRefusals.addresseeOnly);
  const written = await work.db
    .updateTable('supervision_note')
    .set({ acknowledged_at: work.now, reply: reply || null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) refuse(clockRefusals.acknowledged);
  note(work, 'deal.supervision-acknowledged', asked.deal_id, { reply: { from: null, to: reply } }, {});
  await notify(work, {
    userId: asked.by_id,
    kind: 'supervision-acknowledged',
    object: 'deal',
    recordId: asked.deal_id,
    payload: { who: name, title: asked.deal_name },
  });
  return getNote(work, id);
}

/** What was asked about a deal, newest first. Not found outside the asker's reach. */
export async function listSupervision(work: Work, dealId: string): Promise<{ items: WireSupervisionNote[] }> {
  await getClockedDeal(work, dealId, 'read');
  const rows = await selectNotes(work, sql<SqlBool>`n.deal_id = ${dealId}`);
  return { items: rows.map((row) => wireNote(work, row)) };
}

/** The newest note of each of these deals. */
export async function newestNotes(
  work: Work,
  dealIds: readonly string[],
): Promise<Map<string, WireSupervisionNote>> {
  const rows = await selectNotes(work, sql<SqlBool>`n.deal_id = any(${[...dealIds]}::uuid[])`);
  return new Map(rows.toReversed().map((row) => [row.deal_id, wireNote(work, row)]));
}

type Row = {
  id: string;
  deal_id: string;
  deal_name: string;
  body: string;
  at: Date;
  by_id: string;
  by_name: string;
  to_id: string;
  to_name: string;
  acknowledged_at: Date | null;
  reply: string | null;
};

async function selectNotes(work: Work, where: RawBuilder<SqlBool>): Promise<Row[]> {
  const t = work.principal.tenantId;
  const { rows } = await sql<Row>`
    select n.id, n.deal_id, r.name as deal_name, n.body, n.at, n.by_id, b.name as by_name, n.to_id, o.name as to_name,
      n.acknowledged_at, n.reply
    from supervision_note n join deal r on r.tenant_id = n.tenant_id and r.id = n.deal_id
    join app_user b on b.tenant_id = n.tenant_id and b.id = n.by_id
    join app_user o on o.tenant_id = n.tenant_id and o.id = n.to_id
    where n.tenant_id = ${t} and r.deleted_at is null and ${visibleRows(work, dealKind, 'read')} and ${where}
    order by n.at desc, n.id desc limit 500`.execute(work.db);
  return rows;
}

async function getRow(work: Work, id: string): Promise<Row> {
  return (await selectNotes(work, sql<SqlBool>`n.id = ${id}`))[0] ?? refuse(refusals.notFound);
}

async function getNote(work: Work, id: string): Promise<WireSupervisionNote> {
  return wireNote(work, await getRow(work, id));
}

function wireNote({ principal }: Work, row: Row): WireSupervisionNote {
  return {
    id: row.id,
    body: row.body,
    at: row.at.toISOString(),
    by: { id: row.by_id, name: row.by_name },
    to: { id: row.to_id, name: row.to_name },
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    reply: row.reply,
    isMine: row.to_id === principal.userId && row.acknowledged_at === null,
  };
}

function note(
  work: Work,
  type: string,
  dealId: string,
  changes: Record<string, { from: unknown; to: unknown }>,
  payload: Record<string, unknown>,
): void {
  work.record({ type, object: 'deal', recordId: dealId, changes, payload });
}

import { sql, type SqlBool } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { reachOf } from '../../platform/model/principal.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WirePart, WirePiece } from '../model/contract.ts';
import { faultOfText, fillText, keptText, plainText, type Part, type Values } from '../model/filled-text.ts';
import type { UseWay } from '../model/piece.ts';
import { playbookRefusals } from '../model/refusals.ts';
import type { Variable } from '../model/variable.ts';
import type { DealDirectory, OpenedDeal } from './deal-directory.ts';
import { serves } from './list-pieces.ts';
import { getPieceRow, readVariables, selectPieces, wirePieces, type PieceRow } from './piece-queries.ts';

type Filled = { parts: WirePart[]; text: string };
type WireUse = { how: UseWay; at: string; by: { id: string; name: string | null } | null };

const mostPieces = 60;
const mostUses = 5;

/** What the playbook has for the stage in which the deal stands, filled with the deal's values as the asker sees them. */
export async function playbookOfDeal(
  work: Work,
  deals: DealDirectory,
  dealId: string,
): Promise<{ stageId: string; pieces: { piece: WirePiece; filled: Filled; uses: WireUse[] }[] }> {
  const deal = await deals.open(work, dealId);
  const rows = await selectPieces(work, {
    where: sql<SqlBool>`p.deleted_at is null and ${serves(deal.stageId)}
      and (p.scope <> 'personal' or p.owner_id = ${work.principal.userId})`,
    limit: mostPieces,
  });
  const variables = await readVariables(work, deals);
  const values = await valuesFor(work, deal);
  const uses = await usesOn(work, deal);
  const pieces = await wirePieces(work, deals, rows);
  return {
    stageId: deal.stageId,
    pieces: pieces.map((piece, place) => ({
      piece,
      filled: fill(work, rows[place]!.body, values, variables),
      uses: (uses.get(piece.id) ?? []).slice(0, mostUses),
    })),
  };
}

/**
 * A text as somebody writes it, filled with a deal's values (or all blanks without one). Refuses what could not be saved
 * and a deal out of sight.
 */
export async function previewText(
  work: Work,
  deals: DealDirectory,
  { text, dealId }: { text: string; dealId: string | null },
): Promise<Filled> {
  const variables = await readVariables(work, deals);
  const fault = faultOfText(text, variables);
  if (fault) {
    const { kind, ...place } = fault;
    refuse(kind === 'unknown' ? playbookRefusals.variableUnknown : playbookRefusals.textUnreadable, place);
  }
  const values = dealId ? await valuesFor(work, await deals.open(work, dealId)) : new Map();
  return fill(work, keptText(text, variables), values, variables);
}

/** Notes that a piece was used on a deal in the stage where it stands. Refuses a deal or a piece out of sight as not found. */
export async function usePiece(
  work: Work,
  deals: DealDirectory,
  { dealId, pieceId, how }: { dealId: string; pieceId: string; how: UseWay },
): Promise<{ id: string; at: string }> {
  const deal = await deals.open(work, dealId);
  const piece = await getPieceRow(work, pieceId);
  const id = newId();
  await work.db
    .insertInto('playbook_use')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      piece_id: piece.id,
      number: piece.number,
      deal_id: deal.id,
      stage_id: deal.stageId,
      how,
      user_id: work.principal.userId,
      at: work.now,
    })
    .execute();
  recordUse(work, piece, deal, how);
  return { id, at: work.now.toISOString() };
}

/** An event for whoever counts; the use itself is the record of it. */
function recordUse(work: Work, piece: PieceRow, deal: OpenedDeal, how: UseWay): void {
  work.record({
    type: 'playbook_piece.used',
    object: 'playbook_piece',
    recordId: piece.id,
    payload: { dealId: deal.id, stageId: deal.stageId, number: piece.number, how },
    unaudited: true,
  });
}

/** The deal's values and those of whoever asks. */
async function valuesFor(work: Work, deal: OpenedDeal): Promise<Values> {
  return new Map([...(await deal.values()), ...(await valuesOfMe(work))]);
}

async function valuesOfMe({ db, principal }: Work): Promise<Values> {
  const { rows } = await sql<{ name: string; title: string | null; email: string; company: string }>`
    select u.name, u.title, u.email, o.name as company from app_user u join organisation o on o.id = u.tenant_id
    where u.tenant_id = ${principal.tenantId} and u.id = ${principal.userId}`.execute(db);
  const told = Object.entries(rows[0] ?? {}).filter(([, text]) => text);
  return new Map(told.map(([field, text]) => [`me.${field}`, { text: String(text) }]));
}

function fill(work: Work, kept: string, values: Values, variables: readonly Variable[]): Filled {
  const { principal } = work;
  const names = new Map(
    variables.map(({ id, name, label }) => [id, principal.locale === 'en' ? label.en : name.zh]),
  );
  const nameOf = (id: string) => (isHidden(work, id) ? '' : (names.get(id) ?? id));
  const parts = fillText(kept, values);
  return { parts: parts.map((part) => wirePart(part, nameOf)), text: plainText(parts, nameOf) };
}

function wirePart(part: Part, nameOf: (id: string) => string): WirePart {
  return 'text' in part ? part : { blank: part.blank, name: nameOf(part.name) };
}

/** That a hidden field is there at all is not told. */
export function isHidden({ principal }: Work, variableId: string): boolean {
  const dot = variableId.indexOf('.');
  return reachOf(principal, variableId.slice(0, dot), variableId.slice(dot + 1)) === 'hidden';
}

async function usesOn({ db, principal }: Work, deal: OpenedDeal): Promise<Map<string, WireUse[]>> {
  const { rows } = await sql<{
    piece_id: string;
    how: UseWay;
    at: Date;
    user_id: string | null;
    name: string | null;
  }>`
    select u.piece_id, u.how, u.at, u.user_id, w.name
    from playbook_use u left join app_user w on w.tenant_id = u.tenant_id and w.id = u.user_id
    where u.tenant_id = ${principal.tenantId} and u.deal_id = ${deal.id} and u.stage_id = ${deal.stageId}
    order by u.at desc, u.id limit 500`.execute(db);
  const uses = rows.map(({ piece_id, how, at, user_id, name }) => ({
    piece_id,
    how,
    at: at.toISOString(),
    by: user_id ? { id: user_id, name } : null,
  }));
  return Map.groupBy(uses, ({ piece_id }) => piece_id);
}

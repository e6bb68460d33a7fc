/** A television gets its link: entered by whoever may share the report, taken once by the television itself. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { refuse, type RefusalReason } from '../../../platform/model/refusal.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Safe,
  type UseCases,
  type Work,
} from '../../../platform/server/index.ts';
import { linkRefusals } from '../../model/links/link-refusals.ts';
import { readCode } from '../../model/tv/tv-code.ts';
import type { televisionContract } from '../../model/tv/tv-contract.ts';
import { makeLink } from '../links/report-links.ts';
import type { Tickets } from './tv-tickets.ts';
import type { WrongCodes } from '../../model/tv/wrong-codes.ts';

export type TelevisionParts = { safe: Safe; tickets: Tickets };

type EnteringParts = TelevisionParts & { wrongCodes: WrongCodes };

const purpose = 'tv-code';

export function televisionUseCases(parts: EnteringParts): UseCases<typeof televisionContract> {
  return {
    connectTelevision: (work, { params, body }) => connectTelevision(work, parts, params.id, body),
  };
}

type Connecting = { code: string; label: string; days: number };

/**
 * Makes a link to the report for the television that shows the code. Refuses as making a link does, a code that no television
 * shows now or that was entered before; and after too many of these any code of that person, and that code of anybody.
 */
async function connectTelevision(
  work: Work,
  parts: EnteringParts,
  id: string,
  { code: typed, label, days }: Connecting,
): Promise<{ linkId: string }> {
  const { principal, now } = work;
  const made = await makeLink(work, id, { usedBy: 'screen', label, days, password: null, params: {} });
  const { wrongCodes } = parts;
  const person = `${principal.tenantId} ${principal.userId}`;
  const code = readCode(typed);
  if (wrongCodes.rests(person, code, now)) refuse(linkRefusals.codesRest);
  const refusal = await leaveToken(work, parts, code, made);
  if (refusal) {
    wrongCodes.note(person, code, now);
    refuse(refusal);
  }
  wrongCodes.forgive(person);
  return { linkId: made.id };
}

/** Leaves the link's token for the television with this code; why not, where none shows it or it was entered before. */
async function leaveToken(
  work: Work,
  { safe, tickets }: TelevisionParts,
  code: string | null,
  made: { id: string; token: string },
): Promise<RefusalReason | null> {
  const { db, principal, now } = work;
  const expiresAt = code === null ? null : tickets.goodUntil(code, now);
  if (code === null || expiresAt === null) return linkRefusals.codeUnknown;
  await forgetExpired(work);
  const kept = await db
    .insertInto('tv_code')
    .values({
      code_hash: hashOf(code),
      tenant_id: principal.tenantId,
      link_id: made.id,
      token: safe.seal(principal.tenantId, purpose, made.token),
      expires_at: expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 0n ? linkRefusals.codeUsed : null;
}

/** The token that was meant for the television with this code, and no other time; null while there is none. */
export async function takeToken(database: Database, safe: Safe, code: string): Promise<string | null> {
  const tenantId = await database.findTvCode(hashOf(code));
  if (tenantId === null) return null;
  return inWork(database, systemPrincipal(tenantId), 'open-report', async ({ db }) => {
    const taken = await db
      .deleteFrom('tv_code')
      .where('tenant_id', '=', tenantId)
      .where('code_hash', '=', hashOf(code))
      .returning('token')
      .executeTakeFirst();
    return taken ? safe.unseal(tenantId, purpose, taken.token) : null;
  });
}

/** What no television took in time. */
async function forgetExpired({ db, principal }: Work): Promise<void> {
  await db
    .deleteFrom('tv_code')
    .where('tenant_id', '=', principal.tenantId)
    .where('expires_at', '<', sql<Date>`now()`)
    .execute();
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

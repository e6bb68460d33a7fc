/** A telephone system reports a call that is over: its key, its signature, and what the call was. */
import { findPrincipal, readCredential } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import {
  inWork,
  readReport,
  requireGenuine,
  systemPrincipal,
  type Database,
  type SignedReport,
  type Work,
} from '../../../platform/server/index.ts';
import { onlyMatch } from '../../model/calls/call.ts';
import { reportedCall, type ReportedCall, type WireCall } from '../../model/calls/contract.ts';
import { callRefusals } from '../../model/calls/refusals.ts';
import { findByNumber } from './find-by-number.ts';
import { putTalk, recordCall } from './log-call.ts';
import type { CallParts } from './parts.ts';
import { signingSecretOf } from './phone-systems.ts';

export type Delivered = { callId: string; state: WireCall['state']; repeated: boolean };

type System = { id: string; tenantId: string; person: Principal | null; call: ReportedCall };

/**
 * Takes a report in, once however often it is sent: on the record of the one whose number it is, if the extension's user
 * may see it; otherwise it waits. Refuses an unknown key, a system that is off, what is forged or late, and what is no
 * report.
 */
export async function receiveCall(
  { database, secretKey, parts }: { database: Database; secretKey: string; parts: CallParts },
  report: SignedReport,
): Promise<Delivered> {
  const credential = readCredential('phone', report.key) ?? refuse(callRefusals.unknownKey);
  const { tenantId } = credential;
  const system = await inWork(database, systemPrincipal(tenantId), 'phone-report', (work) =>
    openSystem(work, credential.hash, report, secretKey),
  );
  const speaker = system.person ?? systemPrincipal(tenantId);
  return inWork(database, speaker, 'phone-report', (work) => takeIn(parts, work, system));
}

async function openSystem(
  work: Work,
  hash: Buffer,
  report: SignedReport,
  secretKey: string,
): Promise<System> {
  const { db, principal, now } = work;
  const { tenantId } = principal;
  const found = await db
    .selectFrom('phone_system')
    .select(['id', 'key_number as keyNumber', 'state'])
    .where('tenant_id', '=', tenantId)
    .where('key_hash', '=', hash)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (!found) return refuse(callRefusals.unknownKey);
  const secret = signingSecretOf(secretKey, tenantId, found);
  requireGenuine(report, secret, now, callRefusals);
  if (found.state !== 'on') refuse(callRefusals.switchedOff);
  const call = readReport(report.body, reportedCall);
  return { id: found.id, tenantId, call, person: await personOf(work, found.id, call.extension) };
}

async function personOf(
  { db, principal }: Work,
  systemId: string,
  extension: string,
): Promise<Principal | null> {
  const { tenantId } = principal;
  const row = await db
    .selectFrom('phone_extension')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('system_id', '=', systemId)
    .where('extension', '=', extension)
    .executeTakeFirst();
  const userId = row?.user_id;
  return userId ? findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: userId }) : null;
}

async function takeIn({ subjects, phoneKinds }: CallParts, work: Work, system: System): Promise<Delivered> {
  const { call, person } = system;
  const earlier = await findEarlier(work, system);
  if (earlier) return earlier;
  const id = await claim(work, system);
  if (!id) return (await findEarlier(work, system)) ?? refuse(refusals.notFound);
  const match = person ? onlyMatch(await findByNumber(work, phoneKinds, call.number)) : null;
  if (match) {
    const said = { ...call, person: match.title, note: '', at: startOf(work, call) };
    const talk = await putTalk(subjects, work, match, { ...said, authorId: work.principal.userId });
    await work.db
      .updateTable('phone_call')
      .set({ state: 'kept', person: match.title, ...talk })
      .where('tenant_id', '=', work.principal.tenantId)
      .where('id', '=', id)
      .execute();
  }
  recordCall(work, 'call.reported', id, call);
  return { callId: id, state: match ? 'kept' : 'unmatched', repeated: false };
}

/** Clocks of telephone systems run a little fast; a call is never in the future. */
function startOf({ now }: Work, { startedAt }: ReportedCall): Date {
  return new Date(Math.min(new Date(startedAt).getTime(), now.getTime()));
}

/** Writes the call as waiting; null when the same report has come meanwhile. */
async function claim(work: Work, { id: systemId, call, person }: System): Promise<string | null> {
  const row = await work.db
    .insertInto('phone_call')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      state: 'unmatched',
      direction: call.direction,
      outcome: call.outcome,
      number: call.number,
      seconds: call.seconds,
      at: startOf(work, call),
      recording: call.recordingUrl ?? '',
      owner_id: person?.userId ?? null,
      team_id: person?.teamIds[0] ?? null,
      system_id: systemId,
      external_id: call.callId,
      extension: call.extension,
      created_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'system_id', 'external_id'])
        .where('external_id', 'is not', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The report that came before, whoever's the call is by now. */
async function findEarlier(work: Work, { id, call }: System): Promise<Delivered | null> {
  const row = await work.db
    .selectFrom('phone_call')
    .select(['id', 'state'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('system_id', '=', id)
    .where('external_id', '=', call.callId)
    .executeTakeFirst();
  return row ? { callId: row.id, state: row.state as WireCall['state'], repeated: true } : null;
}

/** Connecting a provider of electronic signatures: one address and one secret an organisation. */
import { createHmac } from 'node:crypto';
import { newCredential } from '../../../identity/server/index.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';

export type Installed = { baseUrl: () => string; secretKey: string };

/** What the provider signs its reports with; made from the installation's key, never kept, changes with the address. */
export function signingSecretOf(secretKey: string, tenantId: string, keyHash: Buffer): string {
  const told = `contract signing ${tenantId} ${keyHash.toString('hex')}`;
  return createHmac('sha256', secretKey).update(told).digest('base64url');
}

export async function readHook({ db, principal }: Work) {
  const hook = await db
    .selectFrom('contract_sign_hook')
    .select('created_at')
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  const reports = await db
    .selectFrom('contract_sign_report')
    .select(({ fn }) => [fn.countAll<bigint>().as('count'), fn.max('at').as('lastAt')])
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return {
    isOn: hook !== undefined,
    since: hook?.created_at.toISOString() ?? null,
    lastAt: (reports.lastAt as Date | null)?.toISOString() ?? null,
    reports: Number(reports.count),
  };
}

/** A new address and secret, told here only; those of before end at once. */
export async function openHook(work: Work, { baseUrl, secretKey }: Installed) {
  const { db, principal, now } = work;
  const { secret: key, hash } = newCredential('sign', principal.tenantId);
  const before = await db
    .selectFrom('contract_sign_hook')
    .select('key_number')
    .where('tenant_id', '=', principal.tenantId)
    .forUpdate()
    .executeTakeFirst();
  const keyNumber = (before?.key_number ?? 0) + 1;
  const made = { key_hash: hash, key_number: keyNumber, created_at: now, created_by: principal.userId };
  await db
    .insertInto('contract_sign_hook')
    .values({ tenant_id: principal.tenantId, ...made })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(made))
    .execute();
  note(work, before ? 'renewed' : 'opened');
  return {
    address: `${baseUrl()}/api/v1/contract-signatures/${key}`,
    signingSecret: signingSecretOf(secretKey, principal.tenantId, hash),
  };
}

/** Disconnects the provider. Refuses as not found where none is. */
export async function closeHook(work: Work): Promise<null> {
  const closed = await work.db
    .deleteFrom('contract_sign_hook')
    .where('tenant_id', '=', work.principal.tenantId)
    .executeTakeFirst();
  if (closed.numDeletedRows === 0n) refuse(refusals.notFound);
  note(work, 'closed');
  return null;
}

function note(work: Work, act: 'opened' | 'renewed' | 'closed'): void {
  work.record({ type: `contract-sign-hook.${act}`, object: 'contract_rules', recordId: null });
}

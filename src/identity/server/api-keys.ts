/** Keys for programs: each speaks for its owner and never for more than the owner may. */
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import { newCredential } from './credential.ts';

/** Makes a key that speaks for this person; the secret is told here and never again. */
export async function issueKey(
  work: Work,
  wanted: { userId: string; name: string; readOnly?: boolean },
): Promise<{ id: string; apiKey: string }> {
  const { db, principal } = work;
  const id = newId();
  const { secret, hash } = newCredential('key', principal.tenantId);
  await db
    .insertInto('api_key')
    .values({
      tenant_id: principal.tenantId,
      id,
      name: wanted.name,
      token_hash: hash,
      user_id: wanted.userId,
      read_only: wanted.readOnly ?? false,
      last_used_at: null,
      expires_at: null,
      revoked_at: null,
    })
    .execute();
  work.record({
    type: 'api-key.created',
    object: 'api_key',
    recordId: id,
    changes: { name: { from: null, to: wanted.name } },
  });
  return { id, apiKey: secret };
}

/** A key of the asker's own. */
export async function createKey(work: Work, { body }: Received<typeof identityContract.createKey>) {
  return issueKey(work, { ...body, userId: ownerOf(work) });
}

/** The asker's keys, newest first; revoked ones too. */
export async function listKeys(work: Work) {
  const { db, principal } = work;
  const keys = await db
    .selectFrom('api_key')
    .select(['id', 'name', 'read_only', 'created_at', 'last_used_at', 'revoked_at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', ownerOf(work))
    .orderBy('id', 'desc')
    .execute();
  return {
    items: keys.map((key) => ({
      id: key.id,
      name: key.name,
      readOnly: key.read_only,
      createdAt: key.created_at.toISOString(),
      lastUsedAt: key.last_used_at?.toISOString() ?? null,
      revokedAt: key.revoked_at?.toISOString() ?? null,
    })),
  };
}

/** Ends a key of the asker's own at once; refuses one that is not his or was revoked before. */
export async function revokeKey(
  work: Work,
  { params }: Received<typeof identityContract.revokeKey>,
): Promise<null> {
  const { db, principal, now } = work;
  const revoked = await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', ownerOf(work))
    .where('id', '=', params.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) refuse(refusals.notFound);
  work.record({ type: 'api-key.revoked', object: 'api_key', recordId: params.id });
  return null;
}

function ownerOf({ principal }: Work): string {
  return principal.userId ?? refuse(refusals.forbidden);
}

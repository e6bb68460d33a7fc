import { notificationKinds, type NotificationKind } from '../model/kinds.ts';
import { isMailedUsually } from '../model/mail-wishes.ts';
import type { Work } from '../../platform/server/index.ts';
import type { MailWish } from '../model/contract.ts';

/** Which notifications the asker gets by mail: every kind, as he wished or else as is usual. */
export async function listMailWishes({ db, principal }: Work): Promise<{ items: MailWish[] }> {
  const told = await db
    .selectFrom('notification_preference')
    .select(['kind', 'mail'])
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .execute();
  const wishes = new Map(told.map(({ kind, mail }) => [kind, mail]));
  const kinds = Object.keys(notificationKinds) as NotificationKind[];
  return { items: kinds.map((kind) => ({ kind, mail: wishes.get(kind) ?? isMailedUsually(kind) })) };
}

/** Keeps the asker's wish for one kind and returns all of them. */
export async function saveMailWish(work: Work, { kind, mail }: MailWish): Promise<{ items: MailWish[] }> {
  const { db, principal } = work;
  await db
    .insertInto('notification_preference')
    .values({ tenant_id: principal.tenantId, user_id: principal.userId!, kind, mail })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id', 'kind']).doUpdateSet({ mail }))
    .execute();
  return listMailWishes(work);
}

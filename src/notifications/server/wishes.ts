import type { Work } from '../../platform/server/index.ts';
import { waysOf, type Wish } from '../model/channels.ts';
import type { ChannelWish, WireWays } from '../model/contract.ts';
import { notificationKinds, type NotificationKind } from '../model/kinds.ts';

const silent: Wish = { bell: null, mail: null, push: null, robot: null };

/** By which ways the asker is told of each kind: as he wished, or else as is usual. */
export async function listWishes({ db, principal }: Work): Promise<{ items: WireWays[] }> {
  const rows = await db
    .selectFrom('notification_preference')
    .select(['kind', 'bell', 'mail', 'push', 'robot'])
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .execute();
  const wishes = new Map(rows.map((row) => [row.kind, row]));
  const kinds = Object.keys(notificationKinds) as NotificationKind[];
  return { items: kinds.map((kind) => ({ kind, ...waysOf(kind, wishes.get(kind) ?? silent) })) };
}

/** Keeps the asker's wish for some kinds on one channel and returns all of them. */
export async function saveWishes(
  work: Work,
  { kinds, channel, wanted }: ChannelWish,
): Promise<{ items: WireWays[] }> {
  const { db, principal } = work;
  const whose = { tenant_id: principal.tenantId, user_id: principal.userId! };
  await db
    .insertInto('notification_preference')
    .values(kinds.map((kind) => ({ ...whose, kind, [channel]: wanted })))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'user_id', 'kind']).doUpdateSet({ [channel]: wanted }),
    )
    .execute();
  return listWishes(work);
}

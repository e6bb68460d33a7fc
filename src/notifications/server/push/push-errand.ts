/** Pushes one notification to a person's devices. */
import webPush from 'web-push';
import type { Locale } from '../../../platform/model/label.ts';
import {
  inWork,
  NoAnswer,
  systemPrincipal,
  type Database,
  type Egress,
  type Errand,
  type Work,
} from '../../../platform/server/index.ts';
import type { NotificationKind } from '../../model/kinds.ts';
import type { PushFailure } from '../../model/push/push-failures.ts';
import { writePush, type PushMessage } from '../../model/push/push-message.ts';
import type { PushKeys } from './push-keys.ts';

export type PushParts = { database: Database; egress: Egress; keys: PushKeys; baseUrl: () => string };

type Device = { id: string; endpoint: string; p256dh: string; auth: string };

/** Gone: the person took the subscription back, or the service forgot it. */
type Pushed = 'sent' | 'gone' | 'refused' | 'later';

/**
 * The errand that makes devices ring. What was read meanwhile, or told to somebody who has left, is dropped. A push that goes
 * twice (a worker died, one of several devices was not reached) carries the same topic and tag, and shows once.
 */
export function pushErrand(parts: PushParts): Errand {
  return {
    name: 'notification-push',
    on: 'notification.push-due',
    run: async ({ tenantId, recordId }) => {
      if (recordId === null) return;
      const inTenant = <T>(use: (work: Work) => Promise<T>) =>
        inWork(parts.database, systemPrincipal(tenantId), 'push', use);
      const due = await inTenant((work) => findDue(work, recordId));
      if (!due) return;
      const results = await Promise.all(
        due.devices.map(async (device) => ({ device, pushed: await push(parts, device, due.message) })),
      );
      await inTenant(async (work) => {
        for (const { device, pushed } of results) await noteDevice(work, device, pushed);
        if (!results.some(({ pushed }) => pushed === 'later'))
          await settle(work, recordId, stateOf(results.map(({ pushed }) => pushed)));
      });
      if (results.some(({ pushed }) => pushed === 'later')) throw new Error('a device was not reached');
    },
  };
}

function stateOf(pushed: readonly Pushed[]): 'sent' | 'failed' | 'dropped' {
  if (pushed.includes('sent')) return 'sent';
  return pushed.includes('refused') ? 'failed' : 'dropped';
}

const dayInSeconds = 86_400;

async function push(
  { egress, keys, baseUrl }: PushParts,
  device: Device,
  message: PushMessage,
): Promise<Pushed> {
  const { endpoint, p256dh, auth } = device;
  const subject = baseUrl().startsWith('https://') ? baseUrl() : 'mailto:no-reply@mingdou.invalid';
  try {
    const request = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(message),
      {
        vapidDetails: { subject, ...keys },
        TTL: dayInSeconds,
        topic: message.tag.replaceAll('-', ''),
      },
    );
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const { status } = await egress.call({ url: endpoint, method: 'POST', headers, body: request.body! });
    return verdictOf(status);
  } catch (error) {
    // Else keys that are none, or an address that may not be called: no further try mends it.
    return error instanceof NoAnswer ? 'later' : 'refused';
  }
}

/** What push services answer (RFC 8030): 201 taken; 404 and 410 gone; 429 and 5xx later; 401 and 403 another key than it was made with. */
function verdictOf(status: number): Pushed {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

async function findDue({ db, principal }: Work, id: string) {
  const t = principal.tenantId;
  const row = await db
    .selectFrom('notification as n')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'n.tenant_id').onRef('u.id', '=', 'n.user_id'),
    )
    .innerJoin('organisation as o', 'o.id', 'n.tenant_id')
    .select(['n.kind', 'n.object', 'n.record_id', 'n.payload', 'n.read_at', 'n.user_id', 'u.state'])
    .select(['o.name as organisation', 'u.locale', 'o.locale as usual_locale'])
    .where('n.tenant_id', '=', t)
    .where('u.tenant_id', '=', t)
    .where('n.id', '=', id)
    .where('n.push_state', '=', 'due')
    .executeTakeFirst();
  if (!row) return null;
  const isStale = row.read_at !== null || row.state !== 'active';
  const devices = isStale
    ? []
    : await db
        .selectFrom('push_device')
        .select(['id', 'endpoint', 'p256dh', 'auth'])
        .where('tenant_id', '=', t)
        .where('user_id', '=', row.user_id)
        .orderBy('id')
        .execute();
  const message = writePush(
    {
      id,
      kind: row.kind as NotificationKind,
      object: row.object,
      recordId: row.record_id,
      payload: row.payload as Record<string, string | number>,
      organisation: row.organisation,
    },
    (row.locale ?? row.usual_locale) as Locale,
  );
  return { devices, message };
}

async function noteDevice({ db, principal, now }: Work, { id }: Device, pushed: Pushed): Promise<void> {
  if (pushed === 'gone') {
    await db
      .deleteFrom('push_device')
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute();
    return;
  }
  const error: PushFailure | null =
    pushed === 'sent' ? null : pushed === 'refused' ? 'refused' : 'unreachable';
  await db
    .updateTable('push_device')
    .set({ error, ...(pushed === 'sent' && { pushed_at: now }) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

async function settle(
  { db, principal }: Work,
  id: string,
  state: 'sent' | 'failed' | 'dropped',
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ push_state: state })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

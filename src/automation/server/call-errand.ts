/** Calls another system as a run asked: signed, under a stable id, tried again until it answers. */
import { createHmac } from 'node:crypto';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Egress,
  type Errand,
  type Safe,
  type Work,
} from '../../platform/server/index.ts';
import { Refusal } from '../../platform/model/refusal.ts';
import { hookPurpose } from './hooks.ts';

export type CallParts = { database: Database; safe: Safe; egress: Egress };

type DueCall = { body: string; url: string; secret: string; tries: number };

/** After so many tries it is given up; the log says so. */
const mostCalls = 8;

/**
 * The errand. The other side checks `X-Mingdou-Signature: sha256=…`, the HMAC-SHA256 of the body with the secret of the
 * hook, and knows a call it has had by `X-Mingdou-Id`. Any 2xx is taken for received; all else is tried again.
 */
export function callErrand({ database, safe, egress }: CallParts): Errand {
  return {
    name: 'automation-call',
    on: 'automation.call-due',
    run: async ({ tenantId, recordId }) => {
      if (recordId === null) return;
      const inTenant = <T>(use: (work: Work) => Promise<T>) =>
        inWork(database, systemPrincipal(tenantId), 'automation', use);
      const due = await inTenant((work) => findDueCall(work, recordId));
      if (!due) return;
      const outcome = await call(egress, safe, tenantId, { ...due, id: recordId });
      await inTenant((work) => settleCall(work, recordId, due.tries + 1, outcome));
      if (outcome.isDone || due.tries + 1 >= mostCalls) return;
      throw new Error(`a call of another system was not received: ${outcome.error}`);
    },
  };
}

type Outcome = { isDone: boolean; status: number | null; error: string | null };

async function call(
  egress: Egress,
  safe: Safe,
  tenantId: string,
  { id, url, body, secret }: DueCall & { id: string },
): Promise<Outcome> {
  const key = safe.unseal(tenantId, hookPurpose, secret);
  if (key === null) return { isDone: false, status: null, error: 'the signing secret cannot be read' };
  try {
    const { status } = await egress.call({ url, method: 'POST', body, headers: headersOf(id, body, key) });
    const isDone = status >= 200 && status < 300;
    return { isDone, status, error: isDone ? null : `status ${status}` };
  } catch (error) {
    const told = error instanceof Refusal ? error.code : (error as Error).message;
    return { isDone: false, status: null, error: told.slice(0, 300) };
  }
}

function headersOf(id: string, body: string, key: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-mingdou-id': id,
    'x-mingdou-signature': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
  };
}

async function findDueCall({ db, principal }: Work, id: string): Promise<DueCall | undefined> {
  return db
    .selectFrom('automation_call as c')
    .innerJoin('automation_hook as h', (join) =>
      join.onRef('h.tenant_id', '=', 'c.tenant_id').onRef('h.id', '=', 'c.hook_id'),
    )
    .select(['c.body', 'h.url', 'h.secret', 'c.tries'])
    .where('c.tenant_id', '=', principal.tenantId)
    .where('c.id', '=', id)
    .where('c.state', '=', 'due')
    .executeTakeFirst();
}

async function settleCall(
  { db, principal, now }: Work,
  id: string,
  tries: number,
  { isDone, status, error }: Outcome,
): Promise<void> {
  const isOver = isDone || tries >= mostCalls;
  await db
    .updateTable('automation_call')
    .set({
      tries,
      answer_status: status,
      last_error: error,
      ...(isOver && { state: isDone ? 'sent' : 'failed', ended_at: now }),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

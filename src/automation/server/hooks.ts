/** The systems that rules may call: an address and the secret that signs what it is sent. */
import { randomBytes } from 'node:crypto';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Safe, Work } from '../../platform/server/index.ts';
import type { WireHook } from '../model/contract.ts';
import { automationRefusals } from '../model/refusals.ts';
import type { AutomationParts } from './parts.ts';
import { listRules } from './rule-queries.ts';

export const hookPurpose = 'automation-hook';

/** The systems in use, with the rules that call each. */
export async function listHooks(work: Work, parts: AutomationParts): Promise<{ items: WireHook[] }> {
  const rows = await work.db
    .selectFrom('automation_hook')
    .select(['id', 'name', 'url'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('archived_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const rules = await listRules(work, parts);
  const callers = (hookId: string) =>
    rules.filter(({ definition }) =>
      definition.actions.some((action) => action.do === 'call_hook' && action.hookId === hookId),
    );
  return { items: rows.map((row) => ({ ...row, usedBy: callers(row.id).map(({ name }) => name) })) };
}

export type HookInstalled = {
  safe: Safe;
  /** Refuses an address that the product would never call. */
  checkAddress(url: string): Promise<void>;
};

/** Names a system; its signing secret is shown this once. Refuses a name twice and addresses that may not be called. */
export async function createHook(
  work: Work,
  { name, url }: { name: string; url: string },
  { safe, checkAddress }: HookInstalled,
): Promise<{ hook: WireHook; secret: string }> {
  await checkAddress(url);
  const { db, principal, now } = work;
  const taken = await db
    .selectFrom('automation_hook')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('name', '=', name)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (taken) refuse(refusals.duplicate);
  const id = newId();
  const secret = randomBytes(24).toString('base64url');
  await db
    .insertInto('automation_hook')
    .values({
      tenant_id: principal.tenantId,
      id,
      name,
      url,
      secret: safe.seal(principal.tenantId, hookPurpose, secret),
      created_at: now,
      created_by: principal.userId,
    })
    .execute();
  work.record({
    type: 'automation-hook.created',
    object: 'automation_hook',
    recordId: id,
    changes: { name: { from: null, to: name }, url: { from: null, to: url } },
  });
  return { hook: { id, name, url, usedBy: [] }, secret };
}

/** Takes a system out of use. Refuses while a rule calls it. */
export async function archiveHook(work: Work, parts: AutomationParts, id: string): Promise<null> {
  const { items } = await listHooks(work, parts);
  const hook = items.find((one) => one.id === id) ?? refuse(refusals.notFound);
  const [rule] = hook.usedBy;
  if (rule !== undefined) refuse(automationRefusals.hookUsed, { rule });
  await work.db
    .updateTable('automation_hook')
    .set({ archived_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'automation-hook.archived',
    object: 'automation_hook',
    recordId: id,
    changes: { name: { from: hook.name, to: null } },
  });
  return null;
}

/** A rule that must not go on pauses by itself, and those who look after automations are told. */
import { sql } from 'kysely';
import { notifyAll } from '../../notifications/server/index.ts';
import { say } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';
import { runReasonLabels, type RunReason } from '../model/run.ts';

export type Pausing = { id: string; name: string; authorId: string };

/** Pauses a rule that is on, once; its author and whoever designs automations are told why. For the organisation itself. */
export async function pauseRule(
  work: Work,
  rule: Pausing,
  reason: RunReason,
  detail: string | null = null,
): Promise<void> {
  const { db, principal, now } = work;
  const paused = await db
    .updateTable('automation_rule')
    .set({ state: 'paused', pause_reason: reason, pause_detail: detail, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', rule.id)
    .where('state', '=', 'on')
    .executeTakeFirst();
  if (paused.numUpdatedRows === 0n) return;
  work.record({
    type: 'automation.paused',
    object: 'automation',
    recordId: rule.id,
    changes: { state: { from: 'on', to: 'paused' } },
    payload: { reason },
  });
  const why = say(runReasonLabels[reason], principal.locale);
  const told = new Set([rule.authorId, ...(await designers(work))]);
  await notifyAll(
    work,
    [...told].map((userId) => ({
      userId,
      kind: 'automation-paused' as const,
      object: 'automation',
      recordId: rule.id,
      payload: { rule: rule.name, reason: detail ? `${why} (${detail})` : why },
    })),
  );
}

async function designers({ db, principal }: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct u.id from app_user u
    join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    join role_permission p on p.tenant_id = u.tenant_id and p.role_id = ur.role_id
    where u.tenant_id = ${principal.tenantId} and u.state = 'active' and p.object = 'automation' and p.action = 'design'
    order by u.id`.execute(db);
  return rows.map(({ id }) => id);
}

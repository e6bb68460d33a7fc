/** What happens to cases by the clock: those past their time are told to the superior, solved ones close. */
import { sql } from 'kysely';
import { organisationItself, superiorOf } from '../../../identity/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { inWork, type Database, type Logger, type Work } from '../../../platform/server/index.ts';
import { changeKept } from '../../../records/server/index.ts';
import { readServiceRules } from '../service-rules.ts';
import { caseKind } from './case-kind.ts';
import { countWorkedTime } from './count-worked-time.ts';
import { caseFacts, lockCase, stateOf, takeMove } from './move-case.ts';

/** Looks through all organisations; one that fails holds up no other. */
export async function watchCases(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      const principal = await organisationItself(database, id);
      await inWork(database, principal, newId(), countWorkedTime);
      for (const caseId of await inWork(database, principal, newId(), lateCases))
        await inWork(database, principal, newId(), (work) => escalateCase(work, caseId));
      for (const caseId of await inWork(database, principal, newId(), restingCases))
        await inWork(database, principal, newId(), (work) => closeResting(work, caseId));
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the cases of an organisation could not be looked through');
    }
  }
}

const atOnce = 500;

/** Cases past what they owe of which nobody above was told. */
export async function lateCases({ db, principal, now }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('service_case')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('due_at', '<=', now)
    .where('escalated_at', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('due_at')
    .limit(atOnce)
    .execute();
  return rows.map(({ id }) => id);
}

/** Tells the superior of a case past its time, once; nothing when somebody was faster. */
export async function escalateCase(work: Work, caseId: string): Promise<void> {
  const stored = await lockCase(work, caseId);
  const dueAt = stored.values['due_at'];
  if (stored.values['escalated_at'] !== null || typeof dueAt !== 'string' || new Date(dueAt) > work.now)
    return;
  const superiorId = await superiorOf(work, stored);
  await changeKept(
    work,
    caseKind,
    stored,
    { escalated_at: work.now.toISOString() },
    { type: 'case.escalated', payload: caseFacts(stored, { toId: superiorId }) },
  );
  const told = [...new Set([superiorId, stored.ownerId])].filter((id) => id !== null);
  for (const userId of told)
    await notify(work, {
      userId,
      kind: userId === superiorId ? 'case-late-superior' : 'case-late',
      object: 'case',
      recordId: stored.id,
      payload: { title: String(stored.values['name']), number: String(stored.values['number']) },
    });
}

/** Solved cases that rest for as long as the organisation lets them. */
async function restingCases(work: Work): Promise<string[]> {
  const { rules } = await readServiceRules(work);
  if (rules.closeAfterDays === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select c.id from service_case c
    where c.tenant_id = ${work.principal.tenantId} and c.state = 'solved' and c.deleted_at is null
      and c.solved_at <= ${work.now}::timestamptz - make_interval(days => ${rules.closeAfterDays})
    order by c.solved_at limit ${atOnce}`.execute(work.db);
  return rows.map(({ id }) => id);
}

async function closeResting(work: Work, caseId: string): Promise<void> {
  const stored = await lockCase(work, caseId);
  if (stateOf(stored) === 'solved') await takeMove(work, stored, 'closed');
}

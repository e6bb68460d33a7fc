/** Owners hear of payments that are about to be due, and of those that have not come. */
import { sql, type RawBuilder } from 'kysely';
import { digestDueOn } from '../../../deals/server/index.ts';
import { readCalendar } from '../../../identity/server/index.ts';
import { notifyAll, type NewNotification } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { payableDays } from '../../model/clock/due-works.ts';
import { contractRules } from '../contract-rules.ts';

type Owed = {
  contractId: string;
  title: string;
  part: string;
  dueOn: string;
  ownerId: string;
};

const kinds = {
  coming: ['payment-due', 'payments-due'],
  overdue: ['payment-overdue', 'payments-overdue'],
} as const;

/** On working days from the hour of the digest; of each due day once before and once after, each person in one notification. */
export async function tellPayments(work: Work): Promise<void> {
  const today = await digestDueOn(work);
  if (!today) return;
  const { rules } = await contractRules.read(work);
  const { comingUntil, overdueUntil } = payableDays(today, rules, await readCalendar(work));
  const coming = sql`i.due_on between ${today}::date and ${comingUntil}::date`;
  await tell(work, 'coming', await noteTold(work, sql`told_before_on`, coming));
  const overdue = sql`i.due_on <= ${overdueUntil}::date`;
  await tell(work, 'overdue', await noteTold(work, sql`told_after_on`, overdue));
}

/** Writes down for which due day they are told now; returns those that nobody has told meanwhile. */
async function noteTold(
  { db, principal }: Work,
  column: RawBuilder<unknown>,
  isPayable: RawBuilder<unknown>,
): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    update contract_instalment i set ${column} = i.due_on
    from contract c
    where i.tenant_id = ${principal.tenantId} and c.tenant_id = i.tenant_id and c.id = i.contract_id
      and c.deleted_at is null and c.state not in ('draft', 'in_approval', 'terminated') and c.owner_id is not null
      and i.received < i.amount and ${isPayable} and i.${column} is distinct from i.due_on
    returning c.id as "contractId", c.name as title, i.name as part,
      to_char(i.due_on, 'YYYY-MM-DD') as "dueOn", c.owner_id as "ownerId"`.execute(db);
  return rows;
}

async function tell(work: Work, when: keyof typeof kinds, owed: readonly Owed[]): Promise<void> {
  const byOwner = Map.groupBy(owed, ({ ownerId }) => ownerId);
  await notifyAll(
    work,
    [...byOwner].map(([userId, theirs]) => wordFor(when, userId, theirs)),
  );
}

/** Without amounts: who looks after a contract need not be allowed to see them. */
function wordFor(when: keyof typeof kinds, userId: string, theirs: readonly Owed[]): NewNotification {
  const [one, several] = kinds[when];
  const [first] = theirs.toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
  const { contractId, title, part, dueOn } = first!;
  if (theirs.length > 1)
    return {
      userId,
      kind: several,
      object: null,
      recordId: null,
      payload: { count: theirs.length, day: dueOn },
    };
  return {
    userId,
    kind: one,
    object: 'contract',
    recordId: contractId,
    payload: { title, part, day: dueOn },
  };
}

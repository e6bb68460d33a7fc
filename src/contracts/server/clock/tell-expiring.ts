/** Owners hear in time of contracts that end and are renewed by hand. */
import { sql } from 'kysely';
import { digestDueOn } from '../../../deals/server/index.ts';
import { notifyAll, type NewNotification } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { contractRules } from '../contract-rules.ts';

type Expiring = { id: string; name: string; endsOn: string; ownerId: string };

/** On working days from the hour of the digest; of each end once, and each person in one notification. */
export async function tellExpiring(work: Work): Promise<void> {
  const today = await digestDueOn(work);
  if (!today) return;
  const expiring = await noteExpiring(work, today);
  await notifyAll(
    work,
    [...Map.groupBy(expiring, ({ ownerId }) => ownerId)].map(([userId, theirs]) => wordFor(userId, theirs)),
  );
}

function wordFor(userId: string, theirs: readonly Expiring[]): NewNotification {
  const { id, name, endsOn } = theirs.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1))[0]!;
  return theirs.length === 1
    ? {
        userId,
        kind: 'contract-expiring',
        object: 'contract',
        recordId: id,
        payload: { title: name, day: endsOn },
      }
    : {
        userId,
        kind: 'contracts-expiring',
        object: null,
        recordId: null,
        payload: { count: theirs.length, day: endsOn },
      };
}

/** Writes down that they are told now; returns those that nobody has told meanwhile. */
async function noteExpiring(work: Work, today: string): Promise<Expiring[]> {
  const { db, principal } = work;
  const { expiryDays } = (await contractRules.read(work)).rules;
  const { rows } = await sql<Expiring>`
    update contract c set expiry_told_for = c.ends_on
    where c.tenant_id = ${principal.tenantId} and c.deleted_at is null and c.state in ('signed', 'in_force')
      and c.renews = 'by_hand' and c.owner_id is not null and c.ends_on >= ${today}::date
      and c.ends_on - coalesce(c.notice_days, ${expiryDays})::int <= ${today}::date
      and c.expiry_told_for is distinct from c.ends_on
    returning c.id, c.name, to_char(c.ends_on, 'YYYY-MM-DD') as "endsOn", c.owner_id as "ownerId"`.execute(
    db,
  );
  return rows;
}

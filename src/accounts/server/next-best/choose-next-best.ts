import { addDays, dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import type { NextBestChoice } from '../../model/next-best/contract.ts';
import { accountKind } from '../kinds.ts';

/**
 * Notes what the asker did with a customer that was proposed to him: acted, or waved aside until a day with a reason. It
 * is what the list's worth is measured by. Not found outside the asker's reach.
 */
export async function chooseNextBest(work: Work, chosen: NextBestChoice): Promise<string> {
  const { db, principal, now } = work;
  const account = await getStored(work, await openKind(work, accountKind), chosen.accountId);
  const id = newId();
  const aside =
    chosen.choice === 'dismissed'
      ? {
          reason: chosen.reason,
          note: chosen.note || null,
          until_on: addDays(dayOf(now, principal.timeZone), chosen.days),
        }
      : { reason: null, note: null, until_on: null };
  await db
    .insertInto('next_best_choice')
    .values({
      tenant_id: principal.tenantId,
      id,
      account_id: account.id,
      person_id: principal.userId ?? refuse(refusals.forbidden),
      at: now,
      choice: chosen.choice,
      rank: chosen.rank,
      score: chosen.score,
      ...aside,
    })
    .execute();
  work.record({
    type: 'account.next-best-chosen',
    object: 'account',
    recordId: account.id,
    changes: { next_best: { from: null, to: chosen.choice } },
    payload: { choiceId: id, choice: chosen.choice, reason: aside.reason },
  });
  return id;
}

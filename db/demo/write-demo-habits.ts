/** Habits by which people's figures differ in how far they can be believed: one writes hardly a word, and puts closing off. */
import { insertNotes } from '../../src/activities/server/index.ts';
import { addDays, dayOf, instantOf } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { isInTalk } from './write-demo-talks.ts';
import { reps } from './vocabulary/company.ts';

const hardlyAWord = ['已联系', '再跟进', '客户在忙', '继续跟进', '继续跟进', '等回复'];
const putOff = [-60, -40, -20] as const;

/** The thin follow-ups and the pushed close dates of whoever is vague about losses, too. */
export async function writeDemoHabits(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const careless = reps.find(({ vagueAboutLosses }) => vagueAboutLosses)!;
  const deals = world.deals.filter((deal) => deal.owner === careless.key && isInTalk(world, deal));
  const today = dayOf(work.now, work.principal.timeZone);
  const at = (daysAgo: number, minute: number) =>
    instantOf(addDays(today, -daysAgo), minute, work.principal.timeZone);
  await insertNotes(
    work,
    deals.flatMap((deal, place) =>
      hardlyAWord.map((body, nth) => ({
        subjectObject: 'deal' as const,
        subjectId: ids.get(deal.key)!,
        accountId: ids.get(deal.account)!,
        kind: 'call' as const,
        body,
        at: at(20 + nth * 6, 16 * 60 + place * 3),
        authorId: ids.get(deal.owner)!,
      })),
    ),
  );
  await pushClosing(
    work,
    deals.filter((_, place) => place % 2 === 0),
    ids,
  );
}

async function pushClosing(work: Work, deals: readonly DemoDeal[], ids: Ids): Promise<void> {
  const { db, principal, now } = work;
  const pushes = deals.flatMap((deal) =>
    putOff.map((daysAgo, nth) => ({
      tenant_id: principal.tenantId,
      id: newId(),
      deal_id: ids.get(deal.key)!,
      field: 'expected_close_on',
      from_value: addDays(deal.expectedCloseOn, -60 + nth * 20),
      to_value: addDays(deal.expectedCloseOn, -40 + nth * 20),
      at: new Date(now.getTime() + daysAgo * 86_400_000),
      actor_id: ids.get(deal.owner)!,
    })),
  );
  if (pushes.length > 0) await db.insertInto('deal_field_event').values(pushes).execute();
}

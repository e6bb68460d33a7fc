/** Habits by which people's figures differ in how far they can be believed: one writes hardly a word, and puts closing off (`close-dates.ts`). */
import { insertNotes } from '../../src/activities/server/index.ts';
import { addDays, dayOf, instantOf } from '../../src/platform/model/calendar.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { isInTalk } from './write-demo-talks.ts';
import { reps } from './vocabulary/company.ts';

const hardlyAWord = ['已联系', '再跟进', '客户在忙', '继续跟进', '继续跟进', '等回复'];

/** The deals of whoever is vague about losses, too. */
function dealsOfTheCareless(world: DemoWorld): DemoDeal[] {
  const careless = reps.find(({ vagueAboutLosses }) => vagueAboutLosses)!;
  return world.deals.filter((deal) => deal.owner === careless.key && isInTalk(world, deal));
}

/** Those of them whose close dates are put off again and again. */
export function putOffDeals(world: DemoWorld): ReadonlySet<DemoDeal['key']> {
  return new Set(
    dealsOfTheCareless(world)
      .filter((_, place) => place % 2 === 0)
      .map(({ key }) => key),
  );
}

/** The thin follow-ups of the careless. */
export async function writeDemoHabits(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const deals = dealsOfTheCareless(world);
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
}

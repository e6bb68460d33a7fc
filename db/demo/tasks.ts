/** Tasks on deals: done in time, done late, open, or overdue. */
import { addWorkingDays } from '../../src/platform/model/calendar.ts';
import type { DealSketch } from './deals.ts';
import type { DemoTask } from './demo-world.ts';
import { fillPlaces, openRank } from './places-in-text.ts';
import type { Random } from './random.ts';
import { ownerAt, placesOf, staysOf, type Stay } from './talk.ts';
import { dayAt, dayLength, dayStart, iso, minute, workingMoment, type Timeline } from './timeline.ts';
import { renewalTasks, taskByRank } from './vocabulary/task-sentences.ts';

/** Chance of a task by the rank of the stage: of a stay that is over, and of one that goes on. */
const taskChance = [0.55, 0.8, 0.9, 0.9];
const openTaskChance = [0.85, 1, 1, 1];

export function makeDealTasks(random: Random, timeline: Timeline, deals: readonly DealSketch[]): DemoTask[] {
  return deals.flatMap((deal) =>
    staysOf(deal, timeline).flatMap((stay) => {
      const planned = random.chance((stay.open ? openTaskChance : taskChance)[openRank(stay.to) - 1]!);
      const task = planTask(random, timeline, deal, stay);
      return planned && stay.until - stay.from > 4 * 60 * minute ? [task] : [];
    }),
  );
}

function planTask(random: Random, timeline: Timeline, deal: DealSketch, stay: Stay): DemoTask {
  const titles = deal.record.pipeline === 'pipeline:renewal' ? renewalTasks : taskByRank[openRank(stay.to)];
  const soon = stay.from + random.next() ** 2 * 3 * dayLength;
  const early = workingMoment(random, soon, stay.from, stay.until - 2 * 60 * minute);
  const createdAt = stay.open ? ofLastWeek(random, stay, timeline, early) : early;
  const dueOn = addWorkingDays(dayAt(createdAt), random.integer(1, 6));
  const owner = ownerAt(deal, stay.open ? timeline.end : createdAt);
  return {
    deal: deal.record.key,
    lead: null,
    account: deal.record.account,
    contact: deal.record.contact,
    title: fillPlaces(random.pick(titles), placesOf(random, deal, createdAt)),
    owner,
    createdBy: owner,
    createdAt: iso(createdAt),
    dueOn,
    promised: random.chance(0.3),
    doneAt: drawDone(random, stay, createdAt, dueOn, timeline),
  };
}

/** Most tasks of open stays are recent, so that today's desks have something on them. */
function ofLastWeek(random: Random, stay: Stay, timeline: Timeline, otherwise: number): number {
  const wanted = timeline.end - random.integer(1, 9) * dayLength;
  const recent = workingMoment(random, Math.max(wanted, stay.from), stay.from, timeline.end);
  return random.chance(0.7) ? recent : otherwise;
}

/** Whatever lies before a move was done by then; of what is due today or later nothing, of the rest most. */
function drawDone(
  random: Random,
  stay: Stay,
  createdAt: number,
  dueOn: string,
  timeline: Timeline,
): string | null {
  const done = random.chance(0.6);
  const late = random.chance(0.2) ? random.integer(1, 4) * dayLength : 0;
  const due = dayStart(dueOn) + late + random.integer(-20, 16) * 60 * minute;
  const at = workingMoment(random, Math.min(Math.max(due, createdAt), stay.until), createdAt, stay.until);
  if (stay.open && (dueOn >= timeline.today || !done)) return null;
  return iso(at);
}

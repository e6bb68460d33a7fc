/** Gives each of the five people something to do today. */
import { addDays, addWorkingDays } from '../../src/platform/model/calendar.ts';
import type { DealSketch } from './deals.ts';
import type { DemoTask, UserKey } from './demo-world.ts';
import { fillPlaces } from './places-in-text.ts';
import type { Random } from './random.ts';
import { placesOf } from './talk.ts';
import { dayLength, iso, workingMoment, type Timeline } from './timeline.ts';
import { administrator, executive, leadingRep, manager, marketer } from './vocabulary/company.ts';
import {
  administratorDesk,
  executiveDesk,
  managerDesk,
  marketerDesk,
  repDesk,
  type DeskTask,
} from './vocabulary/task-sentences.ts';

/** When the next steps of the leading rep's furthest deals are due, in days from today. */
const promisedInDays = [0, 0, -2, 1, 0, -4, 3];

export function makeDeskTasks(random: Random, timeline: Timeline, deals: readonly DealSketch[]): DemoTask[] {
  const own = furthestOpen(deals.filter(({ record }) => record.owner === leadingRep));
  const biggest = furthestOpen(deals).toSorted((left, right) =>
    Number(right.record.amount - left.record.amount),
  );
  const desks: readonly (readonly [UserKey, readonly DeskTask[], readonly DealSketch[]])[] = [
    [leadingRep, repDesk, own],
    [manager, managerDesk, biggest],
    [executive, executiveDesk, biggest],
    [marketer, marketerDesk, []],
    [administrator, administratorDesk, []],
  ];
  return desks.flatMap(([owner, desk, about]) =>
    desk.flatMap((task, index) => {
      const deal = task.onDeal && about[index % about.length];
      return task.onDeal && !deal ? [] : [writeTask(random, timeline, owner, task, deal)];
    }),
  );
}

/** The deals with dated next steps on the furthest of the leading rep. */
export function promiseNextSteps(timeline: Timeline, deals: readonly DealSketch[]): DealSketch[] {
  const own = furthestOpen(deals.filter(({ record }) => record.owner === leadingRep));
  const dates = new Map(
    own
      .slice(0, promisedInDays.length)
      .map((deal, index) => [deal.record.key, addDays(timeline.today, promisedInDays[index]!)]),
  );
  return deals.map((deal) => {
    const nextStepOn = dates.get(deal.record.key);
    if (!nextStepOn) return deal;
    const nextStep = deal.record.nextStep ?? `和${deal.person.name}确认下一步`;
    return { ...deal, record: { ...deal.record, nextStep, nextStepOn } };
  });
}

function furthestOpen(deals: readonly DealSketch[]): DealSketch[] {
  const rankOf = (deal: DealSketch): number => {
    const stage = deal.shape.stages.find(({ key }) => key === deal.record.events.at(-1)!.to)!;
    return deal.record.pipeline === 'pipeline:sales' && stage.kind === 'open' ? stage.rank : 0;
  };
  return deals.filter((deal) => rankOf(deal) > 0).toSorted((left, right) => rankOf(right) - rankOf(left));
}

function writeTask(
  random: Random,
  timeline: Timeline,
  owner: UserKey,
  task: DeskTask,
  deal: DealSketch | undefined,
): DemoTask {
  const earliest = deal ? Date.parse(deal.record.events.at(-1)!.at) : timeline.begin;
  const wanted =
    timeline.end - random.integer(1, 4) * dayLength + Math.min(task.daysFromToday, 0) * dayLength;
  const createdAt = workingMoment(
    random,
    Math.max(wanted, earliest),
    Math.max(earliest, wanted - 3 * dayLength),
    timeline.end,
  );
  const title = deal ? fillPlaces(task.title, placesOf(random, deal, createdAt)) : task.title;
  return {
    deal: deal?.record.key ?? null,
    lead: null,
    account: deal?.record.account ?? null,
    contact: deal?.record.contact ?? null,
    title,
    owner,
    createdBy: owner,
    createdAt: iso(createdAt),
    dueOn: dueOn(timeline, task.daysFromToday),
    promised: task.promised ?? false,
    doneAt: null,
  };
}

function dueOn(timeline: Timeline, days: number): string {
  return days > 0 ? addWorkingDays(timeline.today, days) : addDays(timeline.today, days);
}

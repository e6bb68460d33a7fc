/** After a change of the time zone every figure is that of an organisation that was always there. */
import { expect, test } from 'vitest';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { identityContract } from '../../identity/model/contract.ts';
import { dayRebuildJob } from '../../identity/server/index.ts';
import type { JobContext } from '../../platform/server/index.ts';
import { tenDeals } from '../model/testing/ten-deals.ts';
import { dealDays } from './deal-days.ts';
import { measuredDeals } from './testing/measured-deals.ts';

/** Minutes after midnight in Shanghai: before 16:00 it is still the day before in Los Angeles. */
const minuteOf = (place: number, step: number) => (step === 0 && place % 2 === 0 ? 60 : 1010 + step * 30);

/** The ten deals, each step at an hour of its own: every second one is a day longer in Los Angeles. */
const atAllHours = tenDeals.map((deal, place) => ({
  amount: deal.amount,
  visits: deal.visits.map((visit, step) => ({
    ...visit,
    enteredAt: new Date(Date.parse(visit.enteredAt) + minuteOf(place, step) * 60_000).toISOString(),
  })),
}));

const there = 'America/Los_Angeles';
type World = Awaited<ReturnType<typeof measuredDeals>>;

async function figuresOf(world: World) {
  const asker = await world.again(world.admin);
  const { rows: whole } = await world.ask(
    {
      measures: [
        'deals.cycle_days_mean',
        'deals.won_cycle_days_mean',
        'deals.cycle_days_median',
        'stages.days_median',
        'deals.won',
        'deals.lost',
      ],
    },
    asker,
  );
  const { rows: days } = await world.ask(
    { measures: ['deals.count', 'deals.cycle_days_mean'], dimensions: ['deals.closed_on.day'] },
    asker,
  );
  return { whole, days };
}

async function moveTo(world: World, timeZone: string) {
  const app = await appForTests(world);
  const client = await app.clientOf(world.admin);
  const { body } = await client(identityContract.updateOrganisation, { body: { timeZone } });
  const asker = await world.again(world.admin);
  const steps: [number, number | undefined][] = [];
  const run = () =>
    dayRebuildJob([dealDays]).run({
      inWork: (use) => world.as(asker, use),
      progress: (done, total) => void steps.push([done, total]),
      cancelled: () => false,
    } as JobContext);
  return { jobId: body.rebuildJobId, run, steps };
}

test('the figures are then those of an organisation that was founded in the time zone', async () => {
  const moved = await measuredDeals(atAllHours);
  const native = await measuredDeals(atAllHours, there);
  const before = await figuresOf(moved);
  const { jobId, run, steps } = await moveTo(moved, there);
  expect(jobId, 'a job is asked for').not.toBeNull();
  expect((await figuresOf(moved)).whole, 'cycles are not counted anew by themselves').not.toEqual(
    (await figuresOf(native)).whole,
  );
  expect(await run()).toEqual({ rebuilt: 6 });
  expect(await figuresOf(moved)).toEqual(await figuresOf(native));
  expect(await figuresOf(moved)).not.toEqual(before);
  expect(steps.at(-1)).toEqual([6, 6]);
  await run();
  expect(await figuresOf(moved), 'again changes nothing').toEqual(await figuresOf(native));
});

test('there and back is as before, and a name alone rebuilds nothing', async () => {
  const world = await measuredDeals(atAllHours);
  const before = await figuresOf(world);
  await (await moveTo(world, there)).run();
  await (await moveTo(world, 'Asia/Shanghai')).run();
  expect(await figuresOf(world)).toEqual(before);
  const client = await (await appForTests(world)).clientOf(world.admin);
  const renamed = await client(identityContract.updateOrganisation, { body: { name: '新名字' } });
  expect(renamed.body.rebuildJobId).toBeNull();
  const again = await client(identityContract.updateOrganisation, { body: { timeZone: 'Asia/Shanghai' } });
  expect(again.body.rebuildJobId).toBeNull();
});

/** The stage logs of the demo company, over several seeds and days. */
import { expect, test } from 'vitest';
import { addDays, startOfDay } from '../../src/platform/model/calendar.ts';
import type { DemoDeal, DemoStage, DemoWorld, StageKey } from './demo-world.ts';
import { generateDemoWorld } from './generate-demo-world.ts';

const worlds: readonly DemoWorld[] = [
  { seed: 'chengli', today: '2026-11-24' },
  { seed: 'another', today: '2026-02-20' },
  { seed: 'leap', today: '2028-02-29' },
].map(generateDemoWorld);

const dayStart = (day: string): number => startOfDay(day, 'Asia/Shanghai').getTime();
const dealsOf = (world: DemoWorld, pipeline: string): DemoDeal[] =>
  world.deals.filter((deal) => deal.pipeline === `pipeline:${pipeline}`);
const stagesOf = (world: DemoWorld): Map<StageKey, DemoStage> =>
  new Map(world.pipelines.flatMap(({ stages }) => stages.map((stage) => [stage.key, stage])));

/** Rank and kind of the stages a deal walked through. */
const walkOf = (world: DemoWorld, deal: DemoDeal): DemoStage[] =>
  deal.events.map(({ to }) => stagesOf(world).get(to)!);

test.each(worlds)(
  '300 deals were talked about, 100 are seriously interested, 20 were won ($today)',
  (world) => {
    const furthest = dealsOf(world, 'sales').map((deal) =>
      Math.max(...walkOf(world, deal).map(({ rank }) => rank)),
    );
    const reached = [1, 2, 3, 4, 5].map((rank) => furthest.filter((reached) => reached >= rank).length);
    expect(reached).toEqual([300, 100, 62, 38, 20]);
    expect(dealsOf(world, 'sales').filter((deal) => walkOf(world, deal).at(-1)!.kind === 'won')).toHaveLength(
      20,
    );
    expect(dealsOf(world, 'renewal')).toHaveLength(60);
  },
);

test.each(worlds)(
  'deals are created within the last 365 days, more of them towards the end ($today)',
  (world) => {
    const created = dealsOf(world, 'sales').map(({ createdAt }) => Date.parse(createdAt));
    expect(Math.min(...created)).toBeGreaterThanOrEqual(dayStart(addDays(world.today, -365)));
    expect(Math.max(...created)).toBeLessThan(dayStart(world.today));
    const middle = dayStart(addDays(world.today, -182));
    expect(created.filter((at) => at > middle).length).toBeGreaterThan(140);
  },
);

test.each(worlds)('a log begins at creation, goes on in time, and moves every time ($today)', (world) => {
  for (const deal of world.deals) {
    expect(deal.events[0]!.at).toBe(deal.createdAt);
    deal.events.slice(1).forEach((event, index) => {
      expect(event.at > deal.events[index]!.at, deal.key).toBe(true);
      expect(event.to, deal.key).not.toBe(deal.events[index]!.to);
    });
  }
});

test.each(worlds)('a deal is lost with a reason, and only a lost one has a reason ($today)', (world) => {
  const reasons = new Set(world.lossReasons.map(({ key }) => key));
  for (const deal of world.deals) {
    for (const { to, lossReason } of deal.events) {
      expect(lossReason !== undefined).toBe(stagesOf(world).get(to)!.kind === 'lost');
      expect(lossReason === undefined || reasons.has(lossReason)).toBe(true);
    }
  }
});

test.each(worlds)('only a re-open leads out of lost, and nothing leads out of won ($today)', (world) => {
  for (const deal of world.deals) {
    const walk = walkOf(world, deal);
    deal.events.forEach((event, index) => {
      expect(event.cause === 'reopen', deal.key).toBe(walk[index - 1]?.kind === 'lost');
      expect(walk[index - 1]?.kind, deal.key).not.toBe('won');
    });
  }
});

test.each(worlds)(
  'some deals skip stages, go back, come back from lost, or are entered late ($today)',
  (world) => {
    const moves = world.deals.flatMap((deal) => {
      const walk = walkOf(world, deal);
      return deal.events.slice(1).map((event, index) => ({
        from: walk[index]!,
        to: walk[index + 1]!,
        cause: event.cause,
        gap: Date.parse(event.at) - Date.parse(deal.events[index]!.at),
        sameActor: event.actor === deal.events[index]!.actor,
      }));
    });
    const forward = moves.filter(({ from, to }) => from.kind === 'open' && to.rank > from.rank);
    expect(forward.filter(({ from, to }) => to.rank > from.rank + 1).length).toBeGreaterThan(10);
    expect(
      moves.filter(({ from, to }) => to.kind === 'open' && to.rank < from.rank && from.kind === 'open')
        .length,
    ).toBeGreaterThan(8);
    expect(moves.filter(({ cause }) => cause === 'reopen').length).toBeGreaterThan(4);
    expect(forward.filter(({ gap, sameActor }) => sameActor && gap < 3_600_000).length).toBeGreaterThan(4);
  },
);

test.each(worlds)('most of the year is decided, and every open stage holds deals ($today)', (world) => {
  const now = dealsOf(world, 'sales').map((deal) => walkOf(world, deal).at(-1)!);
  const closed = now.filter(({ kind }) => kind !== 'open').length;
  expect(closed).toBeGreaterThan(220);
  expect(closed).toBeLessThan(275);
  for (const rank of [1, 2, 3, 4])
    expect(now.filter((stage) => stage.kind === 'open' && stage.rank === rank).length).toBeGreaterThan(1);
});

test.each(worlds)('losses have other reasons early than late ($today)', (world) => {
  const losses = dealsOf(world, 'sales').flatMap((deal) => {
    const walk = walkOf(world, deal);
    return deal.events.flatMap(({ lossReason }, index) =>
      lossReason ? [{ lossReason, rank: walk[index - 1]!.rank }] : [],
    );
  });
  const share = (reason: string, chosen: typeof losses): number =>
    chosen.filter(({ lossReason }) => lossReason === `loss-reason:${reason}`).length / chosen.length;
  const [early, late] = [losses.filter(({ rank }) => rank === 1), losses.filter(({ rank }) => rank >= 3)];
  expect(share('no-contact', early)).toBeGreaterThan(0.05);
  expect(share('no-contact', late)).toBe(0);
  expect(share('price', late) + share('competitor', late)).toBeGreaterThan(0.3);
  expect(share('price', early)).toBeLessThan(0.2);
});

test.each(worlds)(
  'a hand-over changes the owner afterwards and leaves the credit before it ($today)',
  (world) => {
    const handed = world.deals.filter(({ handOvers }) => handOvers.length > 0);
    expect(handed.length).toBeGreaterThan(12);
    for (const deal of handed) {
      const [handOver] = deal.handOvers;
      expect(deal.owner).toBe(handOver!.to);
      expect(handOver!.to).not.toBe(handOver!.from);
      expect(deal.events.some(({ at }) => at === handOver!.at)).toBe(false);
      for (const { at, owner } of deal.events)
        expect(owner).toBe(at > handOver!.at ? handOver!.to : handOver!.from);
    }
    for (const deal of world.deals)
      if (!handed.includes(deal))
        expect(new Set(deal.events.map(({ owner }) => owner))).toEqual(new Set([deal.owner]));
  },
);

test.each(worlds)(
  'whoever works an open deal holds its customer, and the contacts with it ($today)',
  (world) => {
    const open = new Set(
      world.pipelines.flatMap(({ stages }) =>
        stages.filter(({ kind }) => kind === 'open').map(({ key }) => key),
      ),
    );
    const accounts = new Map(world.accounts.map((account) => [account.key, account]));
    const atWork = world.deals.filter(({ events }) => open.has(events.at(-1)!.to));
    const withStrangers = atWork.filter(({ owner, account }) => accounts.get(account)!.owner !== owner);
    // A customer with two open deals of two people has one owner all the same.
    for (const { account, owner } of withStrangers)
      expect(atWork.some((other) => other.account === account && other.owner !== owner)).toBe(true);
    expect(withStrangers.length).toBeLessThanOrEqual(3);
    for (const { account, owner } of world.contacts) expect(owner).toBe(accounts.get(account)!.owner);
    const handed = world.accounts.flatMap(({ owner, handOver }) => (handOver ? [{ owner, handOver }] : []));
    expect(handed.length).toBeGreaterThan(10);
    for (const { owner, handOver } of handed) {
      expect([handOver.to, handOver.to === handOver.from]).toEqual([owner, false]);
      expect(handOver.at < `${world.today}T23:59`).toBe(true);
    }
  },
);

test.each(worlds)('nobody owns a deal before joining the company ($today)', (world) => {
  const joined = new Map(world.users.map(({ key, joinedOn }) => [key, dayStart(joinedOn)]));
  for (const { at, owner } of world.deals.flatMap(({ events }) => events))
    expect(Date.parse(at)).toBeGreaterThanOrEqual(joined.get(owner)!);
});

test.each(worlds)('the log carries the amount, and the last one is the amount today ($today)', (world) => {
  for (const deal of world.deals) {
    expect(deal.events.at(-1)!.amount).toBe(deal.amount);
    for (const { amount } of deal.events) expect(amount > 0n && amount % 1_000n === 0n).toBe(true);
  }
});

/** The leads of the demo company, over several seeds and days: whatever is told of one fits together. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, startOfDay } from '../../src/platform/model/calendar.ts';
import type { DemoLead, DemoWorld } from './demo-world.ts';
import { generateDemoWorld } from './generate-demo-world.ts';

const worlds: readonly DemoWorld[] = [
  { seed: 'mingdou', today: '2026-11-24' },
  { seed: 'another', today: '2026-02-20' },
  { seed: 'leap', today: '2028-02-29' },
].map(generateDemoWorld);

const dealsByKey = (world: DemoWorld) => new Map(world.deals.map((deal) => [deal.key, deal]));
const furthestOf = (world: DemoWorld) => {
  const ranks = new Map(world.pipelines.flatMap(({ stages }) => stages.map(({ key, rank }) => [key, rank])));
  return (lead: DemoLead): number =>
    lead.deal === null
      ? 0
      : Math.max(
          ...dealsByKey(world)
            .get(lead.deal)!
            .events.map(({ to }) => ranks.get(to)!),
        );
};

test.each(worlds)('of 1,000 leads 300 became deals, 100 of them serious, 20 won ($today)', expectTheArticle);

test.each(worlds)('leads came within the last 365 days, more of them towards the end ($today)', (world) => {
  const created = world.leads.map(({ createdAt }) => createdAt);
  const startOf = (day: string) => startOfDay(day, 'Asia/Shanghai').toISOString();
  expect(created.toSorted()[0]! >= startOf(addDays(world.today, -365))).toBe(true);
  expect(created.toSorted().at(-1)! < startOf(world.today)).toBe(true);
  const middle = startOf(addDays(world.today, -182));
  expect(created.filter((at) => at > middle).length).toBeGreaterThan(450);
});

test.each(worlds)(
  'a converted lead has its deal, made then, with its people and its source ($today)',
  expectConversions,
);

test.each(worlds)('what happens to a lead happens in order ($today)', expectOrder);

test.each(worlds)('a lead lies where its last move put it, and nowhere else ($today)', expectHands);

test.each(worlds)('a reason is given where one is due, and only there ($today)', expectReasons);

test.each(worlds)('everybody can be reached, and numbers ring nowhere ($today)', ({ leads }) => {
  for (const { mobile, email, wechat, key } of leads) {
    expect(
      [mobile, email, wechat].some((one) => one !== null),
      key,
    ).toBe(true);
    if (mobile !== null) expect(mobile).toMatch(/^1[3-9]\d{9}$/);
    if (email !== null) expect(email).toMatch(/^[a-z]+\d*@[a-z]+\.example$/);
  }
  expect(leads.filter(({ name }) => name === null).length).toBeGreaterThan(40);
});

test.each(worlds)(
  'today some leads wait: in the queue, for a first call, in both pools ($today)',
  (world) => {
    const { leads } = world;
    const waiting = leads.filter(
      ({ status, owner, firstContactAt }) => status === 'new' && owner && !firstContactAt,
    );
    expect(leads.filter(({ owner, pool }) => !owner && !pool)).toHaveLength(3);
    expect(waiting).toHaveLength(9);
    expect(waiting.filter(({ owner }) => owner === 'user:lin-xiaowen')).toHaveLength(3);
    for (const pool of ['pool:public', 'pool:nurture'])
      expect(leads.filter((lead) => lead.pool === pool).length).toBeGreaterThan(10);
    const won = leads.filter((lead) => lead.pickedAt !== null && furthestOf(world)(lead) === 5);
    expect(won.length).toBeGreaterThan(0);
  },
);

test.each(worlds)(
  'good sources become deals more often than poor ones, fast reps call sooner ($today)',
  (world) => {
    const rateOf = (source: string) => {
      const from = world.leads.filter(({ touches }) => touches.at(-1)!.source === `source:${source}`);
      return from.filter(({ deal }) => deal !== null).length / from.length;
    };
    expect(rateOf('referral')).toBeGreaterThan(2 * rateOf('douyin'));
    const medianOf = (owner: string) => {
      const waits = world.leads
        .filter((lead) => lead.owner === owner && lead.firstContactAt && lead.touches[0]!.channel === 'form')
        .map((lead) => Date.parse(lead.firstContactAt!) - Date.parse(lead.assignedAt!))
        .toSorted((a, b) => a - b);
      return waits[Math.floor(waits.length / 2)]!;
    };
    expect(medianOf('user:xu-haoran')).toBeLessThan(medianOf('user:ou-wenbin'));
  },
);

test.each(worlds)(
  'costs are of months of the year, for channels and campaigns that bring leads ($today)',
  (world) => {
    const came = new Set(
      world.leads.flatMap(({ touches }) => touches.map(({ source, campaign }) => `${source} ${campaign}`)),
    );
    for (const { month, source, campaign, amount } of world.costs) {
      expect(month <= world.today && month > addDays(world.today, -397)).toBe(true);
      expect(amount > 0n).toBe(true);
      expect(came.has(`${source} ${campaign}`), `${source} ${campaign}`).toBe(true);
    }
    const keys = world.costs.map(({ month, source, campaign }) => `${month} ${source} ${campaign}`);
    expect(new Set(keys).size).toBe(keys.length);
  },
);

const anyCompany = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  today: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-03-01', days)),
});

test('whatever the seed and the day, the numbers of leads fit together', () => {
  fc.assert(
    fc.property(anyCompany, (wanted) => {
      const world = generateDemoWorld(wanted);
      for (const expectSound of [
        expectTheArticle,
        expectConversions,
        expectOrder,
        expectHands,
        expectReasons,
      ])
        expectSound(world);
    }),
    { numRuns: 6 },
  );
});

function expectTheArticle(world: DemoWorld): void {
  const furthest = world.leads.map(furthestOf(world));
  const reached = [0, 1, 2, 3, 4, 5].map((rank) => furthest.filter((one) => one >= rank).length);
  expect(reached).toEqual([1_000, 300, 100, 62, 38, 20]);
  expect(world.leads.filter(({ status }) => status === 'converted')).toHaveLength(300);
  const sales = world.deals.filter(({ pipeline }) => pipeline === 'pipeline:sales');
  expect(new Set(world.leads.flatMap(({ deal }) => deal ?? []))).toEqual(
    new Set(sales.map(({ key }) => key)),
  );
}

function expectConversions(world: DemoWorld): void {
  const deals = dealsByKey(world);
  for (const lead of world.leads) {
    const isConverted = lead.status === 'converted';
    expect([lead.convertedAt, lead.deal, lead.account, lead.contact].map((one) => one !== null)).toEqual(
      Array(4).fill(isConverted),
    );
    if (!isConverted) continue;
    const deal = deals.get(lead.deal!)!;
    expect(deal).toMatchObject({
      createdAt: lead.convertedAt,
      account: lead.account,
      contact: lead.contact,
      source: lead.touches.at(-1)!.source,
    });
    expect(deal.events[0]!.owner).toBe(lead.owner);
  }
}

function expectOrder(world: DemoWorld): void {
  for (const lead of world.leads) {
    const inOrder = [
      lead.createdAt,
      lead.assignedAt,
      lead.acceptedAt,
      lead.firstContactAt,
      lead.lastContactAt,
    ];
    const ends = [lead.qualifiedAt, lead.convertedAt, lead.disqualifiedAt, lead.returnedAt];
    const told = inOrder.filter((at) => at !== null);
    expect(told, lead.key).toEqual(told.toSorted());
    for (const at of ends)
      if (at !== null) expect(at >= (lead.firstContactAt ?? lead.createdAt), lead.key).toBe(true);
    const moments = [...lead.moves, ...lead.touches].map(({ at }) => at);
    for (const at of moments) expect(at >= lead.createdAt, lead.key).toBe(true);
    expect(lead.moves.map(({ at }) => at)).toEqual(lead.moves.map(({ at }) => at).toSorted());
  }
}

function expectHands(world: DemoWorld): void {
  for (const { moves, owner, pool, status, enteredPoolAt, pickedAt, key } of world.leads) {
    const last = moves.at(-1);
    expect([owner, pool], key).toEqual([last?.owner ?? null, last?.pool ?? null]);
    expect(owner === null || pool === null, key).toBe(true);
    expect(enteredPoolAt, key).toBe(pool === null ? null : last!.at);
    expect(pickedAt !== null, key).toBe(moves.some(({ cause }) => cause === 'claimed'));
    if (owner === null && pool === null) expect(status).toBe('new');
    for (const [index, move] of moves.entries()) {
      const before = moves[index - 1];
      expect(move.owner === (before?.owner ?? null) && move.pool === (before?.pool ?? null), key).toBe(false);
    }
  }
}

function expectReasons(world: DemoWorld): void {
  const late = world.leads.filter(
    ({ returnDueAt }) => returnDueAt !== null && returnDueAt.slice(0, 10) <= world.today,
  );
  expect(late.length, 'one return at least was not answered in time').toBeGreaterThan(0);
  for (const lead of world.leads) {
    expect(lead.disqualifyReason !== null).toBe(lead.status === 'disqualified');
    expect(lead.disqualifiedAt !== null).toBe(lead.status === 'disqualified');
    expect(lead.returnReason !== null).toBe(lead.status === 'returned');
    expect(lead.returnedAt !== null).toBe(lead.status === 'returned');
  }
}

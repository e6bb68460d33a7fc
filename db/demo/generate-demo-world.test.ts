/** Everything about the demo company but its stage logs. */
import { expect, test } from 'vitest';
import { addDays, dayOf, isDay, isWorkingDay, startOfDay } from '../../src/platform/model/calendar.ts';
import type { DemoWorld } from './demo-world.ts';
import { generateDemoWorld } from './generate-demo-world.ts';
import {
  handOverReasons,
  lostSentences,
  reopenSentences,
  returnSentences,
  wonSentences,
} from './vocabulary/outcome-sentences.ts';
import { conversionTalk, leadTalk } from './vocabulary/lead-sentences.ts';
import { renewalTalk, talkByRank } from './vocabulary/talk-sentences.ts';

const shanghai = 'Asia/Shanghai';
const world = generateDemoWorld({ seed: 'chengli', today: '2026-11-24' });
const stages = new Map(
  world.pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => [stage.key, stage])),
);
const isOpen = (deal: DemoWorld['deals'][number]): boolean =>
  stages.get(deal.events.at(-1)!.to)!.kind === 'open';

test('the same seed and day give the same company', () => {
  expect(generateDemoWorld({ seed: 'chengli', today: '2026-11-24' })).toEqual(world);
});

test('another seed gives other customers, another day another year', () => {
  const other = generateDemoWorld({ seed: 'other', today: '2026-11-24' });
  expect(other.accounts.map(({ name }) => name)).not.toEqual(world.accounts.map(({ name }) => name));
  const later = generateDemoWorld({ seed: 'chengli', today: '2027-01-24' });
  const newest = later.deals
    .map(({ createdAt }) => dayOf(createdAt, shanghai))
    .sort()
    .at(-1)!;
  expect(newest > '2027-01-15').toBe(true);
  expect(later.deals.every(({ createdAt }) => createdAt > '2026-01')).toBe(true);
});

test('five people can be entered as, one of each role, and ten reps sell in two teams', () => {
  expect(
    world.users
      .filter(({ oneClick }) => oneClick)
      .map(({ role }) => role)
      .sort(),
  ).toEqual(['admin', 'management', 'manager', 'marketing', 'rep']);
  const reps = world.users.filter(({ role }) => role === 'rep');
  expect(reps.map(({ team }) => team).sort()).toEqual([
    ...Array(5).fill('team:east'),
    ...Array(5).fill('team:south'),
  ]);
  expect(world.teams.filter(({ parent }) => parent === null)).toHaveLength(1);
});

test('there are 350 accounts, 620 contacts, 12 products in 4 families, 8 sources and 8 loss reasons', () => {
  expect(world.accounts).toHaveLength(350);
  expect(world.contacts).toHaveLength(620);
  expect(world.products).toHaveLength(12);
  expect(new Set(world.products.map(({ family }) => family)).size).toBe(4);
  expect(world.sources).toHaveLength(8);
  expect(world.lossReasons).toHaveLength(8);
});

test.each([
  'teams',
  'users',
  'sources',
  'lossReasons',
  'industries',
  'products',
  'pipelines',
  'accounts',
  'contacts',
  'leads',
  'deals',
] as const)('no two %s share a key', (kind) => {
  const keys = world[kind].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('names of accounts and addresses of people are theirs alone', () => {
  expect(new Set(world.accounts.map(({ name }) => name)).size).toBe(350);
  expect(new Set(world.contacts.map(({ email }) => email)).size).toBe(620);
  expect(new Set(world.users.map(({ email }) => email)).size).toBe(world.users.length);
  for (const { name } of world.accounts) expect(name).toMatch(/(公司|分公司)$/);
});

test('mail and web addresses lead nowhere, telephone numbers look right', () => {
  for (const { email, mobile } of world.contacts) {
    expect(email).toMatch(/^[a-z]+\d*@[a-z]+\.example$/);
    expect(mobile).toMatch(/^1[3-9]\d{9}$/);
  }
  for (const { website, phone } of world.accounts) {
    expect(website).toMatch(/^https:\/\/www\.[a-z]+\.example$/);
    expect(phone).toMatch(/^0\d{2,3}-\d{8}$/);
  }
});

test('whatever is referred to exists', () => {
  const keys = new Set<string>(
    [
      world.teams,
      world.users,
      world.sources,
      world.industries,
      world.products,
      world.pipelines,
      world.accounts,
      world.contacts,
      world.pools,
      world.leads,
      world.deals,
    ].flatMap((list) => list.map(({ key }) => key)),
  );
  const named = [
    ...world.users.map(({ team }) => team),
    ...world.accounts.flatMap(({ industry, source, owner, parent }) => [industry, source, owner, parent]),
    ...world.contacts.flatMap(({ account, owner }) => [account, owner]),
    ...world.deals.flatMap((deal) => [
      deal.pipeline,
      deal.account,
      deal.contact,
      deal.source,
      deal.product,
      deal.owner,
      ...deal.events.flatMap(({ actor, owner }) => [actor, owner]),
    ]),
    ...world.leads.flatMap((lead) => [
      lead.createdBy,
      lead.owner,
      lead.pool,
      lead.account,
      lead.contact,
      lead.deal,
      lead.product,
      lead.industry,
      ...lead.touches.map(({ source }) => source),
      ...lead.moves.flatMap(({ owner, pool, actor }) => [owner, pool, actor]),
    ]),
    ...world.costs.map(({ source }) => source),
    ...world.notes.flatMap(({ deal, lead, account, contact, author }) => [
      deal,
      lead,
      account,
      contact,
      author,
    ]),
    ...world.tasks.flatMap(({ deal, account, contact, owner, createdBy }) => [
      deal,
      account,
      contact,
      owner,
      createdBy,
    ]),
  ];
  expect(named.filter((key) => key !== null && !keys.has(key))).toEqual([]);
});

test('a deal is with somebody of its account, who was known by then', () => {
  const contacts = new Map(world.contacts.map((contact) => [contact.key, contact]));
  const accounts = new Map(world.accounts.map((account) => [account.key, account]));
  for (const deal of world.deals) {
    expect(contacts.get(deal.contact)!.account).toBe(deal.account);
    expect(contacts.get(deal.contact)!.createdAt <= deal.createdAt).toBe(true);
    expect(accounts.get(deal.account)!.createdAt <= deal.createdAt).toBe(true);
  }
});

test('all history lies before today, and every day exists', () => {
  const end = startOfDay(world.today, shanghai).toISOString();
  const instants = [
    ...[...world.accounts, ...world.contacts, ...world.leads, ...world.deals, ...world.tasks].map(
      ({ createdAt }) => createdAt,
    ),
    ...world.deals.flatMap(({ events, handOvers }) => [...events, ...handOvers].map(({ at }) => at)),
    ...world.leads.flatMap(({ touches, moves }) => [...touches, ...moves].map(({ at }) => at)),
    ...world.notes.map(({ at }) => at),
    ...world.tasks.flatMap(({ doneAt }) => doneAt ?? []),
  ];
  expect(instants.length).toBeGreaterThan(8_000);
  for (const at of instants) expect(at < end && new Date(at).toISOString() === at, at).toBe(true);
  const days = [
    ...world.deals.flatMap((deal) => [deal.expectedCloseOn, deal.nextStepOn ?? world.today]),
    ...world.tasks.map(({ dueOn }) => dueOn),
    ...world.users.map(({ joinedOn }) => joinedOn),
  ];
  for (const day of days) expect(isDay(day), day).toBe(true);
});

test('only open deals have a next step; most of them do, and some are overdue', () => {
  expect(world.deals.filter((deal) => deal.nextStepOn !== null && !isOpen(deal))).toEqual([]);
  const open = world.deals.filter(isOpen);
  expect(
    open.filter(({ nextStepOn }) => nextStepOn !== null && nextStepOn < world.today).length,
  ).toBeGreaterThan(8);
  expect(
    open.filter(({ nextStepOn }) => nextStepOn !== null && nextStepOn > world.today).length,
  ).toBeGreaterThan(30);
  expect(open.filter(({ nextStep }) => nextStep === null).length).toBeGreaterThan(10);
});

test('about 3,500 activities tell the story, during the deal and mostly in office hours', () => {
  expect(world.notes.length + world.tasks.length).toBeGreaterThan(3_200);
  expect(world.notes.length + world.tasks.length).toBeLessThan(3_900);
  const created = new Map<string | null, string>(
    [...world.deals, ...world.leads].map(({ key, createdAt }) => [key, createdAt]),
  );
  for (const { deal, lead, at } of world.notes) expect(at >= created.get(deal ?? lead)!).toBe(true);
  const inOffice = world.notes.filter(({ at }) => {
    const hour = (new Date(at).getUTCHours() + 8) % 24;
    return hour >= 9 && hour < 18 && isWorkingDay(dayOf(at, shanghai));
  });
  expect(inOffice.length / world.notes.length).toBeGreaterThan(0.75);
});

test('the sentences are many, and every place in them is filled', () => {
  const sentences = [
    ...Object.values(talkByRank).flat(),
    ...renewalTalk,
    ...leadTalk,
    ...conversionTalk,
    ...wonSentences,
    ...Object.values(lostSentences).flat(),
    ...returnSentences,
    ...reopenSentences,
  ];
  expect(new Set(sentences.map(([, text]) => text)).size).toBeGreaterThanOrEqual(60);
  expect(new Set(world.notes.map(({ text }) => text)).size).toBeGreaterThan(600);
  const written = [
    ...world.notes.map(({ text }) => text),
    ...world.tasks.map(({ title }) => title),
    ...world.deals.map(({ nextStep }) => nextStep ?? ''),
    ...world.leads.map(({ need }) => need ?? ''),
    ...handOverReasons,
  ];
  expect(written.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
});

test('tasks are done after they were made, done late, open and overdue', () => {
  const done = world.tasks.filter(({ doneAt }) => doneAt !== null);
  for (const { createdAt, doneAt } of done) expect(doneAt! > createdAt).toBe(true);
  expect(done.filter(({ doneAt, dueOn }) => dayOf(doneAt!, shanghai) > dueOn).length).toBeGreaterThan(30);
  const open = world.tasks.filter(({ doneAt }) => doneAt === null);
  expect(open.filter(({ dueOn }) => dueOn >= world.today).length).toBeGreaterThan(30);
  expect(open.filter(({ dueOn }) => dueOn < world.today).length).toBeGreaterThan(15);
});

test.each(['2026-11-24', '2026-02-20', '2026-10-01', '2026-06-22'])(
  'on %s each of the five has something due and something overdue',
  (today) => {
    const { users, tasks } = generateDemoWorld({ seed: 'chengli', today });
    for (const user of users.filter(({ oneClick }) => oneClick)) {
      const open = tasks.filter(({ owner, doneAt }) => owner === user.key && doneAt === null);
      expect(open.filter(({ dueOn }) => dueOn === today).length, user.name).toBeGreaterThanOrEqual(2);
      expect(open.filter(({ dueOn }) => dueOn < today).length, user.name).toBeGreaterThanOrEqual(1);
    }
  },
);

test('the rep has promises for today, missed ones, and deals that stand still', () => {
  const own = world.deals.filter((deal) => deal.owner === 'user:lin-xiaowen' && isOpen(deal));
  expect(own.filter(({ nextStepOn }) => nextStepOn === world.today).length).toBeGreaterThanOrEqual(2);
  expect(
    own.filter(({ nextStepOn }) => nextStepOn !== null && nextStepOn < world.today).length,
  ).toBeGreaterThanOrEqual(1);
  const stalled = own.filter((deal) => {
    const { targetDays } = stages.get(deal.events.at(-1)!.to)!;
    return dayOf(deal.events.at(-1)!.at, shanghai) < addDays(world.today, -1.5 * targetDays!);
  });
  expect(stalled.length).toBeGreaterThanOrEqual(2);
});

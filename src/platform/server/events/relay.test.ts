import { expect, test } from 'vitest';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../model/identifier.ts';
import { createLogger } from '../logger.ts';
import type { Work } from '../work.ts';
import { announce } from './announce.ts';
import { pruneOutbox } from './prune-outbox.ts';
import { createRelay } from './relay.ts';
import type { OutboxEvent, Reaction } from './reaction.ts';

const log = createLogger('silent');

function relayOf(organisation: OrganisationForTests, reactions: readonly Reaction[]) {
  return createRelay({ database: organisation.workerDatabase, reactions, log, firstRetryMs: 1 });
}

/** Leaves a trace that commits with the event's mark: a notification to the administrator. */
function traceTo(organisation: OrganisationForTests, kind = 'trace') {
  return async (work: Work, event: OutboxEvent): Promise<void> => {
    await work.db
      .insertInto('notification')
      .values({
        tenant_id: organisation.orgId,
        id: newId(),
        user_id: organisation.admin.userId!,
        kind,
        record_id: event.id,
        at: work.now,
      })
      .execute();
  };
}

async function tracesOf(organisation: OrganisationForTests, kind = 'trace'): Promise<(string | null)[]> {
  const rows = await organisation.as(organisation.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select('record_id')
      .where('tenant_id', '=', organisation.orgId)
      .where('kind', '=', kind)
      .execute(),
  );
  return rows.map((row) => row.record_id);
}

function eventsOf(organisation: OrganisationForTests, type: string) {
  return organisation.as(organisation.system, ({ db }) =>
    db
      .selectFrom('outbox')
      .selectAll()
      .where('tenant_id', '=', organisation.orgId)
      .where('type', '=', type)
      .execute(),
  );
}

function tell(organisation: OrganisationForTests, type: string, times = 1): Promise<void> {
  return organisation.as(organisation.admin, async (work) => {
    for (let n = 0; n < times; n += 1) announce(work, { type, object: 'deal', recordId: newId() });
  });
}

test('sixteen writers, three relays and failing reactions: no event is lost, none is told twice', async () => {
  const organisation = await newOrganisation();
  const trace = traceTo(organisation);
  const faulty: Reaction = {
    on: 'deal.*',
    name: 'faulty',
    react: async (work, event) => {
      await trace(work, event);
      if (Math.random() < 0.2) throw new Error('out of luck');
    },
  };
  const relays = [1, 2, 3].map(() => relayOf(organisation, [faulty]));
  for (const relay of relays) relay.start();
  const writer = async () => {
    for (let n = 0; n < 12; n += 1) await tell(organisation, 'deal.moved', 1 + (n % 5));
  };
  await Promise.all(Array.from({ length: 16 }, writer));
  await expect
    .poll(async () => (await eventsOf(organisation, 'deal.moved')).every((event) => event.dispatched_at), {
      timeout: 15_000,
    })
    .toBe(true);
  await Promise.all(relays.map((relay) => relay.stop()));
  const told = await eventsOf(organisation, 'deal.moved');
  expect(told).toHaveLength(16 * 33);
  expect((await tracesOf(organisation)).toSorted()).toEqual(told.map((event) => event.id).toSorted());
});

test('events are told in the order of their ids, to the reactions of their type only', async () => {
  const organisation = await newOrganisation();
  const heard: string[] = [];
  const listen = (on: string, name: string): Reaction => ({
    on,
    name,
    react: async (_, event) => void heard.push(`${name} ${event.type}`),
  });
  const relay = relayOf(organisation, [
    listen('deal.won', 'exact'),
    listen('deal.*', 'family'),
    listen('account.*', 'others'),
  ]);
  await relay.drain();
  heard.length = 0;
  await tell(organisation, 'deal.won');
  await tell(organisation, 'deal.lost');
  await relay.drain();
  expect(heard).toEqual(['exact deal.won', 'family deal.won', 'family deal.lost']);
});

test('a reaction that keeps failing is set aside after eight tries; its neighbours and other events go on', async () => {
  const organisation = await newOrganisation();
  let tries = 0;
  const broken: Reaction = {
    on: 'deal.won',
    name: 'broken',
    react: async () => {
      tries += 1;
      throw new Error('always');
    },
  };
  const relay = relayOf(organisation, [
    broken,
    { on: 'deal.*', name: 'sound', react: traceTo(organisation) },
  ]);
  await tell(organisation, 'deal.won');
  await tell(organisation, 'deal.lost');
  await expect
    .poll(
      async () => {
        await relay.drain();
        return (await eventsOf(organisation, 'deal.won'))[0]!.failed_at;
      },
      { timeout: 10_000 },
    )
    .not.toBeNull();
  const [won] = await eventsOf(organisation, 'deal.won');
  const [lost] = await eventsOf(organisation, 'deal.lost');
  expect({ tries, kept: won!.tries, reacted: won!.reacted, handed: won!.dispatched_at }).toEqual({
    tries: 8,
    kept: 8,
    reacted: ['sound'],
    handed: null,
  });
  expect(won!.last_error).toContain('broken: Error: always');
  expect(lost!.dispatched_at).not.toBeNull();
  expect((await tracesOf(organisation)).toSorted()).toEqual([won!.id, lost!.id].toSorted());
});

test('what a reaction writes and records is undone with it when it fails', async () => {
  const organisation = await newOrganisation();
  const trace = traceTo(organisation, 'undone');
  const failing: Reaction = {
    on: 'deal.won',
    name: 'failing',
    react: async (work, event) => {
      await trace(work, event);
      work.record({ type: 'deal.praised', object: 'deal', recordId: event.recordId });
      throw new Error('too late');
    },
  };
  await tell(organisation, 'deal.won');
  await relayOf(organisation, [failing]).drain();
  expect(await tracesOf(organisation, 'undone')).toEqual([]);
  expect(await eventsOf(organisation, 'deal.praised')).toEqual([]);
});

/** A reaction to whole groups that leaves a trace of each event, and fails after it at the poisoned ones. */
function tracing(
  organisation: OrganisationForTests,
  type: string,
  groups: number[],
  poison: ReadonlySet<string>,
): Reaction {
  const trace = traceTo(organisation);
  return {
    on: type,
    name: 'tracing',
    reactToAll: async (work, events) => {
      groups.push(events.length);
      for (const event of events) {
        await trace(work, event);
        work.record({ type: 'account.praised', object: 'account', recordId: event.recordId });
        if (poison.has(event.id)) throw new Error('poison');
      }
    },
  };
}

test('a reaction to groups is handed all events of a batch at once', async () => {
  const organisation = await newOrganisation();
  const groups: number[] = [];
  await tell(organisation, 'deal.grouped', 7);
  await relayOf(organisation, [tracing(organisation, 'deal.grouped', groups, new Set())]).drain();
  expect(groups).toEqual([7]);
  expect(await tracesOf(organisation)).toHaveLength(7);
  expect(await eventsOf(organisation, 'account.praised')).toHaveLength(7);
});

test('one event that poisons its group fails alone; the others are done once', async () => {
  const organisation = await newOrganisation();
  const groups: number[] = [];
  await tell(organisation, 'deal.spoiled', 5);
  const told = await eventsOf(organisation, 'deal.spoiled');
  const poisoned = told.map(({ id }) => id).toSorted()[2]!;
  const relay = relayOf(organisation, [tracing(organisation, 'deal.spoiled', groups, new Set([poisoned]))]);
  await relay.drain();
  expect(groups.slice(0, 6)).toEqual([5, 1, 1, 1, 1, 1]);
  const others = told.map(({ id }) => id).filter((id) => id !== poisoned);
  expect((await tracesOf(organisation)).toSorted()).toEqual(others.toSorted());
  expect(await eventsOf(organisation, 'account.praised')).toHaveLength(4);
  await tell(organisation, 'deal.spoiled', 3);
  await expect
    .poll(async () => {
      await relay.drain();
      return (await eventsOf(organisation, 'deal.spoiled')).find(({ id }) => id === poisoned)!.failed_at;
    })
    .not.toBeNull();
  expect(
    groups.filter((size) => size > 1),
    'tried again, it stands alone',
  ).toEqual([5, 3]);
});

test('only organisations with waiting events are asked for', async () => {
  const organisation = await newOrganisation();
  const relay = relayOf(organisation, []);
  const waiting = async () =>
    (await organisation.workerDatabase.organisationsWithWaitingEvents()).map((one) => one.id);
  expect(await waiting()).toContain(organisation.orgId);
  await relay.drain();
  expect(await waiting()).toEqual([]);
});

test('events handed on more than thirty days ago are pruned, waiting ones never', async () => {
  const organisation = await newOrganisation();
  await tell(organisation, 'deal.old');
  await relayOf(organisation, []).drain();
  await tell(organisation, 'deal.waiting');
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await pruneOutbox(organisation.workerDatabase, inDays(29));
  expect(await eventsOf(organisation, 'deal.old')).toHaveLength(1);
  expect(await pruneOutbox(organisation.workerDatabase, inDays(31))).toBeGreaterThan(0);
  expect(await eventsOf(organisation, 'deal.old')).toHaveLength(0);
  expect(await eventsOf(organisation, 'deal.waiting')).toHaveLength(1);
});

test('two reactions of one name are a mistake', async () => {
  const organisation = await newOrganisation();
  const one: Reaction = { on: '*', name: 'same', react: async () => {} };
  expect(() => relayOf(organisation, [one, one])).toThrow(/one name/);
});

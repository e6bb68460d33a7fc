import { expect, test } from 'vitest';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { say } from '../../platform/model/label.ts';
import { openSession } from '../../identity/server/sessions.ts';
import { notificationContract as contract } from '../model/contract.ts';
import { notificationKinds } from '../model/kinds.ts';
import { listNotifications, markRead } from './read-notifications.ts';
import { openEgress } from '../../platform/server/index.ts';
import { notificationUseCases, notify, pushKeysOf } from './index.ts';
import { saveWishes } from './wishes.ts';

const tell = (organisation: OrganisationForTests, from: Principal, to: Principal, title = '一号商机') =>
  organisation.as(from, (work) =>
    notify(work, {
      userId: to.userId!,
      kind: 'task-given',
      object: 'deal',
      recordId: newId(),
      payload: { who: from.name, title },
    }),
  );

async function arrange() {
  const organisation = await newOrganisation();
  const ann = await organisation.addPerson({ name: '安然' });
  const bob = await organisation.addPerson({ name: '白杨' });
  return { organisation, ann, bob };
}

const titlesOf = (items: readonly { payload: Record<string, unknown> }[]) =>
  items.map((one) => one.payload.title);

test('notifications reach the person told, newest first, page by page, and nobody else', async () => {
  const { organisation, ann, bob } = await arrange();
  for (const title of ['一', '二', '三']) await tell(organisation, bob, ann, title);
  await organisation.as(bob, async (work) => {
    for (const title of ['四', '五']) {
      await notify(work, {
        userId: ann.userId,
        kind: 'mentioned',
        object: null,
        recordId: null,
        payload: { who: bob.name, title },
      });
    }
  });
  const pages = await organisation.as(ann, async (work) => {
    const first = await listNotifications(work, { limit: 2 });
    const second = await listNotifications(work, { limit: 2, cursor: first.nextCursor! });
    return [first, second, await listNotifications(work, { limit: 2, cursor: second.nextCursor! })];
  });
  expect(pages.map((page) => titlesOf(page.items))).toEqual([['五', '四'], ['三', '二'], ['一']]);
  expect(pages.map((page) => page.unread)).toEqual([5, 5, 5]);
  expect(pages[2]!.nextCursor).toBeNull();
  expect((await organisation.as(bob, (work) => listNotifications(work, { limit: 9 }))).items).toEqual([]);
});

test('reading one or all counts down what is unread; others cannot read it', async () => {
  const { organisation, ann, bob } = await arrange();
  for (const title of ['一', '二', '三']) await tell(organisation, bob, ann, title);
  const served = await appForTests(organisation, {
    contract,
    useCases: notificationUseCases({ egress: openEgress({ allow: [] }), pushKeys: pushKeysOf('k') }),
  });
  const secret = await organisation.as(organisation.system, (work) => openSession(work, ann.userId));
  const client = served.browserWith(secret);
  const listed = await client(contract.listNotifications);
  const id = listed.body.items[0]!.id;
  expect((await client(contract.readNotification, { params: { id } })).body).toEqual({ unread: 2 });
  expect((await client(contract.readNotification, { params: { id } })).body, 'twice').toEqual({ unread: 2 });
  await expect(organisation.as(bob, (work) => markRead(work, id))).rejects.toThrow('not_found');
  expect((await client(contract.readAllNotifications)).body).toEqual({ unread: 0 });
  expect((await client(contract.listNotifications, { query: { cursor: 'nonsense' } })).problem.code).toBe(
    'invalid_cursor',
  );
  expect((await served.stranger(contract.listNotifications)).status).toBe(401);
  await served.app.close();
});

test('nobody is told of his own doing, and no disabled account is told anything', async () => {
  const { organisation, ann, bob } = await arrange();
  await tell(organisation, ann, ann);
  await organisation.as(organisation.system, ({ db }) =>
    db
      .updateTable('app_user')
      .set({ state: 'disabled' })
      .where('tenant_id', '=', organisation.orgId)
      .where('id', '=', bob.userId)
      .execute(),
  );
  await tell(organisation, ann, bob);
  const told = await organisation.as(organisation.system, ({ db }) =>
    db.selectFrom('notification').select('id').where('tenant_id', '=', organisation.orgId).execute(),
  );
  expect(told).toEqual([]);
});

test('every kind says its sentence in both languages, with the same places filled', () => {
  for (const [kind, label] of Object.entries(notificationKinds)) {
    const places = (locale: 'zh-CN' | 'en') =>
      [...say(label, locale).matchAll(/\{(\w+)\}/g)].map((place) => place[1]!).toSorted();
    expect(places('zh-CN'), kind).toEqual(places('en'));
    const payload = Object.fromEntries(places('en').map((place) => [place, '一号']));
    for (const locale of ['zh-CN', 'en'] as const)
      expect(say(label, locale, payload), kind).not.toMatch(/[{}]/);
  }
});

test('what a person keeps from the bell stands in the list, and counts nowhere as unread', async () => {
  const { organisation, ann, bob } = await arrange();
  const wish = { kinds: ['task-given' as const], channel: 'bell' as const, wanted: false };
  await organisation.as(ann, (work) => saveWishes(work, wish));
  await tell(organisation, bob, ann, '安静的');
  const listed = await organisation.as(ann, (work) => listNotifications(work, { limit: 9 }));
  expect(listed).toMatchObject({ unread: 0, items: [{ payload: { title: '安静的' } }] });
  expect(listed.items[0]!.readAt).not.toBeNull();
});

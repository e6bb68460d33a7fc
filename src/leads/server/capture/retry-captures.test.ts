import pg from 'pg';
import { expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { retryCaptures } from './retry-captures.ts';
import { captureWorld } from './testing/capture-world.ts';

test('what broke is tried again by itself, what is for people to mend is left to them', async () => {
  const world = await captureWorld();
  const { id: source_id } = await world.apiSource({ ownerId: world.ann.userId });
  const at = new Date();
  const row = (reason: string, tries: number, texts: object) => ({
    tenant_id: world.org.orgId,
    id: newId(),
    source_id,
    channel: 'api',
    received_at: at,
    settled_at: at,
    state: 'failed',
    reason,
    tries,
    texts: JSON.stringify(texts),
  });
  const rows = [
    row('defect', 1, { mobile: '13800138001', name: '王建国' }),
    row('defect', 5, { mobile: '13800138002' }),
    row('unreachable', 1, { mobile: '13800138003' }),
  ];
  await world.org.as(world.org.system, ({ db }) => db.insertInto('capture').values(rows).execute());
  expect(await retryCaptures(world.org.database)).toBe(1);
  expect(await world.leads()).toMatchObject([{ mobile: '13800138001', owner_id: world.ann.userId }]);
  expect((await world.captures()).map(({ state, tries }) => [state, tries])).toEqual([
    ['accepted', 2],
    ['failed', 5],
    ['failed', 1],
  ]);
  expect(await retryCaptures(world.org.database)).toBe(0);
});

test('a defect while somebody comes in loses nothing: it is kept, told as ours, and taken in later', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource();
  const admin = new pg.Client({ connectionString: world.org.adminUrl });
  await admin.connect();
  await admin.query('alter table lead_touch rename to lead_touch_away');
  const broken = await world.deliver(key, { mobile: '13800138000', name: '王建国' });
  await admin.query('alter table lead_touch_away rename to lead_touch');
  await admin.end();
  expect([broken.statusCode, broken.json().code]).toEqual([422, 'capture_kept_for_repair']);
  expect(await world.captures()).toMatchObject([{ state: 'failed', reason: 'defect', lead_id: null }]);
  expect(await world.leads()).toEqual([]);
  expect(await retryCaptures(world.org.database)).toBe(1);
  expect(await world.leads()).toMatchObject([{ mobile: '13800138000' }]);
});

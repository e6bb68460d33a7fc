import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { createLogger } from '../../../platform/server/index.ts';
import { saveMailWish } from '../mail-wishes.ts';
import { oneThingEach } from './testing/one-thing-each.ts';
import { tellDigests, tellSome, type DigestSource } from './tell-digests.ts';

const day = '2026-03-31';

const digestsOf = ({ as, system, orgId }: OrganisationForTests) =>
  as(system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['user_id', 'payload', 'mail_state'])
      .where('tenant_id', '=', orgId)
      .where('kind', '=', 'morning-digest')
      .execute(),
  );

test('everybody with something to do is told once a day, by mail unless he does not want that', async () => {
  const organisation = await newOrganisation();
  const ann = await organisation.addPerson({ name: '安然' });
  const bob = await organisation.addPerson({ name: '白杨' });
  const idle = await organisation.addPerson({ name: '闲' });
  const source: DigestSource = async (work, userIds, on) =>
    (await oneThingEach(work, userIds, on)).filter(({ userId }) => userId !== idle.userId);
  await organisation.as(bob, (work) => saveMailWish(work, { kind: 'morning-digest', mail: false }));
  const tell = (dueOn: string | null) =>
    tellDigests(
      { database: organisation.workerDatabase, dueOn: async () => dueOn, sources: [source, oneThingEach] },
      createLogger('silent'),
    );
  await tell(null);
  expect(await digestsOf(organisation), 'before the hour nobody').toEqual([]);
  await tell(day);
  await tell(day);
  const told = new Map((await digestsOf(organisation)).map((row) => [row.user_id, row]));
  expect([...told.keys()].toSorted()).toEqual(
    [ann.userId, bob.userId, idle.userId, organisation.admin.userId!].toSorted(),
  );
  expect(await digestsOf(organisation)).toHaveLength(4);
  expect(told.get(ann.userId)).toMatchObject({
    mail_state: 'due',
    payload: { due: 2, lines: [{ text: { zh: '今天到期：回电' }, href: '/tasks' }, {}] },
  });
  expect(told.get(idle.userId)!.payload).toMatchObject({ due: 1 });
  expect(told.get(bob.userId)!.mail_state).toBeNull();
  await tell('2026-04-01');
  expect(await digestsOf(organisation)).toHaveLength(8);
});

test(
  'a worker killed among the digests leaves none out and doubles none, whoever goes on',
  { timeout: 60_000 },
  async () => {
    const organisation = await newOrganisation();
    for (let count = 0; count < 15; count += 1) await organisation.addPerson({ name: `销售${count}` });
    const script = path.join(import.meta.dirname, 'testing/dying-digest.ts');
    const { adminUrl, secretKey, orgId } = organisation;
    const child = spawn(process.execPath, [script, adminUrl, secretKey, orgId, day], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let batches = 0;
    for await (const chunk of child.stdout) {
      batches += String(chunk).trim().split('\n').length;
      if (batches >= 2) break;
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await digestsOf(organisation), 'one batch was committed, the next was not').toHaveLength(4);

    const goOn = () => organisation.as(organisation.system, (work) => tellSome(work, [oneThingEach], day, 4));
    for (let turn = 0; turn < 4; turn += 1) await Promise.all([goOn(), goOn()]);
    expect(await goOn()).toBe(0);
    const told = (await digestsOf(organisation)).map((row) => row.user_id);
    expect([told.length, new Set(told).size]).toEqual([16, 16]);
  },
);

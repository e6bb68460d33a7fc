import { expect, test } from 'vitest';
import { clientOf } from '../../platform/server/testing/client-for-tests.ts';
import { identityContract } from '../model/contract.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { browserOf } from './testing/browser-of.ts';
import { newOrganisation } from './testing/organisation-for-tests.ts';

async function house() {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  const person = await organisation.addPerson({ name: '王芳', role: 'manager' });
  return { organisation, app, person, browser: await browserOf(organisation, app, person.userId) };
}

test('a key is shown once, kept as a hash, and speaks for its owner', async () => {
  const { organisation, app, browser } = await house();
  const made = await browser(identityContract.createKey, { body: { name: 'ERP' } });
  expect(made.status).toBe(201);
  const program = clientOf(app.app, { apiKey: made.body.apiKey });
  expect((await program(identityContract.me)).body.name).toBe('王芳');
  const listed = await browser(identityContract.listKeys);
  expect(Date.now() - Date.parse(listed.body.items[0]?.lastUsedAt ?? '')).toBeLessThan(60_000);
  expect(listed.body.items).toMatchObject([
    { id: made.body.id, name: 'ERP', readOnly: false, revokedAt: null },
  ]);
  expect(JSON.stringify(listed.body)).not.toContain(made.body.apiKey);
  const kept = await organisation.as(organisation.system, ({ db }) =>
    db.selectFrom('api_key').selectAll().where('tenant_id', '=', organisation.orgId).execute(),
  );
  expect(JSON.stringify(kept)).not.toContain(made.body.apiKey);
});

test("a read-only key keeps of the owner's rights only those to read", async () => {
  const { app, browser } = await house();
  const made = await browser(identityContract.createKey, { body: { name: '报表', readOnly: true } });
  const { rights } = (await clientOf(app.app, { apiKey: made.body.apiKey })(identityContract.me)).body;
  expect(rights['deal.read']).toBe('team_and_below');
  expect(Object.keys(rights).filter((right) => !right.endsWith('.read'))).toEqual([]);
});

test('a key cannot make or list keys', async () => {
  const { organisation, app, person } = await house();
  const program = await app.clientOf(await organisation.again(person));
  expect((await program(identityContract.createKey, { body: { name: '又一个' } })).status).toBe(403);
  expect((await program(identityContract.listKeys)).status).toBe(403);
});

test('a key needs a name and somebody signed in', async () => {
  const { app, browser } = await house();
  expect((await browser(identityContract.createKey, { body: {} })).problem.fields?.[0]?.path).toBe('name');
  expect((await app.stranger(identityContract.createKey, { body: { name: '甲' } })).status).toBe(401);
});

test('a revoked key is useless at once, even just after use, and only its owner revokes it', async () => {
  const { organisation, app, browser } = await house();
  const made = (await browser(identityContract.createKey, { body: { name: 'ERP' } })).body;
  const other = await browserOf(organisation, app, (await organisation.addPerson({ name: '赵强' })).userId);
  const program = clientOf(app.app, { apiKey: made.apiKey });
  expect((await other(identityContract.revokeKey, { params: { id: made.id } })).status).toBe(404);
  expect((await program(identityContract.me)).status).toBe(200);
  expect((await browser(identityContract.revokeKey, { params: { id: made.id } })).status).toBe(204);
  expect((await program(identityContract.me)).status).toBe(401);
  expect((await browser(identityContract.revokeKey, { params: { id: made.id } })).status).toBe(404);
  expect((await browser(identityContract.listKeys)).body.items[0]?.revokedAt).not.toBeNull();
});

test('a key that is no key is refused, whatever it looks like', async () => {
  const { organisation, app } = await house();
  const shaped = `mdk_${organisation.orgId.replaceAll('-', '')}_${'A'.repeat(43)}`;
  for (const apiKey of ['x', 'mdk_1_2', shaped]) {
    expect((await clientOf(app.app, { apiKey })(identityContract.me)).status, apiKey).toBe(401);
  }
});

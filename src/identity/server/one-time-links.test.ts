import { expect, test } from 'vitest';
import { entryContract, identityContract } from '../model/contract.ts';
import { issueLink } from './one-time-links.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { newOrganisation } from './testing/organisation-for-tests.ts';

const password = 'correct horse battery';

async function invited() {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  const person = await organisation.addPerson({ name: '王芳' });
  const link = (purpose: 'setup' | 'reset' = 'setup') =>
    organisation.as(organisation.system, (work) => issueLink(work, person.userId, purpose));
  const spend = (token: string, body: object = { password }) =>
    app.stranger(entryContract.spendLink, { params: { token }, body });
  return { organisation, app, person, link, spend };
}

test('of twenty parallel uses of a link exactly one sets the password', async () => {
  const { link, spend } = await invited();
  const token = await link();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => spend(token, { password: `password number ${turn}` })),
  );
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  expect(answers.filter((answer) => answer.problem?.code === 'link_spent')).toHaveLength(19);
});

test('a used link tells nothing any more', async () => {
  const { app, link, spend } = await invited();
  const token = await link();
  await spend(token);
  expect((await app.stranger(entryContract.readLink, { params: { token } })).problem.code).toBe('link_spent');
  expect((await app.stranger(entryContract.readLink, { params: { token: 'made-up' } })).problem.code).toBe(
    'link_spent',
  );
});

test('a short password is refused and leaves the link good', async () => {
  const { link, spend } = await invited();
  const token = await link();
  expect((await spend(token, { password: '12345678901' })).problem.code).toBe('password_too_short');
  expect((await spend(token)).status).toBe(201);
});

test('an expired link is refused', async () => {
  const { organisation, person, link, spend } = await invited();
  const token = await link('reset');
  await organisation.as(organisation.system, ({ db }) =>
    db
      .updateTable('one_time_link')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('tenant_id', '=', organisation.orgId)
      .where('user_id', '=', person.userId)
      .execute(),
  );
  expect((await spend(token)).problem.code).toBe('link_spent');
});

test('only the newest link of a person is good', async () => {
  const { link, spend } = await invited();
  const first = await link();
  const second = await link();
  expect((await spend(first)).problem.code).toBe('link_spent');
  expect((await spend(second)).status).toBe(201);
});

test('a new password ends the sessions that were open', async () => {
  const { app, link, spend } = await invited();
  const opened = await spend(await link());
  const browser = app.browserWith(opened.cookies['mingdou_session']!);
  const renewed = await spend(await link('reset'), { password: 'another long password' });
  expect(renewed.status).toBe(201);
  expect((await browser(identityContract.me)).status).toBe(401);
  expect((await app.browserWith(renewed.cookies['mingdou_session']!)(identityContract.me)).status).toBe(200);
});

import { expect, test } from 'vitest';
import { entryContract, identityContract } from '../model/contract.ts';
import { issueLink } from './one-time-links.ts';
import { appForTests, type AppForTests } from './testing/app-for-tests.ts';
import { newOrganisation, type OrganisationForTests } from './testing/organisation-for-tests.ts';

const password = 'correct horse battery';

/** Somebody with a password, and the app. */
async function somebody(organisation: OrganisationForTests, app: AppForTests, email: string) {
  const person = await organisation.addPerson({ name: '王芳', email });
  const token = await organisation.as(organisation.system, (work) => issueLink(work, person.userId, 'setup'));
  const set = await app.stranger(entryContract.spendLink, { params: { token }, body: { password } });
  expect(set.status).toBe(201);
  return person;
}

test('the right password opens a session whose cookie scripts cannot read', async () => {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  const person = await somebody(organisation, app, 'fang@example.test');
  const signedIn = await app.stranger(entryContract.signIn, {
    body: { email: 'Fang@Example.test', password },
  });
  expect(signedIn.status).toBe(201);
  expect(signedIn.body).toEqual({ userId: person.userId });
  expect(String(signedIn.headers['set-cookie'])).toMatch(/HttpOnly/);
  expect(String(signedIn.headers['set-cookie'])).toMatch(/SameSite=Lax/);
  const me = await app.browserWith(signedIn.cookies['mingdou_session']!)(identityContract.me);
  expect(me.body.name).toBe('王芳');
});

test('who signed in stands in the audit log', async () => {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  const person = await somebody(organisation, app, 'audited@example.test');
  await app.stranger(entryContract.signIn, { body: { email: 'audited@example.test', password } });
  const admin = await app.clientOf(organisation.admin);
  const log = await admin(identityContract.listAudit, { query: { actorId: person.userId } });
  expect(log.body.items).toMatchObject([{ action: 'session.opened', actor: { name: '王芳' } }]);
});

test('an unknown e-mail, a wrong password and a person without password get the same answer', async () => {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  await somebody(organisation, app, 'known@example.test');
  await organisation.addPerson({ name: '新人', email: 'fresh@example.test' });
  const answers = [];
  for (const email of ['nobody@example.test', 'known@example.test', 'fresh@example.test']) {
    const { status, problem } = await app.stranger(entryContract.signIn, {
      body: { email, password: 'not the password' },
    });
    expect(status).toBe(401);
    answers.push({ ...problem, requestId: null });
  }
  expect(answers[0]).toMatchObject({ status: 401, code: 'wrong_credentials' });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('after ten failures even the right password must wait', async () => {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  await somebody(organisation, app, 'target@example.test');
  const attempt = (tried: string) =>
    app.stranger(entryContract.signIn, { body: { email: 'target@example.test', password: tried } });
  for (let turn = 0; turn < 10; turn += 1) expect((await attempt(`guess number ${turn}`)).status).toBe(401);
  const blocked = await attempt(password);
  expect(blocked.status).toBe(429);
  expect(blocked.problem.code).toBe('too_many_attempts');
});

test('malformed input to sign-in is told by field', async () => {
  const app = await appForTests(await newOrganisation());
  const { status, problem } = await app.stranger(entryContract.signIn, {
    body: { email: 'no e-mail', extra: 1 },
  });
  expect(status).toBe(400);
  expect(problem.fields?.map((fault) => fault.path).toSorted()).toEqual(['', 'email', 'password']);
});

test('signing out ends the session at once and clears the cookie', async () => {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  await somebody(organisation, app, 'leaver@example.test');
  const signedIn = await app.stranger(entryContract.signIn, {
    body: { email: 'leaver@example.test', password },
  });
  const browser = app.browserWith(signedIn.cookies['mingdou_session']!);
  expect((await browser(identityContract.me)).status).toBe(200);
  const out = await browser(entryContract.signOut);
  expect(out.status).toBe(204);
  expect(out.cookies['mingdou_session']).toBe('');
  expect((await browser(identityContract.me)).status).toBe(401);
  expect((await app.stranger(entryContract.signOut)).status).toBe(204);
});

test('a write that another site sends along with the cookie is refused', async () => {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  await somebody(organisation, app, 'csrf@example.test');
  const signedIn = await app.stranger(entryContract.signIn, {
    body: { email: 'csrf@example.test', password },
  });
  const browser = app.browserWith(signedIn.cookies['mingdou_session']!);
  const forged = await browser(identityContract.updateMe, {
    body: { locale: 'en' },
    headers: { 'x-mingdou': '' },
  });
  expect(forged.problem.code).toBe('cross_site');
});

test('one-click entry is for people of the demo company only', async () => {
  const organisation = await newOrganisation();
  const person = await organisation.addPerson({ name: '王芳' });
  const closed = await appForTests(organisation);
  expect((await closed.stranger(entryContract.enterDemo, { body: { userId: person.userId } })).status).toBe(
    404,
  );
  expect((await closed.stranger(entryContract.entry)).body).toEqual({ demo: null, mayFound: false });
  const open = await appForTests(organisation, undefined, { demo: true });
  const refused = await open.stranger(entryContract.enterDemo, { body: { userId: person.userId } });
  expect(refused.problem.code).toBe('demo_only');
});

test('a clean organisation can be founded from the page of a demo installation', async () => {
  const organisation = await newOrganisation();
  const founding = { name: '新公司', adminName: '创始人', email: 'founder@example.test', currency: 'SGD' };
  const closed = await appForTests(organisation);
  expect((await closed.stranger(entryContract.foundOrganisation, { body: founding })).status).toBe(404);
  const open = await appForTests(organisation, undefined, { demo: true });
  const founded = await open.stranger(entryContract.foundOrganisation, { body: founding });
  expect(founded.status).toBe(201);
  const token = founded.body.setupUrl.replace('http://mingdou.test/welcome/', '');
  const link = await open.stranger(entryContract.readLink, { params: { token } });
  expect(link.body).toEqual({
    purpose: 'setup',
    name: '创始人',
    email: 'founder@example.test',
    organisation: '新公司',
  });
  const again = await open.stranger(entryContract.foundOrganisation, { body: founding });
  expect(again.problem.code).toBe('email_taken');
});

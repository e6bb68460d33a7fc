import { expect, test } from 'vitest';
import { newId } from '../../src/platform/model/identifier.ts';
import { formOf } from './file-samples.ts';
import { browserOf, newCompany, serveProduct } from './served-product.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const world = await openWorld(product, await newCompany());
const { send } = product;
const headers = world.adminHeaders;

const post = (key: string, body: object, url = '/api/v1/accounts') =>
  send({ method: 'POST', url, headers: { ...headers, 'idempotency-key': key }, body });

async function accountsNamed(name: string): Promise<number> {
  const [row] = await product.query('select count(*)::int as n from account where name = $1', [name]);
  return Number(row!['n']);
}

test('the same Idempotency-Key gives the same answer and one account', async () => {
  const name = `键 ${newId()}`;
  const first = await post('key-1', { name });
  const again = await post('key-1', { name });
  expect(first.status).toBe(201);
  expect([again.status, again.json]).toEqual([201, first.json]);
  expect(await accountsNamed(name)).toBe(1);
});

test('the same Idempotency-Key with another body or address is refused', async () => {
  const name = `键 ${newId()}`;
  await post('key-2', { name });
  const other = await post('key-2', { name: `${name} 又` });
  expect([other.status, other.json.code]).toEqual([422, 'idempotency_key_reused']);
  expect((await post('key-2', { name }, '/api/v1/products')).status).toBe(422);
  expect(await accountsNamed(`${name} 又`)).toBe(0);
});

test('twenty requests with one Idempotency-Key at the same time make one account', async () => {
  const name = `键 ${newId()}`;
  const answers = await Promise.all(Array.from({ length: 20 }, () => post('key-3', { name })));
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]!.status).toBe(201);
  expect(await accountsNamed(name)).toBe(1);
});

test('a refused request leaves its Idempotency-Key free for the mended one', async () => {
  expect((await post('key-4', { name: '' })).status).toBe(400);
  expect((await post('key-4', { name: `键 ${newId()}` })).status).toBe(201);
});

test('one person’s Idempotency-Key is nothing to another person', async () => {
  const name = `键 ${newId()}`;
  await post('key-5', { name });
  const colleague = {
    authorization: `Bearer ${await world.company.keyOf(world.colleague)}`,
    'idempotency-key': 'key-5',
  };
  const { status, json } = await send({
    method: 'POST',
    url: '/api/v1/accounts',
    headers: colleague,
    body: { name },
  });
  expect([status, json.owner?.id ?? json.owner]).toEqual([201, world.colleague.userId]);
});

test('what a browser kept is sent once, though its person has signed in anew meanwhile', async () => {
  const name = `键 ${newId()}`;
  const sessions = [await browserOf(world.company, world.admin), await browserOf(world.company, world.admin)];
  expect(sessions[0]!['cookie']).not.toBe(sessions[1]!['cookie']);
  const answers = [];
  for (const session of sessions)
    answers.push(
      await send({
        method: 'POST',
        url: '/api/v1/accounts',
        headers: { ...session, 'idempotency-key': 'key-6' },
        body: { name },
      }),
    );
  expect(answers.map(({ status, json }) => [status, json.id])).toEqual([
    [201, answers[0]!.json.id],
    [201, answers[0]!.json.id],
  ]);
  expect(await accountsNamed(name)).toBe(1);
});

test('a file that is sent twice under one Idempotency-Key is one file; another content is refused', async () => {
  const { id } = await world.make('account', world.admin);
  const upload = (content: string, name = '合同.txt') => {
    const form = formOf(name, content, { object: 'account', id });
    return send({
      method: 'POST',
      url: '/api/v1/files',
      headers: { ...headers, ...form.headers, 'idempotency-key': 'key-7' },
      body: form.body,
    });
  };
  const first = await upload('第一版');
  const again = await upload('第一版');
  expect([first.status, again.status, again.json]).toEqual([201, 201, first.json]);
  const [{ status, json }, renamed] = [await upload('另一版'), await upload('第一版', '别的.txt')];
  expect([status, json.code, renamed.status]).toEqual([422, 'idempotency_key_reused', 422]);
  const kept = await product.query('select name from file where subject_id = $1', [id]);
  expect(kept).toEqual([{ name: '合同.txt' }]);
});

test('a key that is none is refused', async () => {
  for (const key of ['a'.repeat(201), 'with space', '键'])
    expect((await post(Buffer.from(key).toString('latin1'), { name: 'x' })).status, key).toBe(400);
});

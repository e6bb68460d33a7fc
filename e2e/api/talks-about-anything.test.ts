/** A talk and a file about each kind of record that can have them: taken, and seen by who took them. */
import { expect, test } from 'vitest';
import { formOf } from './file-samples.ts';
import { newCompany, serveProduct } from './served-product.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const world = await openWorld(product, await newCompany());
const kinds = ['deal', 'lead', 'account', 'contact', 'quote', 'contract', 'case', 'delivery'] as const;

test.each(kinds)('what is said and kept about a %s is seen on it', async (object) => {
  const { id } = await world.make(object, world.admin);
  const send = async (method: 'GET' | 'POST', url: string, further: object = {}) =>
    (await product.send({ method, url: `/api/v1${url}`, headers: world.adminHeaders, ...further })).json;
  const note = await send('POST', '/notes', { body: { object, id, kind: 'note', body: '已经谈过' } });
  expect(note).toMatchObject({ body: '已经谈过', subject: { object, id } });
  const { headers, body } = formOf('记录.txt', '内容', { object, id });
  const file = await send('POST', '/files', { headers: { ...world.adminHeaders, ...headers }, body });
  expect(file).toMatchObject({ name: '记录.txt' });
  const files = await send('GET', `/files?object=${object}&id=${id}`);
  expect(files.items).toMatchObject([{ name: '记录.txt' }]);
  const timeline = await send('GET', `/timeline?object=${object}&id=${id}`);
  expect(JSON.stringify(timeline)).toContain('已经谈过');
});

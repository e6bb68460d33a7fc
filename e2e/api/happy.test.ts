import { expect, test } from 'vitest';
import { addressOf, answering } from './endpoints.ts';
import { sampleOf } from './samples.ts';
import { newCompany, serveProduct } from './served-product.ts';
import { openWorld } from './world.ts';
const product = await serveProduct();
const world = await openWorld(product, await newCompany());
test('happy', async () => {
  const out: unknown[] = [];
  for (const { name, endpoint } of answering.filter((o) => o.name !== 'entry.signOut')) {
    const s = await sampleOf(name, world, world.admin);
    const a = await product.send({ method: endpoint.method, url: addressOf(endpoint, s), headers: { ...world.adminHeaders, ...s.headers, ...(s.ifMatch && { 'if-match': String(s.ifMatch) }) }, body: s.body });
    if (a.status !== (endpoint.status ?? 200)) out.push([name, a.status, a.text.slice(0, 300)]);
  }
  console.log(out.map((o) => JSON.stringify(o)).join('\n'));
}, 60000);

import { expect, test } from 'vitest';
import { accountKind } from '../../accounts/server/index.ts';
import { createRecord } from '../../records/server/index.ts';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { catalogueFaults } from '../../records/server/testing/catalogue-faults.ts';
import { priceBookContract, pricingContract, productContract } from '../model/contract.ts';
import {
  priceBookKind,
  priceBookUseCases,
  priceFor,
  pricingUseCases,
  productUseCases,
  segmentOfAccount,
} from './index.ts';

const { create, update, bulkChange } = priceBookContract;
const contract = {
  ...productContract,
  ...pricingContract,
  createBook: create,
  updateBook: update,
  bulkChangeBooks: bulkChange,
};
const useCases = {
  ...productUseCases,
  ...pricingUseCases,
  createBook: priceBookUseCases.create,
  updateBook: priceBookUseCases.update,
  bulkChangeBooks: priceBookUseCases.bulkChange,
};

async function open() {
  const organisation = await newOrganisation();
  const served = await appForTests(organisation, { contract, useCases });
  const admin = await served.clientOf(organisation.admin);
  const rep = await organisation.addPerson({ name: '销售', role: 'rep' });
  const product = async (name: string, told: object = {}) =>
    (await admin(productContract.create, { body: { name, ...told } })).body;
  const book = async (name: string, told: object = {}) =>
    (await admin(priceBookContract.create, { body: { name, ...told } })).body;
  return { organisation, admin, rep, repClient: await served.clientOf(rep), product, book };
}

const gateway = { list_price: '100000', cost: '60000', floor_price: '80000', tax_rate: 13, unit: '台' };

test('the catalogue and the table of price books tell the same', async () => {
  const { as, system } = await newOrganisation();
  expect(await as(system, (work) => catalogueFaults(work, priceBookKind))).toEqual([]);
});

test('a rep sees neither cost nor floor of a product: not on it, in lists, filters, history or prices', async () => {
  const { admin, repClient, product } = await open();
  const made = await product('网关', gateway);
  const params = { params: { id: made.id } };
  expect((await admin(productContract.get, params)).body).toMatchObject(gateway);
  const seen = await repClient(productContract.get, params);
  expect(seen.body).toMatchObject({ list_price: '100000', tax_rate: 13 });
  expect(seen.body).not.toHaveProperty('cost');
  expect(JSON.stringify((await repClient(productContract.list, { query: {} })).body)).not.toMatch(
    /60000|80000/,
  );
  for (const field of ['cost', 'floor_price']) {
    const filter = JSON.stringify([{ field, op: 'gt', value: '1' }]);
    expect((await repClient(productContract.list, { query: { filter } })).problem.code).toBe('unknown_field');
    expect((await repClient(productContract.list, { query: { sort: field } })).problem.code).toBe(
      'unknown_field',
    );
  }
  const past = await repClient(productContract.history, { ...params, query: {} });
  expect(JSON.stringify(past.body)).not.toMatch(/60000|80000/);
  expect((await repClient(pricingContract.readPrice, { ...params, query: {} })).body.price).toMatchObject({
    list: '100000',
    floor: null,
    cost: null,
    taxRate: '1300',
    withheld: ['floor', 'cost'],
  });
  expect((await admin(pricingContract.readPrice, { ...params, query: {} })).body.price).toMatchObject({
    floor: '80000',
    cost: '60000',
    withheld: [],
  });
});

test('a price book holds for the accounts of its segment, and only while it is valid and in use', async () => {
  const { organisation, admin, rep, product, book } = await open();
  const made = await product('网关', gateway);
  const segment = { segment_field: 'level', segment_value: 'a' };
  const channel = await book('渠道价', { ...segment, valid_from: '2026-01-01', valid_to: '2026-06-30' });
  const entries = { params: { id: channel.id } };
  const set = [{ productId: made.id, price: '90000', floorPrice: '85000' }];
  expect((await admin(pricingContract.saveEntries, { ...entries, body: { set } })).body).toEqual({
    set: 1,
    removed: 0,
  });
  const key = await organisation.as(rep, (work) =>
    createRecord(work, accountKind, { name: '远山', level: 'a' }),
  );
  const price = (on: string, accountId?: string, asker = rep) =>
    organisation.as(asker, async (work) => {
      const asked = accountId ? await segmentOfAccount(work, accountId) : {};
      return priceFor(work, { productId: made.id, currency: 'CNY', segment: asked, on });
    });
  expect(await price('2026-03-01', key)).toMatchObject({
    list: 90000n,
    floor: null,
    book: { name: '渠道价' },
  });
  expect(await price('2026-03-01', key, organisation.admin as typeof rep)).toMatchObject({ floor: 85000n });
  expect(await price('2026-03-01')).toMatchObject({ list: 100000n, book: null });
  expect(await price('2026-07-01', key)).toMatchObject({ list: 100000n });
  await admin(priceBookContract.update, {
    params: { id: channel.id },
    ifMatch: channel.version,
    body: { active: false },
  });
  expect(await price('2026-03-01', key)).toMatchObject({ list: 100000n });
  expect(
    await organisation.as(rep, (work) =>
      priceFor(work, { productId: made.id, currency: 'USD', segment: {}, on: '2026-03-01' }),
    ),
  ).toBeNull();
});

test('an account out of reach has no segment to ask about', async () => {
  const { organisation, repClient, product } = await open();
  const made = await product('网关', gateway);
  const other = await organisation.as(organisation.admin, (work) =>
    createRecord(work, accountKind, { name: '别人的客户', level: 'a' }),
  );
  const asked = { params: { id: made.id }, query: { accountId: other } };
  expect((await repClient(pricingContract.readPrice, asked)).status).toBe(404);
});

test('prices of a book are set, kept and removed; a rep reads them without floors and writes none', async () => {
  const { admin, repClient, product, book } = await open();
  const [one, two] = [await product('甲', gateway), await product('乙')];
  const made = await book('标准价');
  const params = { params: { id: made.id } };
  const save = (body: object) => admin(pricingContract.saveEntries, { ...params, body });
  await save({
    set: [
      { productId: one.id, price: '90000', floorPrice: '80000' },
      { productId: two.id, price: '500' },
    ],
  });
  await save({ set: [{ productId: one.id, price: '91000' }], remove: [two.id] });
  const listed = await admin(pricingContract.listEntries, params);
  expect(listed.body.items).toMatchObject([
    { product: { name: '甲', unit: '台' }, listPrice: '100000', price: '91000', floorPrice: '80000' },
  ]);
  const seen = await repClient(pricingContract.listEntries, params);
  expect(seen.body.items).toMatchObject([{ price: '91000', floorPrice: null }]);
  expect(
    (await repClient(pricingContract.booksOfProduct, { params: { id: one.id } })).body.items,
  ).toMatchObject([{ book: { name: '标准价' }, price: '91000', floorPrice: null }]);
  expect((await repClient(pricingContract.saveEntries, { ...params, body: {} })).status).toBe(403);
  const faulty = await save({ set: [{ productId: one.id, price: '10', floorPrice: '11' }] });
  expect(faulty.problem.code).toBe('floor_above_price');
  const lost = await save({ set: [{ productId: made.id, price: '10' }] });
  expect(lost.problem.code).toBe('product_missing');
  expect((await save({ set: [{ productId: one.id, price: '-1' }] })).status).toBe(400);
});

test('a price book is refused for accounts that cannot be, and when it ends before it begins', async () => {
  const { admin, book } = await open();
  const make = async (told: object) =>
    (await admin(priceBookContract.create, { body: { name: 'x', ...told } })).problem;
  expect(await make({ segment_field: 'level', segment_value: 'z' })).toMatchObject({
    code: 'segment_unknown',
  });
  expect(await make({ segment_field: 'level' })).toMatchObject({ code: 'segment_unknown' });
  expect(await make({ segment_field: 'phone', segment_value: '1' })).toMatchObject({
    code: 'segment_unknown',
  });
  expect(await make({ valid_from: '2026-02-01', valid_to: '2026-01-01' })).toMatchObject({
    code: 'ends_before_it_begins',
  });
  const made = await book('标准价', { valid_from: '2026-02-01' });
  const changed = await admin(priceBookContract.bulkChange, {
    body: { ids: [made.id], values: { valid_to: '2026-01-01' } },
  });
  expect(changed.body).toMatchObject({ changed: 0, failed: [{ code: 'ends_before_it_begins' }] });
});

test('a bundle is priced by its parts, cannot hold itself, and holds its parts in the catalogue', async () => {
  const { admin, repClient, product } = await open();
  const [set, part, deep] = [await product('套装'), await product('网关', gateway), await product('深层')];
  const save = (id: string, parts: object[], version: number) =>
    admin(pricingContract.saveBundle, {
      params: { id },
      ifMatch: version,
      body: { pricing: 'parts', parts },
    });
  const made = await save(set.id, [{ productId: part.id, quantity: '15000' }], set.version);
  expect(made.body).toMatchObject({
    pricing: 'parts',
    version: set.version + 1,
    parts: [{ product: { name: '网关', unit: '台' }, quantity: '15000' }],
  });
  const price = await admin(pricingContract.readPrice, { params: { id: set.id }, query: {} });
  expect(price.body.price).toMatchObject({ list: '150000', floor: '120000', cost: '90000' });
  expect((await save(set.id, [], set.version)).status).toBe(412);
  await save(deep.id, [{ productId: set.id, quantity: '10000' }], deep.version);
  const cycle = await save(part.id, [{ productId: deep.id, quantity: '10000' }], part.version);
  expect(cycle.problem).toMatchObject({ code: 'bundle_in_itself' });
  expect(cycle.problem.detail ?? cycle.problem.title).toContain('网关 → 深层 → 套装 → 网关');
  expect((await save(part.id, [{ productId: part.id, quantity: '1' }], part.version)).problem.code).toBe(
    'bundle_in_itself',
  );
  const kept = await admin(productContract.remove, { params: { id: part.id } });
  expect(kept.problem).toMatchObject({ code: 'part_of_bundle' });
  expect(
    (await repClient(pricingContract.readBundle, { params: { id: part.id } })).body.partOf,
  ).toMatchObject([{ name: '套装' }]);
  expect(
    (
      await repClient(pricingContract.saveBundle, {
        params: { id: set.id },
        ifMatch: 2,
        body: { pricing: 'own', parts: [] },
      })
    ).status,
  ).toBe(403);
});

test('two bundles that are put into each other at the same time: one of them is refused', async () => {
  const { admin, product } = await open();
  const [one, two] = [await product('甲'), await product('乙')];
  const put = (id: string, productId: string) =>
    admin(pricingContract.saveBundle, {
      params: { id },
      ifMatch: 1,
      body: { pricing: 'own', parts: [{ productId, quantity: '10000' }] },
    });
  const answers = await Promise.all([put(one.id, two.id), put(two.id, one.id)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

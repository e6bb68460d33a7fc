import { expect, test } from 'vitest';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { catalogueFaults } from '../../records/server/testing/catalogue-faults.ts';
import { productContract } from '../model/contract.ts';
import { productKind, productUseCases } from './index.ts';

test('the catalogue and the table of products tell the same', async () => {
  const { as, system } = await newOrganisation();
  expect(await as(system, (work) => catalogueFaults(work, productKind))).toEqual([]);
});

test('a product code is used once, and again after its product was removed', async () => {
  const organisation = await newOrganisation();
  const served = await appForTests(organisation, { contract: productContract, useCases: productUseCases });
  const client = await served.clientOf(organisation.admin);
  const body = { name: '网关', code: 'GW-1', list_price: '99900' };
  const made = await client(productContract.create, { body });
  expect(made).toMatchObject({ status: 201, body: { active: true, list_price: '99900' } });
  expect(await client(productContract.create, { body })).toMatchObject({
    status: 409,
    problem: { code: 'duplicate' },
  });
  await client(productContract.remove, { params: { id: made.body.id } });
  expect((await client(productContract.create, { body })).status).toBe(201);
});

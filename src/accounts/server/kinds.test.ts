import { expect, test } from 'vitest';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { catalogueFaults } from '../../records/server/testing/catalogue-faults.ts';
import { accountContract, contactContract } from '../model/contract.ts';
import { accountKind, accountUseCases, contactKind, contactUseCases } from './index.ts';

test('the catalogues and the tables of accounts and contacts tell the same', async () => {
  const { as, system } = await newOrganisation();
  expect(await as(system, (work) => catalogueFaults(work, accountKind))).toEqual([]);
  expect(await as(system, (work) => catalogueFaults(work, contactKind, ['wechat_key']))).toEqual([]);
});

test('the comparison finds what is missing on either side', async () => {
  const { as, system } = await newOrganisation();
  const fields = accountKind.catalogue.fields
    .filter((field) => field.id !== 'city')
    .concat({ id: 'fax', label: { zh: '传真', en: 'Fax' }, kind: 'phone', column: 'fax' });
  const wrong = { ...accountKind, catalogue: { ...accountKind.catalogue, fields } };
  expect(await as(system, (work) => catalogueFaults(work, wrong))).toEqual([
    'fax has no column',
    'column city has no field',
  ]);
});

test('a contact belongs to an account and is listed by it', async () => {
  const organisation = await newOrganisation();
  const accounts = await appForTests(organisation, { contract: accountContract, useCases: accountUseCases });
  const contacts = await appForTests(organisation, { contract: contactContract, useCases: contactUseCases });
  const inAccounts = await accounts.clientOf(organisation.admin);
  const inContacts = await contacts.clientOf(organisation.admin);
  const account = await inAccounts(accountContract.create, { body: { name: '云澜科技' } });
  const made = await inContacts(contactContract.create, {
    body: { name: '吕云', account: account.body.id, mobile: '139 1111 2222', email: 'LV@x.cn' },
  });
  expect(made).toMatchObject({
    status: 201,
    body: { account: { id: account.body.id, name: '云澜科技' }, email: 'lv@x.cn' },
  });
  const filter = JSON.stringify([{ field: 'account', op: 'is', value: account.body.id }]);
  expect((await inContacts(contactContract.list, { query: { filter } })).body.items).toHaveLength(1);
  expect((await inContacts(contactContract.list, { query: { search: '吕云' } })).body.items[0]?.id).toBe(
    made.body.id,
  );
});

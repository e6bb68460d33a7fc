import { expect, test } from 'vitest';
import { catalogueFaults } from '../../records/server/testing/catalogue-faults.ts';
import { findStored, openKind, updateRecord } from '../../records/server/index.ts';
import { productKind } from '../../catalog/server/index.ts';
import { dealKind } from '../../deals/server/index.ts';
import { getAcceptedQuote } from './index.ts';
import { quoteContract, quoteRecordContract } from '../model/contract.ts';
import { quoteDesignContract } from '../model/design-contract.ts';
import { quoteKind } from './index.ts';
import { gateway, quotingCompany, training } from './testing/quoting-company.ts';

test('the catalogue and the table of quotes tell the same', async () => {
  const { as, system } = await quotingCompany();
  expect(await as(system, (work) => catalogueFaults(work, quoteKind))).toEqual([]);
});

test('a quote is numbered, takes what its deal says, and its lines come to what they must', async () => {
  const { draft, client, account, contact, rep } = await quotingCompany();
  const id = await draft({}, undefined, '10000');
  const { body } = await client(quoteRecordContract.get, { params: { id } });
  expect(body).toMatchObject({
    number: expect.stringMatching(/^Q-\d{6}-0001$/),
    version_number: 1,
    state: 'draft',
    account: { id: account },
    contact: { id: contact },
    owner: { id: rep.userId },
    currency: 'CNY',
  });
  const content = await client(quoteContract.content, { params: { id } });
  // 23,040.90 + 3,000.00 less 100.00 spread 88.48 to 11.52: 22,952.42 and 2,988.48; tax 2,983.81 and 179.31.
  expect(content.body).toMatchObject({ net: '2594090', tax: '316312', gross: '2910402', lesser: '10000' });
  expect(body['amount']).toBe('2910402');
});

test('numbers have neither gaps nor doubles under load, and a refused quote takes none', async () => {
  const { client, dealId } = await quotingCompany();
  const make = (body: object) => client(quoteRecordContract.create, { body });
  const tries = Array.from({ length: 12 }, (_, at) =>
    make({ name: `报价 ${at}`, deal: dealId, ...(at % 4 === 3 && { payment_terms: 'never' }) }),
  );
  const answers = await Promise.all(tries);
  const made = answers.filter(({ status }) => status === 201).map(({ body }) => String(body['number']));
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(3);
  expect(made.map((number) => Number(number.slice(-4))).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 9 }, (_, at) => at + 1),
  );
});

test('lines refuse stale versions, gone products, and more off the whole than they come to', async () => {
  const { draft, client, productId } = await quotingCompany();
  const id = await draft();
  const { version } = (await client(quoteContract.content, { params: { id } })).body;
  const save = (body: object, ifMatch = version) =>
    client(quoteContract.saveLines, { params: { id }, ifMatch, body });
  expect((await save({ lines: [gateway] }, version - 1)).status).toBe(412);
  expect((await save({ lines: [{ ...gateway, quantity: '-1' }] })).status).toBe(400);
  expect(await save({ lines: [{ ...gateway, productId: id }] })).toMatchObject({
    problem: { code: 'quote_product_unknown' },
  });
  expect(await save({ lines: [training], lesser: '300001' })).toMatchObject({
    problem: { code: 'quote_lesser_too_large' },
  });
  const most = { ...gateway, quantity: '9'.repeat(13), unitPrice: '9'.repeat(15) };
  expect(await save({ lines: [most] })).toMatchObject({ problem: { code: 'quote_amount_too_large' } });
  expect((await save({ lines: [{ ...gateway, productId }] })).status).toBe(200);
});

test('others see nothing, readers change nothing', async () => {
  const { draft, clientOf, other, addPerson } = await quotingCompany();
  const id = await draft();
  const outside = await clientOf(other);
  for (const endpoint of [
    quoteContract.content,
    quoteContract.links,
    quoteContract.document,
    quoteContract.paper,
  ])
    expect((await outside(endpoint, { params: { id } })).status).toBe(404);
  const reader = await clientOf(await addPerson({ name: '只读', role: 'read_only' }));
  expect((await reader(quoteContract.content, { params: { id } })).body.abilities).toMatchObject({
    edit: false,
    send: false,
  });
  expect((await reader(quoteContract.send, { params: { id }, body: { link: null } })).status).toBe(403);
});

test('sending freezes a quote on every path; a new version copies it and supersedes it when it is sent', async () => {
  const { sent, client } = await quotingCompany();
  const { id } = await sent();
  const { version } = (await client(quoteContract.content, { params: { id } })).body;
  const frozen = { status: 409, problem: { code: 'quote_frozen' } };
  expect(
    await client(quoteContract.saveLines, { params: { id }, ifMatch: version, body: { lines: [] } }),
  ).toMatchObject(frozen);
  expect(
    await client(quoteRecordContract.update, { params: { id }, ifMatch: version, body: { terms: '改' } }),
  ).toMatchObject(frozen);
  const bulk = await client(quoteRecordContract.bulkChange, { body: { ids: [id], values: { terms: '改' } } });
  expect(bulk.body).toMatchObject({ changed: 0, failed: [{ code: 'quote_frozen' }] });
  expect(await client(quoteRecordContract.remove, { params: { id } })).toMatchObject({
    problem: { code: 'quote_kept' },
  });
  const noted = await client(quoteRecordContract.update, {
    params: { id },
    ifMatch: version,
    body: { description: '客户在比价' },
  });
  expect(noted.status).toBe(200);

  const next = await client(quoteContract.newVersion, { params: { id } });
  expect(next).toMatchObject({ status: 201, body: { version_number: 2, state: 'draft' } });
  expect(next.body['number']).toBe(noted.body['number']);
  expect(await client(quoteContract.newVersion, { params: { id } })).toMatchObject({
    problem: { code: 'quote_version_pending' },
  });
  expect((await client(quoteContract.content, { params: { id } })).body.state).toBe('sent');
  await client(quoteContract.send, { params: { id: next.body.id }, body: { link: null } });
  const { versions } = (await client(quoteContract.content, { params: { id } })).body;
  expect(versions.map(({ state }) => state)).toEqual(['sent', 'superseded']);
});

test('nothing empty and nothing past goes to the customer', async () => {
  const { draft, client } = await quotingCompany();
  const send = (id: string) => client(quoteContract.send, { params: { id }, body: { link: null } });
  expect(await send(await draft({}, []))).toMatchObject({ problem: { code: 'quote_empty' } });
  expect(await send(await draft({ valid_until: '2020-01-01' }))).toMatchObject({
    problem: { code: 'quote_valid_until_past' },
  });
});

test('an accepted quote hands its amount to its deal, of the same currency only', async () => {
  const { sent, client, as, rep, dealId } = await quotingCompany();
  const answer = { answer: 'accepted', name: '王总' };
  const accept = async (told: object) => {
    const { id } = await sent(told);
    await client(quoteContract.answer, { params: { id }, body: answer });
    return client(quoteContract.takeAmount, { params: { id } });
  };
  expect(await accept({ currency: 'USD' })).toMatchObject({ problem: { code: 'quote_other_currency' } });
  const taken = await accept({});
  expect(taken.status).toBe(200);
  const deal = await as(rep, async (work) => findStored(work, await openKind(work, dealKind), dealId));
  expect(deal?.values['amount']).toBe(taken.body.amount);
  expect(await client(quoteContract.takeAmount, { params: { id: await (await sent()).id } })).toMatchObject({
    problem: { code: 'quote_not_accepted' },
  });
});

test('a template gives conditions, terms and lines; only designers write it', async () => {
  const { client, clientOf, admin, dealId } = await quotingCompany();
  const body = {
    name: '标准报价',
    taxMode: 'excluded',
    validDays: 15,
    paymentTerms: 'net30',
    terms: '质保一年',
    lines: [training],
    isStandard: true,
  };
  expect((await client(quoteDesignContract.createTemplate, { body })).status).toBe(403);
  const designer = await clientOf(admin);
  const template = (await designer(quoteDesignContract.createTemplate, { body })).body;
  const made = await client(quoteRecordContract.create, {
    body: { name: '按模板', deal: dealId, templateId: template.id },
  });
  expect(made.body).toMatchObject({
    terms: '质保一年',
    payment_terms: 'net30',
    tax_mode: 'excluded',
    template: { id: template.id, name: '标准报价' },
    amount: '318000',
  });
  expect((await designer(quoteDesignContract.archiveTemplate, { params: { id: template.id } })).status).toBe(
    204,
  );
  expect(
    await client(quoteRecordContract.create, {
      body: { name: '再来', deal: dealId, templateId: template.id },
    }),
  ).toMatchObject({ problem: { code: 'quote_template_unknown' } });
});

test('lines come out of an uploaded table; what is no table is refused', async () => {
  const { client } = await quotingCompany();
  const upload = (text: string) => {
    const form = new FormData();
    form.append('file', new Blob([text]), '清单.csv');
    return client(quoteContract.readTable, { body: form });
  };
  const read = await upload('名称,数量,单价,税率\n网关,2,"12,800.50",13%\n备注,,面议,\n');
  expect(read.body).toMatchObject({
    lines: [{ name: '网关', quantity: '20000', unitPrice: '1280050', taxRate: 1300 }],
    skipped: [3],
  });
  expect((await upload('<html></html>')).status).toBe(422);
  expect((await upload('a,b\nc,d\n')).problem.code).toBe('quote_table_without_lines');
});

test('an accepted quote hands over its frozen lines and totals to the fen; no other version does', async () => {
  const { sent, client, as, rep, other, dealId } = await quotingCompany();
  const { id } = await sent();
  const take = (who: typeof rep) => as(who, (work) => getAcceptedQuote(work, id));
  await expect(take(rep)).rejects.toMatchObject({ code: 'quote_not_accepted' });
  await client(quoteContract.answer, { params: { id }, body: { answer: 'accepted', name: '张总' } });
  const { body } = await client(quoteContract.document, { params: { id } });
  const taken = await take(rep);
  expect(taken).toMatchObject({ dealId, currency: 'CNY', taxMode: 'excluded', versionNumber: 1 });
  expect(taken.lines.map(({ gross }) => String(gross))).toEqual(body.lines.map(({ gross }) => gross));
  expect(taken.lines.reduce((sum, { gross }) => sum + gross, 0n)).toBe(taken.money.gross);
  expect([String(taken.money.gross), String(taken.money.tax)]).toEqual([body.gross, body.tax]);
  await expect(take(other)).rejects.toMatchObject({ code: 'not_found' });
});

test('lines know cost and floor of the catalogue; a rep is warned below the floor and not told it', async () => {
  const { draft, client, clientOf, manager, as, admin, productId } = await quotingCompany();
  await as(admin, (work) =>
    updateRecord(work, productKind, productId, { cost: '900000', floor_price: '1200000' }),
  );
  const line = { ...gateway, productId, quantity: '10000', discount: 0 };
  const id = await draft({}, [
    { ...line, unitPrice: '1200000' },
    { ...line, unitPrice: '1199999' },
    training,
  ]);
  const { body } = await client(quoteContract.content, { params: { id } });
  expect(body.lines).toMatchObject([
    { isBelowFloor: false, floorPrice: null, unitCost: null },
    { isBelowFloor: true, floorPrice: null, unitCost: null },
    { isBelowFloor: null },
  ]);
  const seen = await (await clientOf(manager))(quoteContract.content, { params: { id } });
  expect(seen.body.lines[1]).toMatchObject({ isBelowFloor: true, floorPrice: '1200000', unitCost: '900000' });
  expect(seen.body.account).toBe(body.account);
});

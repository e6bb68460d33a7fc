import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../../platform/model/calendar.ts';
import { contractRecordContract } from '../../model/contract.ts';
import { signHookContract } from '../../model/sign/sign-contract.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import { companyWithContracts } from '../testing/company-with-contracts.ts';
import { fakeSigner } from '../testing/fake-signer.ts';

const company = await companyWithContracts();
const { client, clientOf, admin, app } = company;
const byAdmin = await clientOf(admin);
const connect = async () => fakeSigner(app, (await byAdmin(signHookContract.openHook, { body: {} })).body);
const signer = await connect();
const today = dayOf(new Date(), 'Asia/Shanghai');

const sentContract = async () => {
  const id = await company.inState('sent');
  const record = (await client(contractRecordContract.get, { params: { id } })).body;
  return { id, number: String(record['number']) };
};
const stateOf = async (id: string) =>
  (await client(contractWorkContract.standing, { params: { id } })).body.state;

test('a report that a contract is signed signs it, once however often it comes', async () => {
  const { id, number } = await sentContract();
  const report = {
    contract: number,
    status: 'signed',
    signedOn: addDays(today, -1),
    envelope: 'anything else',
  };
  const [first, again] = [await signer(report, { event: 'e-1' }), await signer(report, { event: 'e-1' })];
  expect(first).toEqual({ status: 201, json: { contractId: id, state: 'in_force', repeated: false } });
  expect(again).toEqual({ status: 201, json: { contractId: id, state: 'in_force', repeated: true } });
  const record = (await client(contractRecordContract.get, { params: { id } })).body;
  expect(record['signed_on']).toBe(addDays(today, -1));
  const anew = await signer(report, { event: 'e-2' });
  expect(anew).toMatchObject({ status: 409, json: { code: 'contract_not_in_this_state' } });
});

describe('the signed document', () => {
  const paper = Buffer.from('%PDF-1.7 双方已签');
  const sha256 = createHash('sha256').update(paper).digest('hex');
  const signed = (contract: string, document: object) => ({
    contract,
    status: 'signed',
    signedOn: today,
    document,
  });
  const filesOf = (id: string) =>
    company.as(company.system, ({ db, principal }) =>
      db
        .selectFrom('file as f')
        .innerJoin('file_version as v', (join) =>
          join.onRef('v.file_id', '=', 'f.id').on('v.tenant_id', '=', principal.tenantId),
        )
        .select(['v.name', 'v.number', 'v.sha256', 'v.media_type'])
        .where('f.tenant_id', '=', principal.tenantId)
        .where('f.subject_id', '=', id)
        .execute(),
    );

  test('in the report or at an address, it stands among the files of the contract, once', async () => {
    const server = createServer((_, response) => response.end(paper));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/signed.pdf`;
    const inside = await sentContract();
    const report = signed(inside.number, { sha256, content: paper.toString('base64') });
    for (const repeated of [false, true])
      expect(await signer(report, { event: 'with-paper' })).toMatchObject({
        status: 201,
        json: { repeated },
      });
    const kept = { number: 1, sha256, media_type: 'application/pdf' };
    expect(await filesOf(inside.id)).toEqual([
      { ...kept, name: expect.stringMatching(/^HT-.* 已签署\.pdf$/) },
    ]);
    const outside = await sentContract();
    const fetched = await signer(signed(outside.number, { sha256, url, name: '电子合同.pdf' }));
    expect(fetched.json.state).toBe('in_force');
    expect(await filesOf(outside.id)).toEqual([{ ...kept, name: '电子合同.pdf' }]);
    server.close();
  });

  test('another document, an unfit or unreachable one: nothing is noted, nothing kept', async () => {
    const { id, number } = await sentContract();
    const page = Buffer.from('<html>');
    const digest = createHash('sha256').update(page).digest('hex');
    const answers = [
      await signer(signed(number, { sha256, content: page.toString('base64') })),
      await signer(signed(number, { sha256: digest, content: page.toString('base64') })),
      await signer(signed(number, { sha256, url: 'http://127.0.0.1:9/x.pdf' })),
      await signer(signed(number, { sha256, url: 'https://10.0.0.8/x.pdf' })),
      await signer(signed(number, { sha256 })),
    ];
    expect(answers.map(({ status, json }) => `${status} ${json.code}`)).toEqual([
      '422 sign_document_differs',
      '422 sign_document_unfit',
      '424 sign_document_unreached',
      '422 address_not_allowed',
      '400 invalid_input',
    ]);
    expect(await stateOf(id)).toBe('sent');
    expect(await filesOf(id)).toEqual([]);
  });
});

test.each(['declined', 'expired'])(
  '%s: it is approved as before, and its owner hears of it',
  async (status) => {
    const { id, number } = await sentContract();
    expect((await signer({ contract: number, status, note: '法务要改违约金' })).json.state).toBe('approved');
    const told = await company.as(company.rep, ({ db, principal }) =>
      db
        .selectFrom('notification')
        .select('kind')
        .where('tenant_id', '=', principal.tenantId)
        .where('record_id', '=', id)
        .execute(),
    );
    expect(told).toEqual([{ kind: 'contract-sign-failed' }]);
  },
);

test('what is forged, late, malformed or about no contract changes nothing', async () => {
  const { id, number } = await sentContract();
  const good = { contract: number, status: 'signed', signedOn: today };
  const late = new Date(Date.now() - 301_000);
  const answers = [
    await signer(good, { secret: 'another' }),
    await signer(good, { at: late }),
    await signer(good, { event: '' }),
    await signer(good, { body: '{' }),
    await signer({ ...good, signedOn: undefined }),
    await signer({ ...good, signedOn: '2099-01-01' }),
    await signer({ ...good, status: 'paid' }),
    await signer({ ...good, contract: 'HT-1999-0001' }),
  ];
  expect(answers.map(({ status, json }) => `${status} ${json.code}`)).toEqual([
    '401 sign_signature_wrong',
    '401 sign_report_late',
    '422 sign_event_missing',
    '400 invalid_input',
    '400 invalid_input',
    '422 contract_day_in_the_future',
    '400 invalid_input',
    '422 sign_contract_unknown',
  ]);
  expect(await stateOf(id)).toBe('sent');
});

test('a renewed or closed hook ends the address and the secret of before', async () => {
  const { id, number } = await sentContract();
  const renewed = await connect();
  const report = { contract: number, status: 'signed', signedOn: today };
  expect((await signer(report, { event: 'old' })).json.code).toBe('sign_key_unknown');
  expect((await byAdmin(signHookContract.readHook)).body).toMatchObject({ isOn: true });
  expect((await byAdmin(signHookContract.closeHook)).status).toBe(204);
  expect((await renewed(report, { event: 'closed' })).json.code).toBe('sign_key_unknown');
  expect(await stateOf(id)).toBe('sent');
  expect((await client(signHookContract.openHook, { body: {} })).status).toBe(403);
});

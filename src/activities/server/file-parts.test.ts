import { expect, test } from 'vitest';
import { fileContract as contract } from '../model/file-contract.ts';
import { companyWithActivities } from './testing/company-with-activities.ts';
import { formWith } from './testing/uploads.ts';

const company = await companyWithActivities();
const { li, wang, dealId } = company;
const [byLi, byWang] = [await company.clientOf(li), await company.clientOf(wang)];

test('a player of sound is sent the parts it asks for, of the content it knows', async () => {
  const file = formWith({ name: '录音.txt', content: '0123456789' }, { object: 'deal', id: dealId });
  const { id } = (await byLi(contract.addFile, { body: file })).body;
  const part = async (headers: Record<string, string>, client = byLi) => {
    const answer = await client(contract.readFile, { params: { id }, headers });
    const { 'content-range': range, 'content-length': length } = answer.headers;
    return [answer.status, range ?? null, String(length ?? ''), answer.content.toString()];
  };
  const { headers } = await byLi(contract.readFile, { params: { id } });
  expect(headers['accept-ranges']).toBe('bytes');
  expect(await part({ range: 'bytes=0-1' })).toEqual([206, 'bytes 0-1/10', '2', '01']);
  expect(await part({ range: 'bytes=-3' })).toEqual([206, 'bytes 7-9/10', '3', '789']);
  expect((await part({ range: 'bytes=10-' })).slice(0, 2)).toEqual([416, 'bytes */10']);
  const known = String(headers['etag']);
  expect(await part({ range: 'bytes=8-', 'if-range': known })).toEqual([206, 'bytes 8-9/10', '2', '89']);
  expect((await part({ range: 'bytes=8-', 'if-range': '"another"' }))[0]).toBe(200);
  expect((await part({ range: 'bytes=0-1' }, byWang))[0]).toBe(404);
});

import { expect, test } from 'vitest';
import { activityContract } from '../../../activities/model/contract.ts';
import { fileContract as files } from '../../../activities/model/file-contract.ts';
import { formWith } from '../../../activities/server/testing/uploads.ts';
import { dealContract } from '../../../deals/model/contract.ts';
import { leadRecordContract as leads } from '../../model/lead/contract.ts';
import { leadConversionContract as conversions } from '../../model/lead/conversion-contract.ts';
import { companyWithLeads } from './testing/company-with-leads.ts';

const company = await companyWithLeads();
const { asAnn, asBob, asMei, bob, workedLead } = company;

type Client = typeof asAnn;

async function add(client: Client, object: string, id: string, name: string): Promise<string> {
  const body = formWith({ name, content: name }, { object, id });
  const { status, body: file, problem } = await client(files.addFile, { body });
  expect(status, JSON.stringify(problem)).toBe(201);
  return file.id;
}

async function convertedWithFile() {
  const lead = await workedLead();
  const fileId = await add(asAnn, 'lead', lead.id, '名片.txt');
  const { id, version } = (await asAnn(leads.get, { params: { id: lead.id } })).body;
  const done = (await asAnn(conversions.convertLead, { params: { id }, body: {}, ifMatch: version })).body;
  return { ...done, leadId: lead.id, fileId, contactId: done.contactId!, dealId: done.dealId! };
}

const namesOn = async (client: Client, object: string, id: string) =>
  (await client(files.listFiles, { query: { object, id } })).body.items.map((file) => file.name);

test('a lead’s files stand on the account, contact and deal it became, and in their timelines', async () => {
  const made = await convertedWithFile();
  for (const [object, id] of [
    ['account', made.accountId],
    ['contact', made.contactId],
    ['deal', made.dealId],
    ['lead', made.leadId],
  ] as const) {
    expect(await namesOn(asAnn, object, id), object).toEqual(['名片.txt']);
    const query = { object, id, kinds: 'file' as never };
    const { items } = (await asAnn(activityContract.timeline, { query })).body;
    expect(
      items.map((entry) => entry.type === 'file' && entry.file.fileId),
      object,
    ).toEqual([made.fileId]);
  }
});

test('handed over, a deal takes its files and those of its lead along; the lead itself stays out of sight', async () => {
  const { dealId, leadId, fileId } = await convertedWithFile();
  const own = await add(asAnn, 'deal', dealId, '方案.txt');
  expect((await asBob(files.listFiles, { query: { object: 'deal', id: dealId } })).status).toBe(404);
  await asMei(dealContract.handOver, { params: { id: dealId }, body: { ownerId: bob.userId } });
  expect(await namesOn(asBob, 'deal', dealId)).toEqual(['方案.txt', '名片.txt']);
  const read = (client: Client, id: string) => client(files.readFile, { params: { id } });
  expect((await read(asBob, own)).content.toString()).toBe('方案.txt');
  expect((await read(asBob, fileId)).content.toString()).toBe('名片.txt');
  expect((await read(asAnn, own)).status).toBe(404);
  expect((await asBob(files.listFiles, { query: { object: 'lead', id: leadId } })).status).toBe(404);
  const [, ofLead] = (await asBob(files.listFiles, { query: { object: 'deal', id: dealId } })).body.items;
  expect(ofLead).toMatchObject({ subject: { title: null }, mayAddVersion: false, mayRemove: false });
  expect((await asBob(files.removeFile, { params: { id: fileId } })).problem.code).toBe('forbidden');
  const version = { params: { id: fileId }, body: formWith({ name: '名片.txt', content: '改' }) };
  expect((await asBob(files.addFileVersion, version)).problem.code).toBe('forbidden');
});

test('a conversion on whose deal a file stands is not taken back; with the lead’s files alone it is', async () => {
  const { leadId, dealId, version, fileId } = await convertedWithFile();
  const own = await add(asAnn, 'deal', dealId, '合同.txt');
  const undo = () => asAnn(conversions.undoConversion, { params: { id: leadId }, ifMatch: version });
  expect((await undo()).problem.title).toBe('不能撤销转换，转换后已经有了：1 个文件');
  await asAnn(files.removeFile, { params: { id: own } });
  expect((await undo()).status).toBe(200);
  expect(await namesOn(asAnn, 'lead', leadId)).toEqual(['名片.txt']);
  expect((await asAnn(files.readFile, { params: { id: fileId } })).status).toBe(200);
});

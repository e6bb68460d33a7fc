import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closePress } from '../../platform/server/index.ts';
import { readPaper } from '../../platform/server/testing/read-paper.ts';
import { formWith } from '../../activities/server/testing/uploads.ts';
import { contractRecordContract } from '../model/contract.ts';
import { contractTemplateContract, type WireTemplate } from '../model/template/template-contract.ts';
import { contractWorkContract } from '../model/work-contract.ts';
import { readBlocks } from './templates/docx-work.ts';
import { companyWithContracts } from './testing/company-with-contracts.ts';
import { paragraph, wordContent } from './testing/word-files.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'contract-templates-'));
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
  return closePress();
});

const company = await companyWithContracts(dataDir);
const { client, clientOf, admin, orgId } = company;
const byAdmin = await clientOf(admin);
const contract = contractTemplateContract;

const upload = async (body: string, name = '购销合同') =>
  byAdmin(contract.addTemplate, {
    body: formWith({ name: `${name}.docx`, content: await wordContent(body) }, { name }),
  });
const kept = async (body: string, name?: string): Promise<WireTemplate> => (await upload(body, name)).body;
const lines = [
  { name: '网关', unit: '台', quantity: '30000', unitPrice: '199900', discount: 500, taxRate: 1300 },
  { name: '实施 <b>&', unit: '人天', quantity: '15000', unitPrice: '333333', discount: 0, taxRate: 600 },
];

async function contractWithLines(): Promise<string> {
  const { id } = await company.made({ buyer_bank: null, description: '{{合同编号}} 原样' });
  await client(contractWorkContract.setLines, {
    params: { id },
    body: { version: 1, taxMode: 'excluded', lines },
  });
  await client(contractWorkContract.setPlan, {
    params: { id },
    body: {
      version: 2,
      by: 'share',
      instalments: [{ name: '全款', dueFrom: 'signing', dueDays: 7, share: 10_000 }],
    },
  });
  return id;
}

const textOf = async (content: Buffer) =>
  (await readBlocks(content)).flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.runs.map(({ text }) => text).join('')]
      : block.rows.map((cells) =>
          cells.map((cell) => cell[0]!.runs.map(({ text }) => text).join('')).join('|'),
        ),
  );

test('the sample is a template: uploaded as it is, filled to the fen, in Word and in the PDF alike', async () => {
  const sample = await byAdmin(contract.sampleTemplate);
  const template = await byAdmin(contract.addTemplate, {
    body: formWith({ name: '示例.docx', content: new Uint8Array(sample.content) }, { name: '示例' }),
  });
  expect(template).toMatchObject({ status: 201, body: { versions: [{ number: 1, faults: [] }] } });
  const id = await contractWithLines();
  const query = { templateId: template.body.id };
  const check = await client(contract.checkPaper, { params: { id }, query });
  expect(check.body.blanks.map(({ zh }) => zh)).toEqual(
    expect.arrayContaining(['甲方开户行及账号', '开始日期']),
  );
  const word = await client(contract.makePaper, { params: { id }, query: { ...query, format: 'docx' } });
  const text = await textOf(word.content);
  expect(text.filter((line) => line === '')).toHaveLength(1);
  expect(text).toContain('1|网关|台|3|1,999.00|5%|13%|6,437.78');
  expect(text).toContain('2|实施 <b>&|人天|1.5|3,333.33||6%|5,300.00');
  expect(text).toContain('1|全款|签署后 7 天内|100%|11,737.78');
  expect(text.join('\n')).toContain('11,737.78 元，大写：人民币壹万壹仟柒佰叁拾柒元柒角捌分');
  expect(text.join('\n')).toContain('补充约定：{{合同编号}} 原样');
  const pdf = await client(contract.makePaper, { params: { id }, query: { ...query, format: 'pdf' } });
  const printed = (await readPaper(pdf.content)).text.replaceAll(/\s+/g, '');
  for (const line of text)
    for (const cell of line.split('|')) expect(printed).toContain(cell.replaceAll(/\s+/g, ''));
  expect(printed).toContain('草稿');
});

test('a paper is kept among the files of the contract, what is made of other terms as the next version', async () => {
  const template = await kept(`${paragraph('{{合同编号}} {{备注}}')}`, '留档');
  const { id } = await company.made();
  const make = (format: string, by = client) =>
    by(contract.keepPaper, { params: { id }, body: { templateId: template.id, format } });
  const first = await make('docx');
  expect(first).toMatchObject({ status: 201, body: { version: 1 } });
  await client(contractRecordContract.update, {
    params: { id },
    ifMatch: 1,
    body: { description: '加一条' },
  });
  expect((await make('docx')).body).toEqual({ fileId: first.body.fileId, version: 2 });
  expect((await make('pdf')).body).toMatchObject({ version: 1 });
  const files = await company.as(company.rep, ({ db, principal }) =>
    db
      .selectFrom('file')
      .select(['name', 'created_by'])
      .where('tenant_id', '=', principal.tenantId)
      .where('subject_id', '=', id)
      .orderBy('name')
      .execute(),
  );
  expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['docx', 'pdf']);
  expect(files.every(({ created_by }) => created_by === company.rep.userId)).toBe(true);
  const reader = await company.addPerson({
    name: '只读',
    roleIds: [await company.roleWithout('contract.buyer_bank')],
  });
  expect((await make('docx', await clientOf(reader))).status).toBe(403);
});

test('misspelt variables are listed with what was meant, and nothing is made from such a template', async () => {
  const template = await kept(
    `${paragraph('{{合同编码}}')}${paragraph('{{数量}}')}${paragraph('{{#明细}}')}`,
    '写错的',
  );
  expect(template.versions[0]!.faults).toEqual([
    { code: 'unknown', name: '合同编码', hint: '合同编号' },
    { code: 'outside_block', name: '数量', hint: '明细' },
    { code: 'unclosed', name: '明细', hint: null },
  ]);
  const { id } = await company.made();
  const refused = await client(contract.makePaper, {
    params: { id },
    query: { templateId: template.id, format: 'docx' },
  });
  expect(refused).toMatchObject({ status: 422, problem: { code: 'template_faulty' } });
  const mended = await byAdmin(contract.addTemplateVersion, {
    params: { id: template.id },
    body: formWith({ name: '改好.docx', content: await wordContent(paragraph('编号 {{合同编号}}')) }),
  });
  expect(mended.body.versions.map(({ number, faults }) => [number, faults.length])).toEqual([
    [2, 0],
    [1, 3],
  ]);
  const made = await client(contract.makePaper, {
    params: { id },
    query: { templateId: template.id, format: 'docx' },
  });
  expect((await textOf(made.content))[0]).toMatch(/^编号 HT-\d{4}-\d{4}$/);
});

test.each([
  ['a PDF by the name of a Word file', '%PDF-1.7', 'template_not_word'],
  ['braces that do not match', paragraph('{{合同编号 和 {{'), 'template_tags_broken'],
])('%s is refused, and nothing is kept', async (name, body, code) => {
  const before = (await byAdmin(contract.listTemplates)).body.items.length;
  const content = body.startsWith('%') ? body : await wordContent(body);
  const refused = await byAdmin(contract.addTemplate, {
    body: formWith({ name: 'x.docx', content }, { name }),
  });
  expect(refused).toMatchObject({ status: 422, problem: { code } });
  expect((await byAdmin(contract.listTemplates)).body.items).toHaveLength(before);
});

test('who may not see the amount makes no contract that tells it, not in words and not by the line', async () => {
  const noMoney = await company.addPerson({
    name: '法务',
    roleIds: [await company.roleWithout('contract.amount')],
  });
  const byLegal = await clientOf(noMoney);
  const id = await contractWithLines();
  const make = async (body: string) =>
    byLegal(contract.makePaper, {
      params: { id },
      query: { templateId: (await kept(body, body)).id, format: 'docx' },
    });
  for (const asked of ['{{合同金额}}', '{{合同金额大写}}', '{{不含税金额}}', '{{#明细}}{{单价}}{{/明细}}'])
    expect(await make(paragraph(asked)), asked).toMatchObject({
      status: 403,
      problem: { code: 'template_fields_not_allowed' },
    });
  const fine = await make(paragraph('{{合同编号}} {{#明细}}{{名称}}{{/明细}}'));
  expect((await textOf(fine.content))[0]).toContain('网关实施');
});

test('templates are renamed from the version seen, and out of use make nothing', async () => {
  const { id, version } = await kept(paragraph('{{合同编号}}'), '旧名');
  const body = { name: '新名', isStandard: false };
  const renamed = await byAdmin(contract.changeTemplate, { params: { id }, ifMatch: version, body });
  expect(renamed.body).toMatchObject({ name: '新名', isStandard: false });
  const stale = await byAdmin(contract.changeTemplate, { params: { id }, ifMatch: version, body });
  expect(stale.status).toBe(412);
  const read = await client(contract.readTemplate, { params: { id } });
  expect(read.content.subarray(0, 2).toString()).toBe('PK');
  expect((await byAdmin(contract.archiveTemplate, { params: { id } })).status).toBe(204);
  const made = {
    params: { id: (await company.made()).id },
    query: { templateId: id, format: 'docx' },
  } as const;
  expect((await client(contract.makePaper, made)).status).toBe(404);
  expect((await client(contract.addTemplate, { body: new FormData() })).status).toBe(403);
});

test('who does not see a contract makes no paper of it', async () => {
  const { id } = await company.made();
  const { id: templateId } = await kept(paragraph('{{合同编号}}'), '普通');
  const stranger = await clientOf(company.other);
  const asked = await stranger(contract.makePaper, { params: { id }, query: { templateId, format: 'docx' } });
  expect(asked.status).toBe(404);
  expect(readdirSync(path.join(dataDir, 'files', orgId)).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(
    true,
  );
  expect((await client(contractRecordContract.get, { params: { id } })).status).toBe(200);
});

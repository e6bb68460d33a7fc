import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPaper } from '../src/platform/server/testing/read-paper.ts';
import { startProduct, type Person } from './product.ts';
import { choose, misses, notice, sees } from './ways.ts';

const product = startProduct();
let page: Page;
let address: string;

test('an accepted quote becomes a contract, to the fen, and its paper says what it costs', async () => {
  page = await product.enterAs('林晓雯', '/');
  const quote = await acceptedQuote();
  await page.goto(`/quotes/${quote.id}`);
  await page.getByRole('button', { name: '转为合同' }).click();
  await sees(page.getByText('草稿', { exact: true }));
  const contract = await contractShown();
  address = page.url();
  expect(contract['amount']).toBe(quote.amount);
  await sees(page.getByRole('heading', { name: '合同明细' }));
  await page.getByRole('button', { name: '生成文档' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 PDF' }).click();
  const { text } = await readPaper(await readFile((await (await coming).path())!));
  expect(text).toContain(String(contract['number']));
  expect(text.replaceAll(/\s/g, '')).toContain('草稿');
  await page.keyboard.press('Escape');
});

test('approved, it is signed with its scan, stands fast, and a payment is counted', async () => {
  page = await product.enterAs('林晓雯', address);
  await page.getByRole('button', { name: '提交审批' }).click();
  await sees(notice(page, '已提交'));
  const { id } = await contractShown();
  await approve(String(id), '周建平');
  if ((await contractShown())['state'] === 'in_approval') await approve(String(id), '沈国栋');
  await page.reload();
  await page.getByRole('button', { name: '登记签署' }).click();
  const form = page.getByRole('dialog', { name: '登记签署' });
  const scan = { name: '盖章扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 scan') };
  await form.getByLabel('上传签署扫描件', { exact: true }).first().setInputFiles(scan);
  await form.getByRole('button', { name: '登记签署' }).click();
  await sees(page.getByText('履行中', { exact: true }).or(page.getByText('已签署', { exact: true })));
  await page.getByRole('tab', { name: '文件' }).click();
  await sees(page.getByText('盖章扫描件.pdf'));
  await page.getByRole('tab', { name: '明细与回款' }).click();
  await sees(page.getByRole('button', { name: '登记回款' }));
  await misses(page.getByRole('button', { name: '编辑明细' }));
  await page.getByRole('button', { name: '登记回款' }).click();
  const payment = page.getByRole('dialog', { name: '登记回款' });
  await payment.getByRole('textbox', { name: '金额' }).fill('1234.5');
  await payment.getByRole('button', { name: '登记回款' }).click();
  await sees(notice(page, '回款已登记'));
  expect((await contractShown())['received']).toBe('123450');
  await choose(page, page.getByRole('button', { name: '变更' }), '补充合同');
  await sees(page.getByText(/（补充合同）/));
});

async function contractShown(): Promise<Record<string, unknown>> {
  await page.waitForURL(/\/contracts\/[0-9a-f-]{36}/);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  return (await page.context().request.get(`/api/v1/contracts/${id}`)).json();
}

async function acceptedQuote(): Promise<{ id: string; amount: string }> {
  const filter = encodeURIComponent(JSON.stringify([{ field: 'state', op: 'in', value: ['accepted'] }]));
  const answer = await page.context().request.get(`/api/v1/quotes?filter=${filter}`);
  return (await answer.json()).items[0];
}

/** The approvals have a journey of their own. */
async function approve(contractId: string, who: Person): Promise<void> {
  const window = await product.enterAs(who, '/approvals');
  const { request } = window.context();
  const asked = await request.get(`/api/v1/papers/contract/${contractId}/approval-requests`);
  const [{ id }] = (await asked.json()).items;
  const headers = { 'X-Mingdou': '1' };
  const decided = await request.post(`/api/v1/approval-requests/${id}/decisions`, {
    headers,
    data: { act: 'approve' },
  });
  expect(decided.ok()).toBe(true);
  await window.context().close();
}

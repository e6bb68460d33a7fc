import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readTable } from '../src/integrations/server/index.ts';
import { readPaper } from '../src/platform/server/testing/read-paper.ts';
import { startProduct } from './product.ts';
import { choose, misses, notice, pageTitle, pick, sees, select, turnTo } from './ways.ts';

const product = startProduct();
const deal = '青禾乳品 冷链监测';
/** 3 × 4,980 less 10 %, and 1,600; 46 off the whole. */
const total = { screen: '¥15,000', paper: '15,000.00', fen: '1500000' };
let page: Page;
let dealAddress: string;
let quoteId: string;
let customerAddress: string;

beforeAll(async () => {
  page = await product.enterAs('林晓雯', '/deals');
  await page.getByRole('button', { name: '新建商机' }).click();
  const form = page.getByRole('dialog', { name: '新建商机' });
  await form.getByRole('textbox', { name: '商机名称' }).fill(deal);
  await form.getByRole('textbox', { name: '金额' }).fill('2万');
  await form.getByRole('button', { name: '创建', exact: true }).click();
  await sees(pageTitle(page, deal));
  dealAddress = page.url();
}, 60_000);

test('a rep quotes for a deal with a product, a discount and an amount off the whole', async () => {
  await page.getByRole('tab', { name: '报价' }).click();
  await page.getByRole('button', { name: '新建报价' }).click();
  const form = page.getByRole('dialog', { name: '新建报价' });
  await select(page, form.getByRole('button', { name: /从模板开始/ }), '空白报价');
  await form.getByRole('button', { name: '新建', exact: true }).click();
  await page.waitForURL(/\/quotes\/[^/]+$/);
  quoteId = new URL(page.url()).pathname.split('/').at(-1)!;

  const cell = (line: number, column: string) =>
    page.getByRole('textbox', { name: `第 ${line} 行 ${column}`, exact: true });
  await pick(page, page.getByRole('combobox', { name: '添加产品' }), 'EG200', /EG200/);
  await cell(1, '数量').fill('3');
  await cell(1, '折扣 %').fill('10');
  await page.getByRole('button', { name: '加一行' }).click();
  await cell(2, '名称').fill('现场安装');
  await cell(2, '单价').fill('1600');
  await cell(2, '税率 %').fill('6');
  await page.getByRole('textbox', { name: '整单优惠' }).fill('46');
  const give = page.getByRole('button', { name: '发给客户' });
  await expect.poll(() => give.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: '保存明细' }).click();
  await sees(notice(page, '明细已保存'));
  await sees(page.getByRole('definition').filter({ hasText: total.screen }));
});

test('PDF, Excel and API say the total of the screen', async () => {
  const saved = async (entry: string): Promise<string> => {
    const coming = page.waitForEvent('download');
    await choose(page, page.getByRole('button', { name: '下载' }), entry);
    return (await (await coming).path())!;
  };
  const { text } = await readPaper(await readFile(await saved('PDF')));
  expect(text).toContain(total.paper);
  expect(text.replaceAll(/\s/g, '')).toContain('人民币壹万伍仟元整');
  const cells: string[] = [];
  for await (const row of readTable(await saved('Excel'))) cells.push(...row.cells);
  expect(cells.map(Number)).toContain(15_000);
  const answer = await page.context().request.get(`/api/v1/quotes/${quoteId}/document`);
  expect(await answer.json()).toMatchObject({ gross: total.fen });
});

test('the link goes out by the word of the rep, and the deal moves on', async () => {
  await page.getByRole('button', { name: '发给客户' }).click();
  const form = page.getByRole('dialog', { name: '发给客户' });
  await form.getByRole('textbox', { name: /链接给谁/ }).fill('青禾 王总');
  await form.getByRole('button', { name: '发给客户' }).click();
  const ready = page.getByRole('dialog', { name: '链接已生成' });
  customerAddress = await ready.getByRole('textbox', { name: '链接已生成' }).inputValue();
  await ready.getByRole('button', { name: '完成' }).click();
  await misses(ready);
  await sees(page.getByText('这一版已冻结'));
  await turnTo(page, dealAddress);
  await sees(page.getByRole('button', { name: '方案报价，现在的阶段' }));
});

test('a mail of her own takes the PDF and a link along, and waits for her press', async () => {
  await turnTo(page, `/quotes/${quoteId}`);
  await page.getByRole('tab', { name: '客户链接' }).click();
  await page.getByRole('button', { name: '再发给客户' }).click();
  const form = page.getByRole('dialog', { name: '发给客户' });
  await form.getByText('用我的邮箱发').click();
  await form.getByRole('textbox', { name: /链接给谁/ }).fill('青禾 采购部');
  await form.getByRole('button', { name: '写邮件' }).click();
  const letter = page.getByRole('dialog', { name: '写邮件' });
  await sees(letter.getByText(/\.pdf$/));
  const words = letter.getByRole('textbox', { name: '正文' });
  await expect.poll(() => words.inputValue()).toContain(total.screen);
  await expect.poll(() => words.inputValue()).toMatch(/在线查看和答复：http\S+\/q\//);
  await letter.getByRole('button', { name: '删除草稿' }).click();
  await misses(letter);
});

test('the customer accepts on a phone without an account; rep and deal hear of it', async () => {
  const visitor = await product.open(new URL(customerAddress).pathname, { width: 390, height: 844 });
  await sees(visitor.getByText(total.paper));
  expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await visitor.getByText('接受报价').click();
  await visitor.getByRole('textbox', { name: '您的姓名' }).first().fill('王建国');
  await visitor.getByRole('button', { name: '确认接受' }).click();
  await sees(visitor.getByRole('status').filter({ hasText: '王建国' }));
  await visitor.context().close();

  await page.goto(dealAddress);
  await sees(page.getByRole('button', { name: '谈判签约，现在的阶段' }));
  await page.goto(`/quotes/${quoteId}`);
  await sees(page.getByText(/^王建国 于 .* 接受了这份报价/));
  await page.getByRole('tab', { name: '客户链接' }).click();
  await page.getByRole('button', { name: '青禾 王总 的查看记录' }).click();
  await sees(page.getByText(/· 答复 ·/));
  await page.getByRole('button', { name: '金额带入商机' }).click();
  await sees(notice(page, `商机金额已更新为 ${total.screen}`));
});

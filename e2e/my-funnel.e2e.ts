import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { pageTitle, sees } from './ways.ts';

const product = startProduct();
let page: Page;

beforeAll(async () => {
  page = await product.enterAs('林晓雯');
});

test('a rep reads at home which step falls behind the colleagues, and opens the whole comparison', async () => {
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: '我和同事' }) });
  await sees(card.getByText(/最该下功夫/));
  await card.getByRole('link', { name: '打开我的漏斗' }).click();
  await sees(pageTitle(page, '我的漏斗'));
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /方案报价 → 谈判签约/ }) });
  await sees(row);
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells.at(-1), 'what it costs').toMatch(/^¥[\d,]+$/);
  expect(cells[2], 'the median is in whole percent').toMatch(/^\d+\.0%$/);
});

test('the figures tell no colleague', async () => {
  const shown = await page.getByRole('main').textContent();
  for (const name of ['徐浩然', '顾明远', '钱芸', '梁志豪']) expect(shown).not.toContain(name);
});

test('a manager without deals of his own is told that there are none', async () => {
  const other = await product.enterAs('苏婧', '/my-funnel');
  await sees(pageTitle(other, '我的漏斗'));
  await sees(other.getByText('还没有走过的商机'));
  await other.context().close();
});

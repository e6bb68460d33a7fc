import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, notice, pageTitle, sees, turnTo } from './ways.ts';

const product = startProduct();
let page: Page;

beforeAll(async () => {
  page = await product.enterAs('周建平', '/forecast');
});

const card = (name: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name }) });

test('a manager reads where the quarter ends, chooses a category by hand, and it stays until he takes it back', async () => {
  await sees(pageTitle(page, '预测'));
  await sees(page.getByText(/^预计 .+八成把握/));
  const deals = card(/背后的商机/);
  const open = deals.getByRole('button', { name: /的类别$/ }).first();
  await sees(open);
  const name = (await open.getAttribute('aria-label'))!;
  await choose(page, deals.getByRole('button', { name }), '不计入');
  const row = deals.getByRole('row').filter({ has: page.getByRole('button', { name }) });
  await sees(row.getByText('手选'));
  await sees(row.getByRole('button', { name }).filter({ hasText: '不计入' }));
  await choose(page, row.getByRole('button', { name }), '由阶段决定');
  await expect.poll(() => row.getByText('手选').count()).toBe(0);
});

/** What three fields hold together, as soon as there are three. */
async function sumOf(months: Locator): Promise<number> {
  const inputs = await months.all();
  const amounts = await Promise.all(inputs.map((one) => one.inputValue()));
  const sum = amounts.reduce((total, amount) => total + Number(amount.replaceAll(',', '')), 0);
  return inputs.length === 3 ? Math.round(sum) : 0;
}

test('he stands for a forecast, which is kept', async () => {
  const submissions = card('提交的预测');
  await submissions.getByRole('button', { name: '提交预测' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('承诺预测').fill('180万');
  await dialog.getByLabel('最好情况').fill('260万');
  await dialog.getByRole('button', { name: '提交预测' }).click();
  await sees(notice(page, '已提交'));
  await sees(submissions.getByText('承诺 ¥1,800,000，最好 ¥2,600,000'));
});

test('a quarter typed into the targets is shared out over its months, and what people add up to is told', async () => {
  await turnTo(page, '/targets');
  const cell = page.getByRole('textbox', { name: '华东团队 4 季度 的目标' });
  // What stands already is not saved again, and nothing is told.
  const quarter = (await cell.inputValue()).startsWith('900,000') ? 960_000 : 900_000;
  await cell.fill(String(quarter));
  await cell.press('Enter');
  await sees(notice(page, /已保存 3 个月的目标/));
  await page.getByRole('radio', { name: '按月' }).click();
  const months = page.getByRole('textbox', { name: /^华东团队 (10|11|12) 月 的目标$/ });
  await expect.poll(() => sumOf(months)).toBe(quarter);
  await sees(page.getByText(/下级合计(多|少)/).first());
});

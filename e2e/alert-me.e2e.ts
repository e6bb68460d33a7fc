import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { notice, sees, turnTo } from './ways.ts';

const product = startProduct();
let page: Page;

beforeAll(async () => {
  page = await product.enterAs('沈国栋', '/insights?window=last_90_days');
});

test('a number on the page is watched in a sentence, fires, and is acknowledged', async () => {
  const tile = page.getByRole('button', { name: '新建商机数：当…时提醒我' });
  await sees(tile);
  await tile.click();
  const dialog = page.getByRole('dialog', { name: '当…时提醒我' });
  await dialog.getByRole('button', { name: /条件/ }).click();
  await page.getByRole('option', { name: '高于', exact: true }).click();
  await dialog.getByRole('textbox', { name: /^数值/ }).fill('0');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => dialog.getByRole('textbox', { name: /^名称/ }).inputValue())
    .toBe('新建商机数高于 0');
  await dialog.getByRole('button', { name: '提醒我', exact: true }).click();
  await sees(notice(page, '会提醒您：新建商机数高于 0'));

  await product.strike('watch-alerts');
  await turnTo(page, '/alerts');
  const row = page.getByRole('listitem').filter({ hasText: '新建商机数高于 0' });
  await sees(row.getByText(/触发中/));
  await row.getByRole('button', { name: /^确认：/ }).click();
  await sees(row.getByText('已确认', { exact: true }));
  await row.getByRole('link').click();
  await sees(page.getByText(/已确认 · 沈国栋/));
});

test('a watch is changed in the editor and paused', async () => {
  await turnTo(page, '/alerts?tab=rules');
  await page.getByRole('link', { name: '新建商机数高于 0' }).click();
  await sees(page.getByRole('heading', { level: 1, name: '新建商机数高于 0' }));
  await page.getByRole('textbox', { name: /^名称/ }).fill('新建商机太多');
  await page.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('listitem').filter({ hasText: '新建商机太多' });
  await sees(row);
  await row.getByRole('button', { name: /更多操作/ }).click();
  await page.getByRole('menuitem', { name: '停用' }).click();
  await sees(row.getByText('已停用'));
});

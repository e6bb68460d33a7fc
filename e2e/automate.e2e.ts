import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, sees } from './ways.ts';

const product = startProduct();

test('a rule is made from a template, tried on the past, switched on, and stands in the list', async () => {
  const page = await product.enterAs('苏婧', '/automations?tab=gallery');
  await page.getByRole('button', { name: '使用模板 预计成交日前一周提醒' }).click();
  await sees(notice(page, '已按模板建立规则'));
  await sees(pageTitle(page, '预计成交日前一周提醒'));
  await page.getByRole('button', { name: '历史试算' }).click();
  const drawer = page.getByRole('dialog', { name: '历史试算' });
  await drawer.getByRole('button', { name: '开始' }).click();
  await sees(drawer.getByRole('status'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '启用', exact: true }).click();
  await sees(page.getByText('已启用'));
  await page.goto(new URL('/automations', page.url()).href);
  const row = page.getByRole('listitem').filter({ hasText: '预计成交日前一周提醒' });
  await sees(row.getByText('已启用'));
});

test('a rule is drawn by hand, and saving it again makes its second version', async () => {
  const page = await product.enterAs('苏婧', '/automations/new');
  await page.getByRole('textbox', { name: '规则名称' }).fill('新商机首日跟进');
  await page.getByRole('textbox', { name: /任务内容/ }).fill('跟进「{name}」');
  await page.getByRole('button', { name: '创建规则' }).click();
  await sees(pageTitle(page, '新商机首日跟进'));
  await page.getByRole('textbox', { name: /任务内容/ }).fill('今天跟进「{name}」');
  await page.getByRole('button', { name: '保存为第 2 版' }).click();
  await sees(page.getByText('第 2 版', { exact: true }));
});

test('the run log tells what rules did, and a rep has no door to it', async () => {
  await product.strike('watch-automations');
  const page = await product.enterAs('苏婧', '/automations?tab=log');
  const done = async () => {
    await page.reload();
    await sees(pageTitle(page, '自动化规则'));
    const seen = page.getByText('已执行').first().waitFor({ timeout: 2000 });
    return seen.then(
      () => true,
      () => false,
    );
  };
  await expect.poll(done, { timeout: 30_000 }).toBe(true);
  const rep = await product.enterAs('林晓雯', '/settings');
  await misses(rep.getByRole('link', { name: /^自动化规则/ }));
  const answer = await rep.request.get('/api/v1/automations');
  expect(answer.status()).toBe(403);
});

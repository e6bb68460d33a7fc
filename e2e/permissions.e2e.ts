import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, numberIn, pageTitle, sees } from './ways.ts';

const product = startProduct();

/** How many deals the list finds for this person. */
async function dealsSeen(page: Page): Promise<number> {
  const total = page.getByText(/共 [\d,]+ 条/).last();
  await sees(total);
  return numberIn(await total.textContent());
}

test('a rep sees his own deals only, his manager those of the team', async () => {
  const rep = await product.enterAs('林晓雯', '/deals/list?columns=name,owner');
  const own = await dealsSeen(rep);
  const cells = rep.getByRole('grid', { name: '商机' }).getByRole('gridcell');
  const owners = async () => (await cells.allTextContents()).filter((_, index) => index % 3 === 2);
  await expect.poll(async () => (await owners()).length).toBeGreaterThan(10);
  expect((await owners()).filter((name) => !name.endsWith('林晓雯'))).toEqual([]);
  const manager = await product.enterAs('周建平', '/deals/list');
  await expect.poll(() => dealsSeen(manager)).toBeGreaterThan(own);
});

test('the address of somebody else’s deal leads a rep to no page at all', async () => {
  const manager = await product.enterAs('周建平', '/deals');
  const rep = await product.enterAs('林晓雯', '/deals');
  await sees(rep.getByRole('region', { name: '初步沟通' }).getByRole('link'));
  const cards = manager.getByRole('region', { name: '初步沟通' }).getByRole('link');
  await sees(cards);
  const own = await rep.getByRole('region', { name: '初步沟通' }).getByRole('link').allTextContents();
  const foreign = (await cards.allTextContents()).find((name) => !own.includes(name))!;
  await cards.filter({ hasText: foreign }).first().click();
  await sees(pageTitle(manager, foreign));
  await rep.goto(new URL(manager.url()).pathname);
  await sees(rep.getByRole('heading', { name: '没有这个页面' }));
  expect(await rep.getByText(foreign).count()).toBe(0);
});

test('a field the administrator hides is gone for reps from list, form and filter', async () => {
  const rep = await product.enterAs('林晓雯', '/deals/list');
  await sees(rep.getByRole('columnheader', { name: /金额/ }));
  await rep.getByRole('button', { name: '新建商机' }).click();
  const form = rep.getByRole('dialog', { name: '新建商机' });
  await sees(form.getByRole('textbox', { name: /金额/ }));

  const admin = await product.enterAs('苏婧', '/settings/roles');
  await admin.getByRole('button', { name: /^销售( |\d)/ }).click();
  await sees(admin.getByRole('heading', { level: 2, name: '销售', exact: true }));
  await admin.getByRole('button', { name: '商机', exact: true }).click();
  await admin.getByRole('button', { name: /^金额：/ }).click();
  await admin
    .getByRole('menuitemradio', { name: '隐藏' })
    .or(admin.getByRole('menuitem', { name: '隐藏' }))
    .click();
  await admin.getByRole('button', { name: '保存' }).click();
  await sees(notice(admin, '的权限已更新，立即生效'));

  await rep.goto('/deals/list');
  await sees(rep.getByRole('columnheader', { name: /阶段/ }));
  await misses(rep.getByRole('columnheader', { name: /金额/ }));
  await rep.getByRole('button', { name: '筛选', exact: true }).click();
  await sees(rep.getByRole('option', { name: '客户', exact: true }));
  expect(await rep.getByRole('option', { name: /金额/ }).count()).toBe(0);
  await rep.keyboard.press('Escape');
  await rep.getByRole('button', { name: '新建商机' }).click();
  await sees(form.getByRole('textbox', { name: /商机名称/ }));
  expect(await form.getByRole('textbox', { name: /金额/ }).count()).toBe(0);
});

import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { notice, pageTitle, sees, turnTo } from './ways.ts';

const product = startProduct();
const task = '报价前先过一遍价值清单';
let page: Page;

beforeAll(async () => {
  page = await product.enterAs('沈国栋', '/bottlenecks');
});

test('where the pipeline is stuck becomes an action item that rests on the number', async () => {
  await page.getByRole('button', { name: '列为行动' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建行动项' });
  await sees(dialog.getByText(/阶段推进率|阶段停留中位数/));
  await dialog.getByLabel('做什么').fill(task);
  await dialog.getByRole('button', { name: '新建行动项' }).click();
  await sees(notice(page, '已交办'));
  await turnTo(page, '/action-items');
  await sees(page.getByRole('link', { name: task }));
});

test('the review of the month freezes its numbers, and the meeting decides on one of them', async () => {
  await turnTo(page, '/reviews');
  await page.getByRole('button', { name: '冻结一份复盘' }).first().click();
  const dialog = page.getByRole('dialog', { name: '冻结一份复盘' });
  await dialog.getByLabel('名称（可不填）').fill('价值清单复盘');
  await dialog.getByRole('button', { name: '冻结一份复盘' }).click();
  await sees(pageTitle(page, '价值清单复盘'));
  const results = page.getByRole('table', { name: '本期结果，与上期比' });
  await sees(results.getByRole('columnheader', { name: '对比期' }));
  await page.getByRole('button', { name: '开会' }).click();
  await page.getByRole('button', { name: '结果', exact: true }).click();
  await page
    .getByRole('table', { name: '本期结果，与上期比' })
    .getByRole('row', { name: /^赢单数/ })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('button', { name: '定下来' }).click();
  const words = page.getByRole('dialog');
  await words.getByLabel('说什么').fill(task);
  await words.getByRole('button', { name: '定下来' }).click();
  await sees(page.getByText(task));
  expect(new URL(page.url()).pathname).toMatch(/\/meeting$/);
});

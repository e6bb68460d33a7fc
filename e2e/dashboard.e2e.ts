import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, numberIn, sees, turnAnew } from './ways.ts';

const product = startProduct();
let page: Page;

beforeAll(async () => {
  page = await product.enterAs('沈国栋', '/insights');
});

/**
 * Ninety days, because a quarter or a year that has just begun is empty; by the address and anew, because the figures of
 * another period stand until those of the new one are there.
 */
beforeEach(async () => {
  await turnAnew(page, '/insights?window=last_90_days');
  await sees(page.getByRole('button', { name: '时间 最近 90 天' }));
  await sees(figure('赢单数'));
  await sees(figure('加权金额'));
});

async function choosePeriod(name: string): Promise<void> {
  await page.getByRole('button', { name: /^时间 / }).click();
  await page.getByRole('option', { name, exact: true }).click();
  await sees(page.getByRole('button', { name: `时间 ${name}` }));
  await misses(page.getByRole('option'));
}

/** A number of the overview, which opens its records. */
function figure(name: string) {
  return page.getByRole('button', { name: `查看“${name}”背后的记录` });
}

async function amount(name: string): Promise<number> {
  await sees(figure(name));
  return numberIn(await figure(name).textContent());
}

test('every number says on hover what it counts', async () => {
  await page.mouse.move(0, 0);
  for (const [name, definition] of [
    ['赢单率', /赢单/],
    ['新建商机数', /创建/],
    ['加权金额', /赢率/],
  ] as const) {
    await page.getByText(name, { exact: true }).first().hover();
    await sees(page.getByRole('tooltip').filter({ hasText: definition }));
    await page.mouse.move(0, 0);
    await misses(page.getByRole('tooltip'));
  }
});

test('what the ranking counts for people is what the company won', async () => {
  const counts = page.getByRole('row').getByRole('button', { name: /^查看 .+ 的 \d+ 个商机$/ });
  const ofPeople = async () =>
    (await counts.allTextContents()).map(numberIn).reduce((sum, count) => sum + count, 0);
  await expect.poll(async () => (await ofPeople()) - (await amount('赢单数'))).toBe(0);
  expect(await ofPeople()).toBeGreaterThan(5);
});

test('a place in the ranking opens the deals it was won with', async () => {
  const best = page.getByRole('row').filter({ has: page.getByRole('cell', { name: '1', exact: true }) });
  const name = await best.getByRole('rowheader').textContent();
  const count = best.getByRole('button', { name: new RegExp(`^查看 ${name} 的 \\d+ 个商机$`) });
  const won = numberIn(await count.textContent());
  await count.click();
  const drawer = page.getByRole('dialog', { name: new RegExp(name!) });
  await sees(drawer.getByText(`共 ${won} 个`));
  await expect.poll(() => drawer.getByRole('listitem').count()).toBe(won);
  await expect.poll(() => drawer.getByText('赢单', { exact: true }).count()).toBe(won);
  await page.keyboard.press('Escape');
  await misses(drawer);
});

test('another period gives other numbers, and it stands in the address', async () => {
  const inNinety = await amount('新建商机数');
  await choosePeriod('最近 30 天');
  await expect.poll(() => amount('新建商机数')).toBeLessThan(inNinety);
  const inThirty = await amount('新建商机数');
  await page.reload();
  await expect.poll(() => amount('新建商机数')).toBe(inThirty);
  await figure('新建商机数').click();
  await sees(page.getByRole('dialog').getByText(`共 ${inThirty} 个`));
});

test('a number may be set against the same days of last year', async () => {
  await sees(page.getByText(/^较上期 /));
  await page.getByRole('radiogroup', { name: '对比' }).getByText('去年同期').click();
  await misses(page.getByText(/^较上期 /));
});

test('a loss reason opens the deals lost for it', async () => {
  const reason = page.getByRole('button', { name: /^需求不匹配，初步沟通：\d+ 个$/ });
  await sees(reason);
  const lost = numberIn(await reason.getAttribute('aria-label'));
  await reason.click();
  const drawer = page.getByRole('dialog');
  await sees(drawer.getByText(`共 ${lost} 个`));
  expect(lost).toBeGreaterThan(3);
});

/** What people do with deals on the board. */
import type { Locator, Page } from 'playwright-core';
import { numberIn, sees } from './ways.ts';

export function column(page: Page, stage: string): Locator {
  return page.getByRole('region', { name: stage, exact: true });
}

export function card(where: Page | Locator, deal: string): Locator {
  return where.getByRole('link', { name: deal, exact: true });
}

/** The name of a deal in a column: the first one there. */
export async function firstDeal(page: Page, stage: string): Promise<string> {
  const first = column(page, stage).getByRole('link').first();
  await sees(first);
  return (await first.textContent())!;
}

/** How many deals the head of a column tells of, or the strip of a closed stage. */
export async function countOf(page: Page, stage: string): Promise<number> {
  const head = column(page, stage).getByRole('heading').filter({ hasText: /\d/ });
  const strip = page.getByRole('button', { name: new RegExp(`^展开${stage}，.*\\d`) });
  await sees(head.or(strip));
  const words = (await head.count()) > 0 ? await head.textContent() : await strip.getAttribute('aria-label');
  return numberIn(words);
}

/** Yuan that the head of a column tells of: the first amount in it. */
export async function amountOf(page: Page, stage: string): Promise<number> {
  const amount = column(page, stage).getByText(/^¥/).first();
  await sees(amount);
  return numberIn(await amount.textContent());
}

/** Moves a card to a stage that is chosen from a list, by keys alone. */
export async function moveByKeys(page: Page, deal: string, stage: string): Promise<void> {
  await card(page, deal).focus();
  await page.keyboard.press('m');
  const stages = page.getByRole('dialog', { name: `移动「${deal}」` });
  await sees(stages.getByRole('option'));
  await stages.getByRole('option', { name: new RegExp(`^${stage}`) }).focus();
  await page.keyboard.press('Enter');
}

/** What people do on any page, by what they see and hear. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until it can be seen. */
export async function sees(thing: Locator): Promise<void> {
  await thing.first().waitFor({ state: 'visible' });
}

/** Waits until it can no longer be seen. */
export async function misses(thing: Locator): Promise<void> {
  await expect.poll(() => thing.count(), { message: `${thing} goes` }).toBe(0);
}

/** The link to a place, whatever waits there. */
export function placeIn(rail: Locator, place: string): Locator {
  return rail.getByRole('link', { name: new RegExp(`^${place}(\\s|$)`) });
}

/** Goes to a place of the rail, opening what it may stand beneath. */
export async function goTo(page: Page, place: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: '主导航' });
  const link = placeIn(rail, place);
  const closed = rail.getByRole('button', { expanded: false });
  await sees(rail.getByRole('link'));
  while (!(await link.isVisible()) && (await closed.count()) > 0) await closed.first().click();
  await link.click();
}

/** Goes to an address as a link within the product does: without loading the product anew, which costs a second. */
export async function turnTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** Goes to an address whose page begins anew: nothing it showed before, nor what was chosen there, is left. */
export async function turnAnew(page: Page, address: string): Promise<void> {
  await turnTo(page, '/settings');
  await sees(pageTitle(page, '设置'));
  await turnTo(page, address);
}

/** What the page is headed with. */
export function pageTitle(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name });
}

/** The name of the account that a list of accounts begins with. */
export async function firstAccount(page: Page): Promise<string> {
  const first = page.getByRole('grid', { name: '客户' }).getByRole('row').getByRole('link').first();
  await sees(first);
  return (await first.textContent())!;
}

/** A notice at the foot of the window. */
export function notice(page: Page, words: string | RegExp): Locator {
  return page.getByRole('alertdialog').filter({ hasText: words });
}

/** Opens a menu and takes an entry of it. */
export async function choose(page: Page, menu: Locator, entry: string | RegExp): Promise<void> {
  await menu.click();
  await page
    .getByRole('menuitem', { name: entry })
    .or(page.getByRole('menuitemradio', { name: entry }))
    .click();
}

/** Types into a field that searches, and takes what it finds by this name. */
export async function pick(
  page: Page,
  field: Locator,
  words: string,
  option: string | RegExp = words,
): Promise<void> {
  await field.fill(words);
  await page.getByRole('option', { name: option }).first().click();
}

/** Chooses an option of a field that lists all it has. */
export async function select(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Signs out by one's own menu. */
export async function signOut(page: Page): Promise<void> {
  await choose(page, page.getByRole('button', { name: /^我的菜单/ }), '退出登录');
}

/** The whole number that a text begins or ends with, its thousands' commas left out. */
export function numberIn(text: string | null): number {
  const digits = /\d[\d,]*/.exec(text ?? '');
  if (!digits) throw new Error(`no number in “${text}”`);
  return Number(digits[0].replaceAll(',', ''));
}

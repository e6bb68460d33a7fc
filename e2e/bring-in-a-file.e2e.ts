import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, pageTitle, sees, select } from './ways.ts';

const product = startProduct();

const table = [
  '客户名称,电话,首次合作日期',
  '余杭恒光机电有限公司,0571-88001234,03/04/2025',
  ',0571-88005678,05/06/2025',
  '临安百草制药有限公司,0571-63881122,07/08/2025',
].join('\r\n');
const names = ['余杭恒光机电有限公司', '临安百草制药有限公司'];

async function textOf(download: Download): Promise<string> {
  return (await readFile(await download.path())).toString('utf8');
}

/** Clicks what downloads a file, and reads it. */
async function downloaded(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return textOf(await coming);
}

async function find(page: Page, words: string): Promise<void> {
  await page.goto(`/accounts?q=${encodeURIComponent(words)}`);
  await sees(pageTitle(page, '客户'));
}

const count = (page: Page, name: string) => page.locator('dl, div').getByText(name);

test('a table of accounts is tried first, and only its good rows come in', async () => {
  const page = await product.enterAs('苏婧', '/imports/new?entity=accounts');
  console.log(await page.locator('main').ariaSnapshot());
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await choosing).setFiles({ name: '老客户.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await sees(page.getByRole('button', { name: /“客户名称”导入到/ }));
  console.log(await page.locator('main').ariaSnapshot());
  await page.screenshot({ path: '/tmp/h4-imp1.png' });
});
void [names, downloaded, find, misses, select, count];

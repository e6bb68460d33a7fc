import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openXlsx, readPart } from '../src/integrations/server/files/open-xlsx.ts';
import { emptyDocument } from '../src/reports/model/document.ts';
import { newGridBlock } from '../src/reports/model/grid/edit/new-grid-block.ts';
import { sharePresets } from '../src/reports/model/sharing.ts';
import { fileOf } from '../src/integrations/server/testing/files.ts';
import { startProduct } from './product.ts';
import { notice, pageTitle, sees } from './ways.ts';

const product = startProduct();
const title = '商机交叉表';
let report: string;

beforeAll(async () => {
  const page = await product.enterAs('沈国栋', '/reports');
  const headers = { 'X-Mingdou': '1' };
  const document = { ...emptyDocument(), params: undefined, blocks: [newGridBlock('cross')] };
  const layouts = { desktop: [{ block: 'cross', w: 12, h: 4 }] };
  const data = { title, folder: '', document: { ...document, layouts } };
  const made = await page.request.post('/api/v1/reports', { headers, data });
  ({ id: report } = (await made.json()) as { id: string });
  const shares = [{ rights: sharePresets.editor }];
  await page.request.put(`/api/v1/reports/${report}/shares`, { headers, data: { shares } });
});

const gridIn = (page: Page) => page.getByRole('table', { name: '表格', exact: true });

/** The words of a table, line by line. */
async function linesOf(table: Locator): Promise<string[][]> {
  return table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
  );
}

test('a cross table with subtotals is made by dragging, without a word typed, and published', async () => {
  const page = await product.enterAs('沈国栋', `/reports/${report}/grids/cross`);
  const sheet = page.getByRole('grid', { name: '表格模板' });
  const cell = (address: string) => sheet.locator(`[data-address="${address}"]`);
  const member = (name: string) =>
    page.getByRole('region', { name: '字段与指标' }).getByRole('button', { name: new RegExp(`：${name}$`) });
  await member('团队').dragTo(cell('A2'));
  await sees(cell('A2').getByText('{团队}'));
  await member('负责人').dragTo(cell('B2'));
  await member('阶段').dragTo(cell('C1'));
  await sees(cell('C1').getByText('{阶段}'));
  await cell('C2').click();
  await member('商机数').press('Enter');
  await sees(cell('C2').getByText('{商机数}'));
  await cell('A2').click();
  await page.getByRole('button', { name: '小计' }).click();
  await page.getByRole('button', { name: '合计' }).click();
  await sees(cell('A4').getByText('合计'));
  await cell('C1').click();
  await page.getByRole('button', { name: '合计' }).click();
  await sees(cell('D1').getByText('合计'));
  await cell('C1').click();
  await page.keyboard.press('Control+z');
  await sees(page.getByRole('gridcell', { name: /^D1：空单元格/ }));
  await page.keyboard.press('Control+y');
  await sees(cell('D4').getByText('{商机数}'));

  await cell('E2').click();
  await page.keyboard.type('=Z9');
  await page.keyboard.press('Enter');
  const faults = page.getByRole('region', { name: /^需要改正/ });
  await sees(faults.getByText(/没有单元格 Z9/));
  await cell('E2').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => faults.count()).toBe(0);
  await sees(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '小计' }));
  await page.getByRole('button', { name: '发布' }).click();
  await sees(notice(page, '已发布第 2 版'));
  await sees(pageTitle(page, title));
  await sees(gridIn(page).getByText('小计'));
  const lines = await linesOf(gridIn(page));
  const total = (line: string[]) => Number(line.at(-1)!.replaceAll(',', ''));
  const subtotals = lines.filter((line) => line.includes('小计')).map(total);
  expect(subtotals.length).toBeGreaterThan(1);
  expect(subtotals.reduce((sum, one) => sum + one, 0)).toBe(total(lines.at(-1)!));
});

test('a rep opens the same page: fewer rows, the same layout, and the workbook has the merges of the screen', async () => {
  const manager = await product.enterAs('沈国栋', `/reports/${report}`);
  const page = await product.enterAs('林晓雯', `/reports/${report}`);
  for (const window of [manager, page]) await sees(gridIn(window).getByText('合计'));
  const [all, own] = [await linesOf(gridIn(manager)), await linesOf(gridIn(page))];
  expect(own[0]!.slice(0, 2)).toEqual(all[0]!.slice(0, 2));
  expect(own[0]!.at(-1)).toBe('合计');
  expect(own.length).toBeLessThan(all.length);
  expect(own.flat()).toContain('林晓雯');
  const merged = await gridIn(page).evaluate(
    (table) =>
      [...(table as HTMLTableElement).querySelectorAll('th, td')].filter(
        (one) => (one as HTMLTableCellElement).rowSpan * (one as HTMLTableCellElement).colSpan > 1,
      ).length,
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  const xlsx = await openXlsx(fileOf(await readFile(await download.path()), 'cross.xlsx'));
  const merges: string[] = [];
  let rows = 0;
  await readPart(xlsx, 'xl/worksheets/sheet1.xml', 1 << 22, {
    open: (name, attributes) => {
      if (name === 'mergeCell') merges.push(String(attributes));
      if (name === 'row') rows += 1;
    },
    close: () => undefined,
  });
  xlsx.close();
  expect(merges.length).toBe(merged);
  expect(rows).toBe(own.length);
});

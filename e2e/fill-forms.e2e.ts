import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, misses, notice, pageTitle, sees } from './ways.ts';

const product = startProduct();

/** A form of whoever makes it, shared with everybody; its id. */
async function madeForm(page: Page, title: string, form: object): Promise<string> {
  const headers = { 'X-Mingdou': '1' };
  const layouts = { desktop: [] };
  const document = { schema: 1, kind: 'form', params: [], blocks: [], layouts, form };
  const made = await page.request.post('/api/v1/reports', { headers, data: { title, document } });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = await made.json();
  const shares = [{ userId: null, teamId: null, roleId: null, rights: ['view', 'fill'] }];
  await page.request.put(`/api/v1/reports/${id}/shares`, { headers, data: { shares } });
  return id;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

test('a rep fills the report of the month, mends what is wrong and hands it in; his manager sees who has', async () => {
  const rep = await product.enterAs('林晓雯');
  const { userId } = await (await rep.request.get('/api/v1/me')).json();
  const admin = await product.enterAs('苏婧');
  const id = await madeForm(admin, '月度小结', {
    rows: 'one',
    columns: [
      { kind: 'own', id: 'calls', label: '电话量', type: 'integer', isRequired: true },
      { kind: 'own', id: 'plan', label: '下月计划', type: 'long_text', isRequired: true },
    ],
    rules: [{ id: 'r1', must: 'A1 <= 900', message: '电话量不可能这么多', at: 'calls' }],
    collect: { assignees: { users: [userId] }, rhythm: 'monthly', due: { at: '19:00' }, remind: {} },
  });
  await rep.goto(`/forms/${id}`);
  await sees(pageTitle(rep, '月度小结'));
  await field(rep, '电话量').fill('9000');
  await field(rep, '下月计划').fill('拜访十家老客户');
  await rep.getByRole('button', { name: '提交', exact: true }).click();
  await sees(rep.getByText('电话量不可能这么多'));
  await field(rep, '电话量').fill('90');
  await field(rep, '下月计划').click();
  await rep.getByRole('button', { name: '提交', exact: true }).click();
  await sees(notice(rep, '已提交'));
  await sees(rep.getByText('已提交', { exact: true }));
  const manager = await product.enterAs('周建平', `/forms/${id}/board`);
  await sees(manager.getByRole('rowheader', { name: /林晓雯/ }));
  await manager.getByRole('button', { name: /^林晓雯，.+：已提交$/ }).click();
  await sees(manager.getByRole('dialog').getByText('拜访十家老客户'));
});

test('a sheet is filled by keys and by a block, taken back, and written to the deals all at once', async () => {
  const page = await product.enterAs('林晓雯');
  const id = await madeForm(page, '下一步', {
    about: {
      object: 'deal',
      action: 'update',
      filter: [
        { field: 'owner', op: 'is_me' },
        { field: 'outcome', op: 'is', value: 'open' },
      ],
      sort: 'name',
    },
    columns: [
      { kind: 'field', id: 'name', field: 'name', isReadOnly: true },
      { kind: 'field', id: 'step', field: 'next_step' },
    ],
  });
  await page.goto(`/forms/${id}`);
  const grid = page.getByRole('grid', { name: '填报表格' });
  const step = grid.getByRole('gridcell', { name: /，下一步：/ });
  await sees(step);
  await step.nth(0).click();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('约周五演示');
  await page.keyboard.press('Enter');
  await sees(grid.getByRole('gridcell', { name: /约周五演示$/ }));
  await step.nth(1).evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '发报价\n');
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await sees(grid.getByRole('gridcell', { name: /：发报价$/ }));
  await page.keyboard.press('Control+z');
  await misses(grid.getByRole('gridcell', { name: /：发报价$/ }));
  await sees(page.getByText('改动 1 格'));
  await choose(page, page.getByRole('button', { name: '更多', exact: true }), '从 Excel 导入');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await sees(notice(page, '已提交：修改 1 条、新建 0 条记录'));
  await page.reload();
  await sees(grid.getByRole('gridcell', { name: /约周五演示$/ }));
});

/** Papers on their way: decided on from a mail's link and under the thumb, sent again, and who would decide by a flow. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct, type Size } from './product.ts';
import { misses, notice, pageTitle, sees } from './ways.ts';

const product = startProduct();
const phone: Size = { width: 390, height: 844 };

/** Opens the first request of a box; its title. */
async function openFirst(page: Page, outcome: string): Promise<string> {
  const first = page.getByRole('listitem').filter({ hasText: outcome }).getByRole('link').first();
  const title = (await first.textContent())!;
  await first.click();
  await sees(pageTitle(page, title));
  return title;
}

const decided = (page: Page) => notice(page, '已提交您的意见');
const trail = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

test('on a phone the link of a mail leads through the sign-in to the request, and a thumb decides', async () => {
  const manager = await product.enterAs('周建平', '/', phone);
  await sees(manager.getByRole('heading', { name: /^待我审批 [1-9]/ }));
  await manager.getByRole('link', { name: '全部审批' }).click();
  await openFirst(manager, '阶段推进');
  const link = new URL(manager.url()).pathname;

  const page = await product.open(link, phone);
  await page.getByRole('button', { name: '以 周建平 的身份进入' }).click();
  const bar = page.getByRole('group', { name: '我的意见' });
  await sees(bar);
  expect(new URL(page.url()).pathname).toBe(link);
  await bar.getByRole('button', { name: '驳回' }).click();
  const form = page.getByRole('dialog', { name: '驳回' });
  await form.getByRole('button', { name: '驳回' }).click();
  await sees(form.getByText('请写明理由'));
  await form.getByRole('button', { name: '取消' }).click();
  await bar.getByRole('button', { name: '同意' }).click();
  const yes = page.getByRole('dialog', { name: '同意' });
  await yes.getByRole('textbox', { name: '意见' }).fill('条款清楚');
  await yes.getByRole('button', { name: '同意' }).click();
  await sees(decided(page));
  await misses(bar);
  await sees(trail(page, '周建平 同意').filter({ hasText: '条款清楚' }));
});

test('who was asked before somebody decides first; a paper sent back is submitted again', async () => {
  const operations = await product.enterAs('苏婧', '/approvals');
  await operations
    .getByRole('listitem')
    .filter({ hasText: '直属上级审批' })
    .getByRole('link')
    .first()
    .click();
  await operations.getByRole('button', { name: '同意' }).click();
  await sees(decided(operations));
  await sees(trail(operations, '苏婧 同意'));

  const rep = await product.enterAs('林晓雯', '/approvals?box=mine');
  await openFirst(rep, '已退回');
  await sees(rep.getByRole('status').filter({ hasText: '已退回给您' }));
  await rep.getByRole('button', { name: '重新提交' }).click();
  await sees(notice(rep, '已重新提交'));
  await rep.getByRole('button', { name: '撤回' }).click();
  await rep.getByRole('alertdialog').getByRole('button', { name: '撤回' }).click();
  await sees(notice(rep, '已撤回'));
});

test('before a flow is saved its designer sees who would decide on a sample, and what nothing reaches', async () => {
  const page = await product.enterAs('苏婧', '/settings/approvals');
  await page.getByRole('link', { name: '大额赢单确认' }).click();
  await sees(pageTitle(page, '大额赢单确认'));
  const submitter = page.getByRole('combobox', { name: '提交人' });
  await submitter.fill('林晓雯');
  await page.getByRole('option', { name: /林晓雯/ }).click();
  await page.getByRole('textbox', { name: '商机金额' }).fill('80000');
  await page.getByRole('button', { name: '试算' }).click();
  const way = page.getByRole('region', { name: '审批路径' });
  await sees(way.getByRole('listitem').filter({ hasText: '直属上级审批' }).getByText('周建平'));
  await sees(way.getByText('走「7 万元及以上」'));
  await sees(way.getByRole('listitem').filter({ hasText: '总经理审批' }).getByText('沈国栋'));
  await page.getByRole('textbox', { name: '商机金额' }).fill('50000');
  await page.getByRole('button', { name: '试算' }).click();
  await sees(way.getByText('走「其他情况」'));

  const chief = await product.enterAs('沈国栋', '/approvals/insights');
  const waits = chief.getByRole('button', { name: /^查看「直属上级审批」的正在等待/ });
  const count = Number((await waits.textContent())!);
  await waits.click();
  const drawer = chief.getByRole('dialog');
  await expect.poll(() => drawer.getByRole('listitem').count()).toBe(count);
});

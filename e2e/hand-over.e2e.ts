/** Somebody leaves: what he holds goes to a colleague, who reads the briefs. */
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, sees } from './ways.ts';

const product = startProduct();

async function choosePerson(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
}

test('before a rep is disabled the administrator hands over what he holds, and who receives reads the briefs', async () => {
  const admin = await product.enterAs('苏婧', '/settings/people');
  // Some hundred records are looked through, then moved one after the other.
  admin.setDefaultTimeout(90_000);
  await admin.getByRole('row', { name: '林晓雯' }).click();
  const drawer = admin.getByRole('dialog');
  await sees(drawer.getByText(/^林晓雯 名下还有 客户 \d+/));
  await drawer.getByRole('button', { name: '交接给同事' }).click();
  await sees(pageTitle(admin, '新建交接'));
  await choosePerson(admin, '接收人', '周建平');
  const start = admin.getByRole('button', { name: /^移交 [1-9]\d* 条记录$/ });
  await sees(start);
  const count = /\d+/.exec((await start.textContent())!)![0];
  await start.click();
  await sees(pageTitle(admin, '林晓雯的交接'));
  await sees(notice(admin, `移交完成：${count} 条成功，0 条未移交`));

  const manager = await product.enterAs('周建平', '/hand-overs');
  await manager.getByRole('link', { name: /^林晓雯.*周建平$/ }).click();
  await manager.getByRole('button', { name: '查看交接说明' }).click();
  await sees(pageTitle(manager, '交接说明'));
  await sees(manager.getByRole('heading', { name: '关键人' }).first());
  await manager.getByRole('button', { name: '全部已了解' }).click();
  await sees(notice(manager, /^已确认 \d+ 份说明$/));
}, 180_000);

test('one account is handed over from its page, and its new owner acknowledges the brief there', async () => {
  const manager = await product.enterAs('周建平', '/accounts');
  // What the hand-over before has set off is still being worked on.
  manager.setDefaultTimeout(45_000);
  await manager.getByRole('grid', { name: '客户' }).getByRole('link').first().click();
  const address = new URL(manager.url()).pathname;
  await manager.getByRole('button', { name: '更多操作' }).click();
  await manager.getByRole('menuitem', { name: '连同关联记录移交' }).click();
  await sees(pageTitle(manager, '新建交接'));
  await choosePerson(manager, '接收人', '周建平');
  await manager.getByRole('button', { name: /^移交 [1-9]\d* 条记录$/ }).click();
  // So few may be moved before the page is there: it says so itself, and a notice tells only whom it was seen to run.
  await sees(pageTitle(manager, /的交接$|批量交接/));
  await sees(manager.getByText('已完成', { exact: true }));
  await manager.goto(address);
  await manager.getByRole('button', { name: '我已了解' }).click();
  await misses(manager.getByRole('button', { name: '我已了解' }));
  await sees(manager.getByText(/周建平 · |交接给 周建平/).first());
}, 180_000);

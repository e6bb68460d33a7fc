import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { goTo, misses, notice, pageTitle, pick, select, sees } from './ways.ts';

const product = startProduct();

test('sales operations draws a pool; a rep claims from it by key, gives back, and the claim stays used', async () => {
  const operations = await product.enterAs('苏婧', '/settings/lead-pools');
  await operations.getByRole('button', { name: '新建公海' }).click();
  const form = operations.getByRole('dialog', { name: '新建公海' });
  await form.getByRole('textbox', { name: '名称', exact: true }).fill('展会公海');
  await form.getByText('对所有人开放').click();
  await form.getByRole('textbox', { name: '每人每天领取' }).fill('2');
  await form.getByRole('button', { name: '保存' }).click();
  await sees(notice(operations, '已保存「展会公海」'));

  await goTo(operations, '公海');
  await operations.getByRole('radio', { name: /^展会公海/ }).click();
  await operations.getByRole('button', { name: '新建到公海' }).first().click();
  const drawer = operations.getByRole('dialog', { name: '新建到公海' });
  await drawer.getByRole('textbox', { name: '姓名' }).fill('欧阳锋锋');
  await drawer.getByRole('textbox', { name: '公司' }).fill('白驼山物流');
  await drawer.getByRole('textbox', { name: '手机' }).fill('13912340987');
  await drawer.getByRole('button', { name: '新建到公海' }).click();
  await sees(notice(operations, '已放入公海「展会公海」'));

  const rep = await product.enterAs('林晓雯', '/pools');
  await rep.getByRole('radio', { name: /^展会公海/ }).click();
  const row = rep.getByRole('row', { name: '欧** · 白驼山物流' });
  await sees(row);
  expect(await rep.getByRole('main').textContent()).not.toMatch(/欧阳锋锋|13912340987/);
  await row.focus();
  await rep.keyboard.press('c');
  await sees(notice(rep, '已领取「欧阳锋锋」'));
  await misses(row);
  await sees(rep.getByText('1 / 2'));

  await goTo(rep, '线索');
  await rep.getByRole('searchbox', { name: '搜索线索' }).fill('白驼山');
  await rep.getByRole('row', { name: '欧阳锋锋' }).press('Enter');
  await sees(pageTitle(rep, '欧阳锋锋'));
  await rep.getByRole('tab', { name: '流转记录' }).click();
  await rep.getByRole('button', { name: '退回公海' }).first().click();
  const giveBack = rep.getByRole('dialog', { name: '把「欧阳锋锋」退回公海' });
  await giveBack.getByRole('button', { name: '退回公海' }).click();
  await sees(giveBack.getByText('请选择原因'));
  await giveBack.getByText('暂无需求').click();
  await giveBack.getByRole('button', { name: '退回公海' }).click();
  await sees(notice(rep, '已退回「展会公海」'));

  await goTo(rep, '公海');
  await rep.getByRole('radio', { name: /^展会公海/ }).click();
  await sees(rep.getByText('1 / 2'));
  await sees(rep.getByRole('row', { name: '欧** · 白驼山物流' }));
});

test('a rule is tried before it is in force; its run is done by hand and undone with one press', async () => {
  const page = await product.enterAs('苏婧', '/settings/lead-pools');
  await page.getByRole('button', { name: '新建规则' }).click();
  const form = page.getByRole('dialog', { name: '新建规则' });
  await form.getByRole('textbox', { name: '名称' }).fill('一天没有联系');
  await form.getByRole('textbox', { name: '领取后保护' }).fill('');
  await form.getByRole('textbox', { name: '连续没有联系' }).fill('1');
  await form.getByRole('button', { name: '试算今晚' }).click();
  await sees(form.getByText(/将退回 [1-9][\d,]* 条/));
  await form.getByRole('button', { name: '保存' }).click();
  await sees(notice(page, '已保存「一天没有联系」'));
  await page.getByRole('button', { name: '现在就回收' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '现在就回收' }).click();
  await sees(notice(page, /已退回 [1-9][\d,]* 条线索/));
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: '撤销', exact: true }).click();
  await sees(notice(page, /已还给负责人 [1-9][\d,]* 条/));
  await sees(page.getByText(/苏婧 已撤销/));
});

test('who runs a pool gives several leads out at once', async () => {
  const page = await product.enterAs('苏婧', '/pools');
  const rows = page.getByRole('row', { name: /\*\*/ });
  await sees(rows);
  await rows.first().focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: '分配…' }).click();
  const dialog = page.getByRole('dialog', { name: '分配 2 条线索' });
  await pick(page, dialog.getByRole('combobox', { name: '分配给' }), '林晓雯');
  await dialog.getByRole('button', { name: '分配', exact: true }).click();
  await sees(notice(page, '已分配 2 条给 林晓雯'));
  await select(page, page.getByRole('button', { name: /排序/ }), '等得最久');
  await sees(rows);
});

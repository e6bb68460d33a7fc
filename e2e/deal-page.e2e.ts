import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, pick, sees } from './ways.ts';

const product = startProduct();

/** Opens a rep's deal by its card on the board: the one at this place in this column. */
async function openDeal(page: Page, stage: string, place = 0): Promise<{ name: string; address: string }> {
  const cards = page.getByRole('region', { name: stage, exact: true }).getByRole('link');
  const name = (await cards.nth(place).textContent())!;
  await cards
    .and(page.getByRole('link', { name, exact: true }))
    .first()
    .click();
  await sees(pageTitle(page, name));
  return { name, address: new URL(page.url()).pathname };
}

/** Where in the column the first deal stands that is not this person's. */
async function placeOfOthers(page: Page, stage: string, person: string): Promise<number> {
  const owners = page.getByRole('region', { name: stage, exact: true }).getByRole('img');
  await sees(owners);
  const names = await owners.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
  return names.findIndex((name) => name !== person);
}

/** Changes the amount in place, as far as typing it. */
async function typeAmount(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: /^编辑金额/ }).click();
  await page.getByRole('textbox', { name: '金额' }).fill(amount);
}

test('the path tab lists the stages a deal really stood in, one more after each move', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  await openDeal(page, '需求确认');
  await page.getByRole('tab', { name: /^走过的路/ }).click();
  const steps = page.getByRole('tabpanel').getByRole('listitem');
  await sees(steps.filter({ hasText: '至今' }));
  const before = await steps.count();
  expect(before).toBeGreaterThan(1);
  expect(await steps.last().textContent()).toContain('需求确认');
  await page.getByRole('button', { name: '谈判签约，还没到' }).click();
  await sees(notice(page, '已移到「谈判签约」'));
  await expect.poll(() => steps.count()).toBe(before + 1);
  await expect.poll(() => steps.last().textContent()).toMatch(/谈判签约.*跳过了方案报价/);
  await page.getByRole('button', { name: /^需求确认，/ }).click();
  await expect.poll(() => steps.count()).toBe(before + 2);
  await expect.poll(() => steps.last().textContent()).toContain('退回到这里');
});

test('Ctrl+Enter puts a talk on the timeline, where it stays', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  await openDeal(page, '初步沟通');
  const words = '王总说预算下周二上会，想先看同行的现场。';
  const box = page.getByRole('textbox', { name: '跟进内容' });
  await box.fill(words);
  await box.press('Control+Enter');
  const entry = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: words });
  await sees(entry);
  await expect.poll(() => box.inputValue()).toBe('');
  await page.reload();
  await sees(entry);
});

test('a task is planned on the deal, and ticked off', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  await openDeal(page, '初步沟通', 1);
  await page.getByRole('button', { name: '安排任务' }).click();
  await page.getByRole('textbox', { name: '要做什么' }).fill('带样机去现场');
  await page.getByRole('button', { name: '安排任务' }).last().click();
  await page.getByRole('checkbox', { name: '完成「带样机去现场」' }).press('Space');
  const done = page.getByRole('checkbox', { name: '重新打开「带样机去现场」' });
  await sees(done);
  await page.reload();
  await sees(done);
  await expect.poll(() => done.isChecked()).toBe(true);
});

test('an amount is changed in place with Enter, written as people say it; Escape gives up', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  await openDeal(page, '初步沟通', 2);
  await typeAmount(page, '12.5万');
  await page.keyboard.press('Enter');
  await sees(page.getByRole('button', { name: /^编辑金额：.*125,000$/ }));
  await typeAmount(page, '99');
  await page.keyboard.press('Escape');
  await sees(page.getByRole('button', { name: /^编辑金额：.*125,000$/ }));
  await page.reload();
  await sees(page.getByRole('button', { name: /^编辑金额：.*125,000$/ }));
});

test('who changes what a colleague has just changed is told, and decides', async () => {
  const rep = await product.enterAs('林晓雯', '/deals');
  const { address } = await openDeal(rep, '初步沟通', 3);
  const manager = await product.enterAs('周建平', address);
  await typeAmount(rep, '300000');
  await typeAmount(manager, '280000');
  await manager.keyboard.press('Enter');
  await sees(manager.getByRole('button', { name: '编辑金额：¥280,000' }));
  await rep.keyboard.press('Enter');
  const question = rep.getByRole('alertdialog', { name: '刚被别人改过' });
  await sees(question);
  await sees(question.getByText(/^周建平 在 .* 改了这里/));
  expect(await question.getByRole('row').last().textContent()).toMatch(/金额.*280,000.*300,000/);
  await question.getByRole('button', { name: '仍用我的' }).click();
  await misses(question);
  await sees(rep.getByRole('button', { name: '编辑金额：¥300,000' }));
  await manager.reload();
  await sees(manager.getByRole('button', { name: '编辑金额：¥300,000' }));
});

test('a deal handed over by the manager stays in its stage, and the bell tells its new owner', async () => {
  const manager = await product.enterAs('周建平', '/deals');
  const { name, address } = await openDeal(
    manager,
    '方案报价',
    await placeOfOthers(manager, '方案报价', '林晓雯'),
  );
  await manager.getByRole('button', { name: '移交', exact: true }).click();
  const dialog = manager.getByRole('dialog', { name: `移交「${name}」` });
  await pick(manager, dialog.getByRole('combobox', { name: '新负责人' }), '林晓雯');
  await dialog.getByRole('button', { name: '移交', exact: true }).click();
  await sees(notice(manager, '已移交给林晓雯'));
  await sees(manager.getByRole('button', { name: '方案报价，现在的阶段' }));

  const rep = await product.enterAs('林晓雯');
  await rep.getByRole('button', { name: /^通知，\d+ 条未读$/ }).click();
  await rep.getByRole('link', { name: `周建平 把商机「${name}」交给了您` }).click();
  await sees(pageTitle(rep, name));
  expect(new URL(rep.url()).pathname).toBe(address);
  await sees(rep.getByText('您能看到，因为您是负责人'));
});

test('a manager hands a deal over by the proposal, and the page keeps why', async () => {
  const page = await product.enterAs('周建平', '/deals');
  await openDeal(page, '方案报价');
  await page.getByRole('button', { name: '移交', exact: true }).click();
  const proposal = page.getByRole('dialog').getByRole('region', { name: '系统建议' });
  const accept = proposal.getByRole('button', { name: /^采纳，移交给/ });
  await sees(accept);
  const owner = (await accept.textContent())!.replace('采纳，移交给', '').trim();
  await accept.click();
  await sees(notice(page, `已移交给${owner}`));
  await page.getByRole('tab', { name: '为什么是这位销售' }).click();
  const told = page.getByRole('tabpanel');
  await sees(told.getByText(`分配给 ${owner}`));
  await sees(told.getByText('周建平 采纳系统建议'));
  await sees(told.getByRole('listitem').filter({ hasText: owner }).filter({ hasText: '选中' }));
});

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { card, column, countOf, firstDeal, moveByKeys } from './board-ways.ts';
import { startProduct } from './product.ts';
import { choose, misses, notice, sees, select } from './ways.ts';

const product = startProduct();

/** Opens what a stage of the main pipeline asks for. */
async function openProcess(page: Page, stage: string): Promise<Locator> {
  await page.getByRole('link', { name: '新客户销售' }).click();
  await page.getByRole('button', { name: `设计「${stage}」的阶段要求` }).click();
  const panel = page.getByRole('dialog', { name: `「${stage}」的阶段要求` });
  await sees(panel);
  return panel;
}

async function saveProcess(page: Page, panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: '完成', exact: true }).click();
  await page.getByRole('button', { name: /^保存为第/ }).click();
  await sees(notice(page, '「新客户销售」已保存为第'));
}

test('sales operations draw a gate and see what it would have cost', async () => {
  const page = await product.enterAs('苏婧', '/settings/pipelines');
  const panel = await openProcess(page, '方案报价');
  await sees(panel.getByText(/过去 90 天 \d+ 次移动/));
  await choose(page, panel.getByRole('button', { name: '添加：进入条件' }), '字段已填写');
  const blank = panel.getByRole('listitem', { name: '金额' }).last();
  await select(page, blank.getByRole('button', { name: /字段/ }), '商机 · 备注');
  const drawn = panel.getByRole('listitem', { name: '备注' });
  await select(page, drawn.getByRole('button', { name: /执行方式/ }), '强制');
  await panel.getByRole('button', { name: '重新测算影响' }).click();
  await sees(drawn.getByText(/会拦下 \d+ 次/));
  await saveProcess(page, panel);
  await page.getByRole('link', { name: '流程图' }).first().click();
  await sees(page.getByRole('listitem').filter({ hasText: /方案报价.*备注强制/s }));
});

test('a move to it is refused with a form of just what is missing, and filled in it moves', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  const deal = await firstDeal(page, '需求确认');
  const [from, to] = [await countOf(page, '需求确认'), await countOf(page, '方案报价')];
  await card(page, deal).dragTo(column(page, '方案报价').getByRole('heading'));
  const gate = page.getByRole('dialog', { name: '移到「方案报价」还差 1 项' });
  await sees(gate);
  await sees(card(column(page, '需求确认'), deal));
  await gate.getByRole('textbox', { name: '备注' }).fill('客户要求月底前出样');
  await gate.getByRole('button', { name: '补齐并移动' }).click();
  await misses(gate);
  await sees(card(column(page, '方案报价'), deal));
  await sees(notice(page, `「${deal}」已移到方案报价`));
  await expect.poll(() => countOf(page, '方案报价')).toBe(to + 1);
  await expect.poll(() => countOf(page, '需求确认')).toBe(from - 1);
});

test('in bulk the gate holds each deal back by its name and reason', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  const deal = await firstDeal(page, '需求确认');
  await page.goto(`/deals/list?q=${encodeURIComponent(deal)}`);
  await page
    .getByRole('row', { name: new RegExp(deal) })
    .first()
    .getByRole('checkbox')
    .check({ force: true });
  await page.getByRole('button', { name: '移动阶段' }).click();
  const dialog = page.getByRole('dialog', { name: /移动 1/ });
  await select(page, dialog.getByRole('button', { name: /流程/ }), '新客户销售');
  await select(page, dialog.getByRole('button', { name: /阶段/ }), '方案报价');
  await dialog.getByRole('button', { name: '移动', exact: true }).click();
  const told = page.getByRole('listitem').filter({ hasText: deal });
  await sees(told.getByText(/还不能移到「方案报价」.*备注/));
});

test('what is only observed lets the move pass and is counted for the next mode; the checklist is ticked on the deal', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  const deal = await firstDeal(page, '初步沟通');
  await card(page, deal).click();
  const item = page.getByRole('checkbox', { name: /^约好下次沟通的时间/ });
  await sees(item);
  const wasTicked = await item.isChecked();
  await item.press('Space');
  await expect.poll(() => item.isChecked()).toBe(!wasTicked);
  await page.goto('/deals');
  await moveByKeys(page, deal, '输单');
  const form = page.getByRole('dialog', { name: `输单：${deal}` });
  await form.getByRole('radio', { name: '价格太高' }).check({ force: true });
  await form.getByRole('button', { name: '确认输单' }).click();
  await sees(notice(page, `「${deal}」已记为输单`));
  const designer = await product.enterAs('苏婧', '/settings/pipelines');
  const panel = await openProcess(designer, '输单');
  await sees(panel.getByText(/过去 90 天 \d+ 次移动/));
});

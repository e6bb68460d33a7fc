import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { amountOf, card, column, countOf, firstDeal, moveByKeys } from './board-ways.ts';
import { startProduct } from './product.ts';
import { goTo, misses, notice, pageTitle, pick, sees } from './ways.ts';

const product = startProduct();
const deal = '青禾乳品 冷库监测';
const customer = '青禾乳品（常州）有限公司';
let page: Page;

beforeAll(async () => {
  page = await product.enterAs('林晓雯', '/deals');
});

test('a rep makes a deal for a customer nobody knew yet', async () => {
  const [count, amount] = [await countOf(page, '初步沟通'), await amountOf(page, '初步沟通')];
  await page.getByRole('button', { name: '新建商机' }).click();
  const form = page.getByRole('dialog', { name: '新建商机' });
  await form.getByRole('textbox', { name: '商机名称' }).fill(deal);
  await pick(page, form.getByRole('combobox', { name: '客户' }), customer, `新建“${customer}”`);
  await form.getByRole('textbox', { name: '金额' }).fill('12.5万');
  await form.getByRole('button', { name: '创建', exact: true }).click();

  await sees(pageTitle(page, deal));
  await sees(page.getByRole('link', { name: customer, exact: true }));
  await sees(page.getByRole('button', { name: '编辑金额：¥125,000' }));
  await goTo(page, '商机');
  await sees(card(column(page, '初步沟通'), deal));
  await expect.poll(() => countOf(page, '初步沟通')).toBe(count + 1);
  await expect.poll(() => amountOf(page, '初步沟通')).toBe(amount + 125_000);
});

test('a deal without a name is not made, and says so beside the field', async () => {
  await page.getByRole('button', { name: '新建商机' }).click();
  const form = page.getByRole('dialog', { name: '新建商机' });
  await form.getByRole('button', { name: '创建', exact: true }).click();
  await sees(form.getByText('请填写商机名称'));
  await form.getByRole('button', { name: '取消' }).click();
  await misses(form);
});

test('a customer chosen by mistake is taken out by keys alone, and the way goes from field to field', async () => {
  await page.getByRole('button', { name: '新建商机' }).click();
  const form = page.getByRole('dialog', { name: '新建商机' });
  const box = form.getByRole('combobox', { name: '客户' });
  await pick(page, box, customer);
  await expect.poll(() => box.inputValue()).toBe(customer);
  await sees(form.getByRole('button', { name: '清除' }));
  await box.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), {
      message: 'no button stands in the way',
    })
    .toBe('INPUT');
  await page.keyboard.press('Shift+Tab');
  await box.press('Control+a');
  await box.press('Backspace');
  await box.press('Tab');
  await expect.poll(() => box.inputValue()).toBe('');
  await misses(form.getByRole('button', { name: '清除' }));
  await form.getByRole('button', { name: '取消' }).click();
  const question = page.getByRole('alertdialog', { name: '离开而不保存？' });
  await misses(form.or(question));
});

test('Shift and an arrow takes the deal to the next stage, and the heads follow', async () => {
  const [from, to] = [await countOf(page, '初步沟通'), await countOf(page, '需求确认')];
  const [less, more] = [await amountOf(page, '初步沟通'), await amountOf(page, '需求确认')];
  await card(page, deal).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await sees(card(column(page, '需求确认'), deal));
  await sees(notice(page, `「${deal}」已移到需求确认`));
  await expect.poll(() => countOf(page, '初步沟通')).toBe(from - 1);
  await expect.poll(() => countOf(page, '需求确认')).toBe(to + 1);
  await expect.poll(() => amountOf(page, '初步沟通')).toBe(less - 125_000);
  await expect.poll(() => amountOf(page, '需求确认')).toBe(more + 125_000);
});

test('a move can be taken back from its notice', async () => {
  await notice(page, '已移到需求确认').getByRole('button', { name: '撤销' }).click();
  await sees(card(column(page, '初步沟通'), deal));
  await moveByKeys(page, deal, '方案报价');
  await sees(card(column(page, '方案报价'), deal));
});

test('a card is dragged to another stage', async () => {
  const to = await countOf(page, '谈判签约');
  await card(page, deal).dragTo(column(page, '谈判签约').getByRole('heading'));
  await sees(card(column(page, '谈判签约'), deal));
  await expect.poll(() => countOf(page, '谈判签约')).toBe(to + 1);
  await page.reload();
  await sees(card(column(page, '谈判签约'), deal));
});

test('winning asks for the amount that was agreed', async () => {
  const won = await countOf(page, '赢单');
  await moveByKeys(page, deal, '赢单');
  const form = page.getByRole('dialog', { name: `赢单：${deal}` });
  await form.getByRole('textbox', { name: '成交金额' }).fill('118000');
  await form.getByRole('button', { name: '确认赢单' }).click();
  await sees(notice(page, `恭喜，「${deal}」赢单了`));
  await misses(card(page, deal));
  await expect.poll(() => countOf(page, '赢单')).toBe(won + 1);
  await page.getByRole('button', { name: '展开赢单' }).click();
  await sees(column(page, '赢单').getByRole('listitem').filter({ hasText: deal }).getByText('¥118,000'));
  await page.getByRole('button', { name: '收起', exact: true }).first().click();
});

test('a deal is not lost without a reason, and comes back to where it was', async () => {
  const other = await firstDeal(page, '初步沟通');
  const [open, lost] = [await countOf(page, '初步沟通'), await countOf(page, '输单')];
  await moveByKeys(page, other, '输单');
  const form = page.getByRole('dialog', { name: `输单：${other}` });
  await form.getByRole('button', { name: '确认输单' }).click();
  await sees(form.getByText('请选择输单原因'));
  expect(await countOf(page, '输单')).toBe(lost);
  // From the button back to the last of the reasons, and round to the first.
  for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'ArrowDown']) await page.keyboard.press(key);
  await expect.poll(() => form.getByRole('radio', { name: '价格太高' }).isChecked()).toBe(true);
  await form.getByRole('button', { name: '确认输单' }).click();
  await sees(notice(page, `「${other}」已记为输单`));
  await expect.poll(() => countOf(page, '输单')).toBe(lost + 1);
  await expect.poll(() => countOf(page, '初步沟通')).toBe(open - 1);

  await page.getByRole('button', { name: '展开输单' }).click();
  await card(column(page, '输单'), other).click();
  await sees(pageTitle(page, other));
  await sees(page.getByText('原因：价格太高'));
  await page.getByRole('button', { name: '重新打开，回到「初步沟通」' }).click();
  await sees(page.getByText('进行中', { exact: true }));
  await goTo(page, '商机');
  await sees(card(column(page, '初步沟通'), other));
  await expect.poll(() => countOf(page, '初步沟通')).toBe(open);
});

test('a won deal does not become lost in one step', async () => {
  await page.getByRole('button', { name: '展开赢单' }).click();
  await moveByKeys(page, deal, '输单');
  await sees(notice(page, `「${deal}」没有移动`));
  await sees(card(column(page, '赢单'), deal));
});

import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, sees } from './ways.ts';

const product = startProduct();

test('a rep sees which deal has no next step, sets one in one line, and ticks it off', async () => {
  const page = await product.enterAs('林晓雯', '/deals/list');
  await page.getByRole('button', { name: '新建商机' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '商机名称' }).fill('时钟试点');
  await drawer.getByRole('button', { name: '创建', exact: true }).click();
  await sees(pageTitle(page, '时钟试点'));
  const clocks = page.locator('section').filter({ has: page.getByRole('heading', { name: '三个时钟' }) });
  await sees(clocks.getByText('没有下一步'));
  await page.getByRole('textbox', { name: '下一步做什么' }).fill('寄样品');
  await page.getByRole('textbox', { name: '下一步做什么' }).press('Enter');
  await sees(clocks.getByText('下一步还没到期'));
  await page.getByRole('button', { name: '完成了' }).click();
  await page.getByRole('button', { name: '完成，先不定' }).click();
  await sees(notice(page, '按时完成：寄样品'));
  await sees(clocks.getByText('没有下一步'));
});

test('a clock is put to sleep with a reason and woken again', async () => {
  const page = await product.enterAs('林晓雯', '/deals/list');
  await page.getByRole('link', { name: '时钟试点' }).click();
  await page.getByRole('button', { name: '暂停「承诺」提醒' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '暂停', exact: true }).click();
  await sees(dialog.getByText('请写明原因'));
  await dialog.getByRole('textbox', { name: '原因，主管能看到' }).fill('客户出差');
  await dialog.getByRole('button', { name: '暂停', exact: true }).click();
  await sees(page.getByText(/暂停到.*客户出差（林晓雯）/));
  await page.getByRole('button', { name: '恢复「承诺」提醒' }).click();
  await misses(page.getByText(/暂停到/));
});

test('a manager supervises a deal at risk, the rep acknowledges it', async () => {
  const boss = await product.enterAs('周建平', '/deals/progress');
  await boss.getByRole('button', { name: /^林晓雯/ }).click();
  const line = boss
    .getByRole('listitem')
    .filter({ has: boss.getByRole('button', { name: '督办' }) })
    .filter({ hasText: '林晓雯' })
    .first();
  const address = (await line.getByRole('link').first().getAttribute('href'))!;
  await line.getByRole('button', { name: '督办' }).click();
  await boss.getByRole('textbox', { name: '要对方做什么' }).fill('周五前约到决策人');
  await boss.getByRole('button', { name: '发出' }).click();
  await sees(notice(boss, '已督办，等对方确认'));
  await sees(boss.getByText('等待确认').first());
  const rep = await product.enterAs('林晓雯', address);
  await rep.getByRole('button', { name: '确认收到' }).click();
  await sees(notice(rep, '已确认'));
  await boss.reload();
  await sees(boss.getByText(/已确认/).first());
});

test('sales operations let history decide the days of a stage and see what is proposed', async () => {
  const page = await product.enterAs('苏婧', '/settings/deal-clocks');
  await sees(pageTitle(page, '商机预警'));
  await sees(page.getByText(/建议 [\d.]+ 天（\d+ 个赢单）/).first());
  const elsewhere = page.getByRole('group', { name: '沟通与承诺：其余流程' });
  const silence = elsewhere.getByRole('textbox', { name: '多少个工作日没沟通算告急' });
  await silence.fill('5');
  await silence.press('Tab');
  await page.getByRole('button', { name: '保存' }).click();
  await sees(notice(page, '已保存，下次巡检起生效'));
  await page.reload();
  await expect.poll(() => silence.inputValue()).toContain('5');
});

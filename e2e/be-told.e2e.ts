import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, sees } from './ways.ts';

const product = startProduct();

test('one chooses by which way one is told, and it stays chosen', async () => {
  const page = await product.enterAs('林晓雯', '/settings/notifications');
  const mail = page.getByRole('checkbox', { name: '有人给我安排任务：邮件' });
  await expect.poll(() => mail.isChecked()).toBe(true);
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await mail.press('Space');
  await saved;
  await page.reload();
  await sees(page.getByRole('checkbox', { name: '有人给我安排任务：铃铛' }));
  await expect.poll(() => mail.isChecked()).toBe(false);
});

test('a group robot is added, and its key is not shown again', async () => {
  const page = await product.enterAs('苏婧', '/settings/robots');
  await page.getByRole('button', { name: '添加机器人' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '保存' }).click();
  await sees(drawer.getByText('请填写').first());
  await drawer.getByRole('textbox', { name: /名称/ }).fill('华东销售群');
  await drawer
    .getByRole('textbox', { name: /Webhook/ })
    .fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcdef0123');
  await drawer.getByRole('button', { name: '保存' }).click();
  await sees(page.getByText('华东销售群').first());
  await misses(page.getByText('abcdef0123'));
});

test('a task with a reminder is told at the bell when its time has come', async () => {
  const page = await product.enterAs('林晓雯', '/tasks');
  await page.getByRole('textbox', { name: '要做什么' }).fill('九点给王总回电');
  await page.getByRole('button', { name: /提醒/ }).first().click();
  await page.getByRole('option', { name: '截止前一天 18:00' }).click();
  await page.getByRole('button', { name: '安排任务' }).click();
  await sees(page.getByText('九点给王总回电').first());
  await product.strike('tell-reminders');
  const bell = page.getByRole('button', { name: /通知/ });
  await expect
    .poll(
      async () => {
        await bell.click();
        const told = await page.getByText('提醒：九点给王总回电').count();
        await page.keyboard.press('Escape');
        return told;
      },
      { timeout: 30_000, interval: 1000 },
    )
    .toBe(1);
});

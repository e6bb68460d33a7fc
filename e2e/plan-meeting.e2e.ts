import { expect, test } from 'vitest';
import { dayOf } from '../src/platform/model/calendar.ts';
import { startProduct } from './product.ts';
import { goTo, pageTitle, sees, turnTo } from './ways.ts';

const product = startProduct();

const file = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:visit-1',
  'SUMMARY:客户来厂参观',
  'DTSTART;TZID=China Standard Time:20270304T090000',
  'DTEND;TZID=China Standard Time:20270304T110000',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

function nextHour(): Date {
  const hour = 3_600_000;
  return new Date(Math.ceil(Date.now() / hour) * hour);
}

test('a meeting is planned from the calendar, and stands in it', async () => {
  const page = await product.enterAs('林晓雯', '/calendar');
  await page.getByRole('button', { name: '安排会议' }).click();
  await page.getByRole('textbox', { name: '会议主题' }).fill('交期碰头会');
  await page.getByRole('textbox', { name: '地点' }).fill('二楼会议室');
  await page.getByRole('button', { name: '安排', exact: true }).click();
  await sees(page.getByRole('heading', { name: '交期碰头会', level: 1 }));
  await sees(page.getByText('二楼会议室'));
  await goTo(page, '日历');
  await sees(pageTitle(page, '日历'));
  // The next full hour may be tomorrow's first, and tomorrow the first day of a week.
  await turnTo(page, `/calendar?day=${dayOf(nextHour(), 'Asia/Shanghai')}`);
  await sees(page.getByRole('link', { name: /交期碰头会/ }).first());
});

test('minutes are written after a meeting, and a line becomes a task', async () => {
  const page = await product.enterAs('林晓雯', '/calendar');
  const id = await page.evaluate(async () => {
    const now = Date.now();
    const answer = await fetch('/api/v1/meetings', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Mingdou': '1' },
      body: JSON.stringify({
        title: '昨天的评审',
        startsAt: new Date(now - 7_200_000).toISOString(),
        endsAt: new Date(now - 3_600_000).toISOString(),
      }),
    });
    return ((await answer.json()) as { id: string }).id;
  });
  await page.goto(`/meetings/${id}`);
  await page.getByRole('textbox', { name: '讨论内容' }).fill('客户要求提前两周交货');
  await page
    .getByRole('group', { name: /会议决议/ })
    .getByRole('button', { name: '加一条' })
    .click();
  await page.getByRole('textbox', { name: '会议决议第 1 条' }).fill('周五前给出排产表');
  await page.getByRole('button', { name: '保存纪要' }).click();
  await sees(page.getByText('纪要已保存（第 1 版）'));
  await sees(page.getByText('已召开').first());
  await page.getByRole('button', { name: '转为任务' }).click();
  await sees(page.getByText('已转为任务', { exact: true }));
  await page.goto('/tasks');
  await sees(page.getByText('周五前给出排产表'));
});

test('a calendar file is looked at before it is taken in', async () => {
  const page = await product.enterAs('林晓雯', '/calendar?view=month&day=2027-03-04');
  await page.getByRole('button', { name: '导入与订阅' }).click();
  await page.getByRole('menuitem', { name: '导入日历文件（.ics）' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择 .ics 文件' }).click();
  await (await choosing).setFiles({ name: 'a.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) });
  await sees(page.getByText('2027-03-04 09:00'));
  await page.getByRole('button', { name: '导入 1 个会议' }).click();
  await sees(page.getByRole('link', { name: /客户来厂参观/ }));
});

test('a number is called by a click, and the call is written down afterwards', async () => {
  const page = await product.enterAs('林晓雯', '/contacts');
  await page
    .getByRole('link', { name: /^拨打 / })
    .first()
    .click();
  const form = page.getByRole('dialog', { name: '记通话' });
  await sees(form);
  await form.getByRole('textbox', { name: '谈了什么' }).fill('约好周三复验');
  await expect.poll(() => form.getByRole('combobox').inputValue()).not.toBe('');
  await form.getByRole('button', { name: '记下' }).click();
  await sees(page.getByText('通话已记下'));
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLogger } from '../../../platform/server/index.ts';
import { activityContract as contract } from '../../model/contract.ts';
import { meetingContract } from '../../model/meetings/contract.ts';
import { insertTasks } from '../index.ts';
import { companyWithCalendar } from '../testing/company-with-calendar.ts';
import { tellReminders, tellSomeReminders } from './tell-reminders.ts';

const company = await companyWithCalendar();
const { li, chen, wang, accountId } = company;
const [byLi, byChen] = [await company.clientOf(li), await company.clientOf(chen)];
const minute = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString();
const tell = () => tellReminders(company.workerDatabase, createLogger('silent'));

const remindersOf = (userId: string, kind = 'task-reminder') =>
  company.as(company.system, async ({ db }) => {
    const rows = await db
      .selectFrom('notification')
      .select(['object', 'record_id', 'payload', 'mail_state'])
      .where('tenant_id', '=', company.orgId)
      .where('user_id', '=', userId)
      .where('kind', '=', kind)
      .orderBy('at')
      .execute();
    return rows;
  });
const addTask = async (body: object, client = byLi) => {
  const answer = await client(contract.addTask, { body: { title: '回电话', ...body } });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
};

test('a task is reminded of at its time, once, and again when it is put off', async () => {
  const about = { object: 'account', id: accountId };
  const task = await addTask({ title: '发报价', subject: about, remindAt: inMinutes(-1) });
  expect(task.remindAt).not.toBeNull();
  await addTask({ title: '还早', remindAt: inMinutes(5) });
  await addTask({ title: '没有提醒' });
  const done = await addTask({ title: '做完了', remindAt: inMinutes(-1) });
  await byLi(contract.completeTask, { params: { id: done.id } });
  const removed = await addTask({ title: '删掉了', remindAt: inMinutes(-1) });
  await byLi(contract.removeTask, { params: { id: removed.id } });
  await tell();
  await tell();
  expect(await remindersOf(li.userId!)).toEqual([
    { object: 'account', record_id: accountId, payload: { title: '发报价' }, mail_state: null },
  ]);
  const later = { params: { id: task.id }, ifMatch: task.version, body: { remindAt: inMinutes(-0.5) } };
  expect((await byLi(contract.changeTask, later)).status).toBe(200);
  await tell();
  await tell();
  expect(await remindersOf(li.userId!)).toHaveLength(2);
});

test('a reminder is an instant, and one of a moment that stays the same is no change', async () => {
  const { status } = await byLi(contract.addTask, { body: { title: '坏', remindAt: '明天九点' } } as never);
  expect(status).toBe(400);
  const at = '2031-01-01T09:00:00+08:00';
  const task = await addTask({ title: '新年', remindAt: at });
  const change = (remindAt: string | null) =>
    byLi(contract.changeTask, { params: { id: task.id }, ifMatch: task.version, body: { remindAt } });
  expect((await change('2031-01-01T01:00:00Z')).body).toMatchObject({ version: 1, remindAt: task.remindAt });
  expect((await change(null)).body).toMatchObject({ version: 2, remindAt: null });
});

test('everybody who takes part is reminded of a meeting, and of none that is cancelled, over or without reminder', async () => {
  const plan = async (title: string, from: number, remindMinutes: number | null) => {
    const body = { title, startsAt: inMinutes(from), endsAt: inMinutes(from + 30), remindMinutes };
    const participants = [{ userId: chen.userId! }, { name: '客户', email: null }];
    const answer = await byLi(meetingContract.planMeeting, { body: { ...body, participants } });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.problem));
    return answer.body;
  };
  const soon = await plan('马上开始', 10, 15);
  expect(soon.remindMinutes).toBe(15);
  const later = await plan('一小时后', 60, 15);
  await plan('没有提醒', 10, null);
  await plan('开完了', -60, 15);
  const cancelled = await plan('取消了', 10, 15);
  await byLi(meetingContract.cancelMeeting, { params: { id: cancelled.id } });
  await plan('整天的，当天上午', -9 * 60, -8 * 60);
  await tell();
  await tell();
  const titles = async (userId: string) =>
    (await remindersOf(userId, 'meeting-reminder')).map(
      ({ payload }) => (payload as { title: string }).title,
    );
  expect(await titles(li.userId!)).toEqual(['马上开始']);
  expect(await titles(chen.userId!)).toEqual(['马上开始']);
  expect(await titles(wang.userId!)).toEqual([]);
  const sooner = { params: { id: later.id }, ifMatch: later.version, body: { remindMinutes: 120 } };
  const { body } = await byLi(meetingContract.changeMeeting, sooner);
  expect([body.version, body.sequence], 'calendars outside hear nothing of it').toEqual([2, 0]);
  await tell();
  expect(await titles(chen.userId!)).toEqual(['马上开始', '一小时后']);
  expect((await byChen(meetingContract.changeMeeting, { ...sooner, ifMatch: 2 })).status).toBe(403);
});

test(
  'workers killed among 300 reminders lose none and double none, whoever goes on',
  { timeout: 240_000 },
  async () => {
    const at = new Date(Date.now() - minute);
    await company.as(company.system, (work) =>
      insertTasks(
        work,
        Array.from({ length: 300 }, (_, n) => ({
          subjectObject: null,
          subjectId: null,
          accountId: null,
          title: `九点 ${n}`,
          dueOn: null,
          remindAt: at,
          promised: false,
          ownerId: wang.userId!,
          teamId: null,
          createdAt: at,
          createdBy: wang.userId!,
          doneAt: null,
        })),
      ),
    );
    const told = async () =>
      (await remindersOf(wang.userId!)).map(({ payload }) => (payload as { title: string }).title);
    for (let kill = 1; kill <= 3; kill += 1) {
      await killedAfter(2);
      const titles = await told();
      expect(titles.length, 'each leaves what it was about to commit').toBe(kill * 20);
      expect(new Set(titles).size).toBe(titles.length);
    }
    const goOn = () => company.as(company.system, (work) => tellSomeReminders(work, 40));
    for (let turn = 0; turn < 7; turn += 1) await Promise.all([goOn(), goOn()]);
    expect(await goOn()).toBe(0);
    const titles = await told();
    expect([titles.length, new Set(titles).size]).toEqual([300, 300]);
  },
);

/** Starts a worker of its own process, and kills it as it tells this batch. */
async function killedAfter(batches: number): Promise<void> {
  const script = path.join(import.meta.dirname, 'testing/dying-reminders.ts');
  const { adminUrl, secretKey, orgId } = company;
  const child = spawn(process.execPath, [script, adminUrl, secretKey, orgId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let begun = 0;
  for await (const chunk of child.stdout) {
    begun += String(chunk).trim().split('\n').length;
    if (begun >= batches) break;
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
}

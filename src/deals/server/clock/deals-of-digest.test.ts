import { expect, test } from 'vitest';
import { usualClockRules } from '../../model/clock/clock-rules.ts';
import { saveClockRules } from './clock-rules.ts';
import { dealsOfDigest, digestDueOn } from './deals-of-digest.ts';
import { clockedCompany } from './testing/clocked-company.ts';
import { morning } from './testing/morning.ts';
import { scanDeals } from './watch-deals.ts';

test('a digest names overdue and due steps and what is at risk, for each owner his own', async () => {
  const company = await clockedCompany();
  const { li, wang } = company;
  await company.addDeal({ owner: li, name: '逾期单', nextStepOn: '2026-03-30' });
  await company.addDeal({ owner: li, name: '今天单', nextStepOn: '2026-03-31' });
  await company.addDeal({ owner: li, name: '停滞单', enteredAt: '2026-03-01T10:00', agreed: true });
  await company.addDeal({ owner: li, name: '没有下一步', nextStep: null, nextStepOn: null });
  const other = await company.addDeal({ owner: wang, name: '王的单', nextStepOn: '2026-03-30' });
  await company.as(company.system, scanDeals);
  const rows = await company.as(company.system, (work) =>
    dealsOfDigest(work, [li.userId, wang.userId], '2026-03-31'),
  );
  const told = rows.map(({ userId, section, count, text }) => [userId === li.userId, section, count, text]);
  expect(told).toHaveLength(4);
  expect(told).toEqual(
    expect.arrayContaining([
      [true, 'overdue', 1, '逾期单'],
      [true, 'due', 1, '今天单'],
      [true, 'stalled', 1, '停滞单'],
      [false, 'overdue', 1, '王的单'],
    ]),
  );
  expect(rows.find(({ text }) => text === '王的单')!.href).toBe(`/deals/${other}`);
});

test('the digest is due on working days from the hour that the organisation set', async () => {
  const company = await clockedCompany();
  const dueAt = (text: string) => company.as(company.system, digestDueOn, new Date(`${text}+08:00`));
  expect(await dueAt('2026-03-31T08:59')).toBeNull();
  expect(await dueAt('2026-03-31T09:00')).toBe('2026-03-31');
  expect(await dueAt('2026-04-05T10:00'), 'Qingming').toBeNull();
  const rules = { ...usualClockRules, digestAt: '08:30' };
  await company.as(company.admin, (work) => saveClockRules(work, rules, 0), morning);
  expect(await dueAt('2026-03-31T08:30')).toBe('2026-03-31');
});

import { expect, test } from 'vitest';
import { accountFields } from '../account-fields.ts';
import { contactDueOn } from './cadence.ts';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { segmentRulesSchema, usualSegmentRules } from './segment-rules.ts';
import { segmentTemplates, tiersOf } from './templates.ts';
import { tierOf } from './tier-of.ts';

const asked = { now: new Date('2026-06-30T04:00:00Z'), timeZone: 'Asia/Shanghai', userId: null };
const tierIn = (id: 'value' | 'rfm', values: Record<string, unknown>) =>
  tierOf(tiersOf(segmentTemplates.find((one) => one.id === id)!), accountFields.fields, values, asked)
    ?.nameEn;

test('the first tier whose conditions hold takes the account', () => {
  expect(tierIn('value', { value_class: 'a', last_won_on: '2026-05-01' })).toBe('A Core');
  expect(tierIn('value', { value_class: 'c', last_won_on: '2026-05-01' })).toBe('C Regular');
  expect(tierIn('value', { value_class: null, last_won_on: '2023-05-01' })).toBe('Dormant');
  expect(tierIn('value', {})).toBe('Prospects');
  const champion = { recency: 5, frequency: 4, monetary: 4, last_won_on: '2026-05-01' };
  expect(tierIn('rfm', champion)).toBe('Champions');
  expect(tierIn('rfm', { ...champion, recency: 2 })).toBe('At risk');
  expect(tierIn('rfm', { ...champion, frequency: 1 })).toBe('To develop');
  expect(tierIn('rfm', { ...champion, monetary: 1 })).toBe('Other buyers');
});

test('without a last tier for the rest, the rest is in none', () => {
  const [first] = tiersOf(segmentTemplates[0]!);
  expect(tierOf([first!], accountFields.fields, { value_class: 'b' }, asked)).toBeNull();
});

test('the templates are rules that can be saved, and limits must rise', () => {
  for (const template of segmentTemplates)
    expect(segmentRulesSchema.safeParse({ ...usualSegmentRules, tiers: tiersOf(template) }).success).toBe(
      true,
    );
  expect(segmentRulesSchema.safeParse({ ...usualSegmentRules, abc: { a: 95, b: 80 } }).success).toBe(false);
});

test('a contact is due so many working days after the last, exchanged days counted', () => {
  const since = { lastTalkOn: '2026-06-30', keptSince: '2026-01-01' };
  expect(contactDueOn(14, since, chinaCalendar)).toBe('2026-07-20');
  expect(contactDueOn(1, { lastTalkOn: null, keptSince: '2026-01-01' }, chinaCalendar)).toBe('2026-01-04');
  expect(contactDueOn(null, since, chinaCalendar)).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadFields } from './lead-fields.ts';
import { faultOfMissing, nameOfMissing } from './missing-words.ts';
import {
  missingFor,
  rulesOfConversion,
  stepRulesSchema,
  usualStepRules,
  type StepRule,
} from './step-rules.ts';

const now = new Date('2026-03-10T02:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const rule = (told: Partial<StepRule>): StepRule => ({
  fields: [],
  contactWithinDays: null,
  needLength: null,
  ...told,
});

test('the usual rules ask for a company, what is needed, and a talk within 30 days', () => {
  const empty = { values: { company: ' ', need: null }, lastContactAt: null };
  expect(missingFor([usualStepRules.qualify], empty, now)).toEqual([
    { kind: 'field', field: 'company' },
    { kind: 'need', length: 2 },
    { kind: 'contact', days: 30 },
  ]);
  const full = { values: { company: '甲公司', need: '五十套' }, lastContactAt: daysAgo(30) };
  expect(missingFor([usualStepRules.qualify], full, now)).toEqual([]);
  expect(missingFor([usualStepRules.qualify], { ...full, lastContactAt: daysAgo(31) }, now)).toEqual([
    { kind: 'contact', days: 30 },
  ]);
});

test('a number of nothing and a no are filled; custom fields count like any other', () => {
  const asks = [rule({ fields: ['employees', 'custom.sure', 'custom.line'] })];
  const values = { employees: 0, 'custom.sure': false, 'custom.line': '' };
  expect(missingFor(asks, { values, lastContactAt: null }, now)).toEqual([
    { kind: 'field', field: 'custom.line' },
  ]);
});

test('two rules ask for each thing once, and the stricter of two counts', () => {
  const rules = [
    rule({ fields: ['company', 'need'], contactWithinDays: 30, needLength: 5 }),
    rule({ fields: ['company', 'city'], contactWithinDays: 7, needLength: 20 }),
  ];
  expect(missingFor(rules, { values: { need: '需要五十套桌椅' }, lastContactAt: daysAgo(9) }, now)).toEqual([
    { kind: 'field', field: 'company' },
    { kind: 'field', field: 'city' },
    { kind: 'need', length: 20 },
    { kind: 'contact', days: 7 },
  ]);
});

test('a conversion asks for what qualifying asks, too, unless the lead is qualified', () => {
  expect(rulesOfConversion(usualStepRules, false)).toHaveLength(2);
  expect(rulesOfConversion(usualStepRules, true)).toEqual([usualStepRules.convert]);
});

test('what is missing is named as the form names it', () => {
  const field = { kind: 'field', field: 'company' } as const;
  expect(nameOfMissing(field, leadFields.fields)).toEqual({ zh: '公司', en: 'Company' });
  expect(faultOfMissing({ kind: 'contact', days: 7 }, [])).toEqual({
    path: 'last_contact_at',
    code: 'required',
    label: { zh: '7 天内的联系记录', en: 'a contact noted within 7 days' },
  });
});

test('the usual rules are proper rules, and a field is asked for once', () => {
  expect(stepRulesSchema.safeParse(usualStepRules).success).toBe(true);
  const twice = { ...usualStepRules, convert: rule({ fields: ['city', 'city'] }) };
  expect(stepRulesSchema.safeParse(twice).success).toBe(false);
});

test('a lead that has everything that is missing misses nothing', () => {
  const field = fc.constantFrom('company', 'city', 'title', 'need', 'email');
  const anyRule = fc.record({
    fields: fc.uniqueArray(field),
    contactWithinDays: fc.option(fc.integer({ min: 1, max: 90 })),
    needLength: fc.option(fc.integer({ min: 1, max: 40 })),
  });
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 3 }), (rules) => {
      const missing = missingFor(rules, { values: {}, lastContactAt: null }, now);
      const values = Object.fromEntries(
        missing.map((one) => (one.kind === 'field' ? [one.field, '有'] : ['need', '要'.repeat(40)])),
      );
      expect(missingFor(rules, { values, lastContactAt: now }, now)).toEqual([]);
    }),
  );
});

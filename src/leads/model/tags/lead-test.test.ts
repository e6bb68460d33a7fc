import { expect, test } from 'vitest';
import { faultsOfTest, leadTestSchema, reasonToMeet } from './lead-test.ts';
import { nameOfOption } from './name-of-option.ts';
import { testInWords } from './test-in-words.ts';
import { asked, event, leadFacts, test as testOf } from './testing/lead-facts.ts';

const big = testOf({ conditions: [{ field: 'employees', op: 'gte', value: 200 }] });

test('conditions that hold are the reason, in both languages', () => {
  expect(reasonToMeet(big, leadFacts({ employees: 350 }), asked)).toEqual({
    zh: '员工数 不小于 200',
    en: 'Employees at least 200',
  });
  expect(reasonToMeet(big, leadFacts({ employees: 199 }), asked)).toBeNull();
  expect(reasonToMeet(big, leadFacts({}), asked)).toBeNull();
});

test('a range is told from one end to the other', () => {
  const middle = testOf({ conditions: [{ field: 'employees', op: 'between', value: [100, 499] }] });
  const words = { zh: '员工数 介于 100 至 499', en: 'Employees between 100 and 499' };
  expect(reasonToMeet(middle, leadFacts({ employees: 350 }), asked)).toEqual(words);
  expect(testInWords(middle, leadFacts({}).fields, nameOfOption)).toEqual(words);
});

test('of several sources that would do, the lead’s own is named', () => {
  const paid = testOf({ conditions: [{ field: 'source', op: 'in', value: ['search_ads', 'exhibition'] }] });
  expect(reasonToMeet(paid, leadFacts({ source: 'exhibition' }), asked)?.zh).toBe('来源 是 展会');
});

test('a word is looked for in the named texts only, whatever its case', () => {
  const wants = testOf({ words: { fields: ['need'], any: ['报价', 'Quote'] } });
  expect(reasonToMeet(wants, leadFacts({ need: '想要一份报价' }), asked)?.zh).toBe('需求提到“报价”');
  expect(reasonToMeet(wants, leadFacts({ need: 'please QUOTE' }), asked)).not.toBeNull();
  expect(reasonToMeet(wants, leadFacts({ company: '报价公司' }), asked)).toBeNull();
});

test('behaviour counts events of its kinds within its days', () => {
  const active = testOf({ behaviour: { kinds: ['touch'], atLeast: 2, days: 30 } });
  expect(reasonToMeet(active, leadFacts({}, [event('touch', 1), event('touch', 29)]), asked)?.zh).toBe(
    '30 天内主动咨询 2 次',
  );
  expect(reasonToMeet(active, leadFacts({}, [event('touch', 1), event('touch', 31)]), asked)).toBeNull();
  expect(reasonToMeet(active, leadFacts({}, [event('touch', 1), event('call', 2)]), asked)).toBeNull();
});

test('all parts must hold; a test without parts is met by nobody', () => {
  const both = testOf({ ...big, words: { fields: ['need'], any: ['试用'] } });
  expect(reasonToMeet(both, leadFacts({ employees: 300, need: '想试用' }), asked)?.en).toBe(
    'Employees at least 200; What they need mentions “试用”',
  );
  expect(reasonToMeet(both, leadFacts({ employees: 300 }), asked)).toBeNull();
  expect(reasonToMeet(testOf({}), leadFacts({ employees: 300 }), asked)).toBeNull();
});

test('fields a lead does not have are named as faults', () => {
  const { fields } = leadFacts({});
  expect(faultsOfTest(big, fields)).toEqual([]);
  expect(
    faultsOfTest(
      testOf({ conditions: [{ field: 'mood', op: 'empty' }], words: { fields: ['fax'], any: ['x'] } }),
      fields,
    ),
  ).toEqual(['mood', 'fax']);
});

test('a written test is checked: bounds, kinds, empty words', () => {
  const read = (given: unknown) => leadTestSchema.safeParse(given).success;
  expect(read({})).toBe(true);
  expect(read({ words: { fields: ['need'], any: [] } })).toBe(false);
  expect(read({ words: { fields: ['need'], any: [' '] } })).toBe(false);
  expect(read({ behaviour: { kinds: ['dance'], atLeast: 1, days: 3 } })).toBe(false);
  expect(read({ behaviour: { kinds: ['call'], atLeast: 0, days: 3 } })).toBe(false);
  expect(read({ conditions: [{ field: 'a', op: 'eval' }] })).toBe(false);
});

test('a test is told in words, every value that would do', () => {
  const whole = testOf({
    conditions: [{ field: 'source', op: 'in', value: ['search_ads', 'exhibition'] }],
    words: { fields: ['need', 'title'], any: ['报价', '采购'] },
    behaviour: { kinds: ['touch', 'call'], atLeast: 2, days: 30 },
  });
  expect(testInWords(whole, leadFacts({}).fields, nameOfOption)).toEqual({
    zh: '来源 是其中之一 百度推广、展会；需求、职务提到 报价、采购；30 天内主动咨询、电话至少 2 次',
    en: 'Source is one of Search ads, Exhibition; What they need, Job title mentions 报价, 采购; came to us, call: at least 2 in 30 days',
  });
});

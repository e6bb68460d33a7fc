import { expect, test } from 'vitest';
import { defaultScoreRules } from '../../../model/score/rules/default-score-rules.ts';
import { drawnRule, isWholeRule, ruleOf } from './drawn-rule.ts';

test('every usual rule comes through the form as it was', () => {
  for (const group of defaultScoreRules('en').groups)
    for (const rule of group.rules) {
      const drawn = drawnRule(rule, group.axis);
      expect(isWholeRule(drawn)).toBe(true);
      expect(ruleOf(drawn)).toEqual(rule);
    }
});

test('a new rule asks once for the fit and counts events for the engagement', () => {
  expect(drawnRule(null, 'fit').how).toBe('once');
  const each = { ...drawnRule(null, 'engagement'), name: '来访' };
  expect(ruleOf(each)).toMatchObject({ test: null, perEvent: { kinds: ['touch'], monthlyDecay: 50 } });
  expect(isWholeRule({ ...each, kinds: [] })).toBe(false);
  expect(isWholeRule({ ...each, points: 0 })).toBe(false);
});

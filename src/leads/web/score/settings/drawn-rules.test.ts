import { expect, test } from 'vitest';
import { defaultScoreRules } from '../../../model/score/rules/default-score-rules.ts';
import { scoreRulesSchema } from '../../../model/score/rules/score-rules.ts';
import {
  faultsOf,
  sentRules,
  withGroup,
  withNewGroup,
  withoutGroup,
  withoutRule,
  withRule,
} from './drawn-rules.ts';

const rules = defaultScoreRules('zh-CN');
const [first] = rules.groups;

test('a rule takes its own place, a new one comes behind, one that is taken out is gone', () => {
  const [rule, ...others] = first!.rules;
  const changed = withRule(rules, first!.id, { ...rule!, points: 7 });
  expect(changed.groups[0]!.rules.map(({ points }) => points)).toEqual([
    7,
    ...others.map(({ points }) => points),
  ]);
  const more = withRule(rules, first!.id, { ...rule!, id: 'new' });
  expect(more.groups[0]!.rules.at(-1)!.id).toBe('new');
  expect(withoutRule(more, first!.id, 'new')).toEqual(rules);
  expect(withRule(rules, 'nowhere', rule!)).toBe(rules);
});

test('groups are added and taken out', () => {
  const more = withNewGroup(rules, 'engagement', '新组');
  expect(more.groups).toHaveLength(rules.groups.length + 1);
  expect(withoutGroup(more, more.groups.at(-1)!.id)).toEqual(rules);
});

test('the faults told are those for which the server would refuse', () => {
  expect(faultsOf(rules).size).toBe(0);
  const wrong = [
    { ...rules, caps: { fit: 70, engagement: 40 } },
    { ...rules, matrix: { ...rules.matrix, b: rules.matrix.a } },
    { ...rules, matrix: { ...rules.matrix, one: 90 } },
    withGroup(rules, first!.id, { name: ' ' }),
    withRule(rules, first!.id, { ...first!.rules[0]!, points: 0 }),
  ];
  for (const one of wrong) {
    expect(faultsOf(one).size).toBeGreaterThan(0);
    expect(scoreRulesSchema.safeParse(one).success).toBe(false);
  }
});

test('what is sent has no blanks around names', () => {
  const sent = sentRules(withGroup(rules, first!.id, { name: ' 人 ', nameEn: ' ' }));
  expect([sent.groups[0]!.name, sent.groups[0]!.nameEn]).toEqual(['人', null]);
});

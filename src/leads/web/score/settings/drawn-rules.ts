/** Score rules while they are drawn: pure changes to them, and what is still wrong. */
import { newId } from '../../../../platform/model/identifier.ts';
import type { Axis, ScoreGroup, ScoreRule, ScoreRules } from '../../../model/score/rules/score-rules.ts';

export function withGroup(rules: ScoreRules, groupId: string, part: Partial<ScoreGroup>): ScoreRules {
  return {
    ...rules,
    groups: rules.groups.map((group) => (group.id === groupId ? { ...group, ...part } : group)),
  };
}

export function withNewGroup(rules: ScoreRules, axis: Axis, name: string): ScoreRules {
  const group: ScoreGroup = { id: newId(), axis, name, nameEn: null, most: 10, rules: [] };
  return { ...rules, groups: [...rules.groups, group] };
}

export function withoutGroup(rules: ScoreRules, groupId: string): ScoreRules {
  return { ...rules, groups: rules.groups.filter(({ id }) => id !== groupId) };
}

/** Puts a rule in the place of the one with its id, or behind the others of the group. */
export function withRule(rules: ScoreRules, groupId: string, rule: ScoreRule): ScoreRules {
  const group = rules.groups.find(({ id }) => id === groupId);
  if (!group) return rules;
  const isKnown = group.rules.some(({ id }) => id === rule.id);
  const changed = isKnown
    ? group.rules.map((one) => (one.id === rule.id ? rule : one))
    : [...group.rules, rule];
  return withGroup(rules, groupId, { rules: changed });
}

export function withoutRule(rules: ScoreRules, groupId: string, ruleId: string): ScoreRules {
  const group = rules.groups.find(({ id }) => id === groupId);
  return withGroup(rules, groupId, { rules: group?.rules.filter(({ id }) => id !== ruleId) ?? [] });
}

export type RulesFault = 'caps' | 'fitOrder' | 'engagementOrder' | 'names' | 'points';

/** What keeps the rules from being saved. */
export function faultsOf({ caps, matrix, groups }: ScoreRules): ReadonlySet<RulesFault> {
  const faults = new Set<RulesFault>();
  if (caps.fit + caps.engagement > 100) faults.add('caps');
  if (matrix.a <= matrix.b || matrix.a > caps.fit) faults.add('fitOrder');
  if (matrix.one <= matrix.two || matrix.one > caps.engagement) faults.add('engagementOrder');
  if (groups.some(({ name }) => name.trim() === '')) faults.add('names');
  if (groups.some(({ rules }) => rules.some(({ points }) => points === 0))) faults.add('points');
  return faults;
}

/** As it is sent: names without blanks around them. */
export function sentRules(rules: ScoreRules): ScoreRules {
  return {
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      name: group.name.trim(),
      nameEn: group.nameEn?.trim() || null,
    })),
  };
}

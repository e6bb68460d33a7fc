import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rivalsOf, settleTags, tagsByRules, type GivenTag, type LeadTag } from './tag.ts';
import { asked, leadFacts, test as testOf } from './testing/lead-facts.ts';

const reason = { zh: '因为', en: 'because' };
const tag = (id: string) => ({ id, name: id, nameEn: null });
const groups = [
  { exclusive: true, tags: [tag('hot'), tag('cold')] },
  { exclusive: false, tags: [tag('vip'), tag('old')] },
];
const given = (tagId: string, ruleId = `rule-${tagId}`): GivenTag => ({ tagId, ruleId, reason });
const byRule = (tagId: string): LeadTag => ({ tagId, ruleId: `rule-${tagId}`, reason, removed: false });
const byPerson = (tagId: string, removed = false): LeadTag => ({
  tagId,
  ruleId: null,
  reason: null,
  removed,
});
const gives = (standing: LeadTag[], rules: GivenTag[]) => {
  const { give, take } = settleTags(groups, standing, rules);
  return { give: give.map(({ tagId }) => tagId), take };
};

test('rules give tags with their reason, the first rule of a tag', () => {
  const rule = (id: string, tagId: string, value: string) => ({
    id,
    tagId,
    test: testOf({ conditions: [{ field: 'source', op: 'is', value }] }),
  });
  const rules = [rule('1', 'vip', 'website'), rule('2', 'vip', 'exhibition'), rule('3', 'vip', 'exhibition')];
  expect(tagsByRules(rules, leadFacts({ source: 'exhibition' }), asked)).toEqual([
    { tagId: 'vip', ruleId: '2', reason: { zh: '来源 是 展会', en: 'Source is Exhibition' } },
  ]);
});

test('a tag whose rule no longer holds is taken; one that still holds is left as it is', () => {
  expect(gives([byRule('vip')], [])).toEqual({ give: [], take: ['vip'] });
  expect(gives([byRule('vip')], [given('vip')])).toEqual({ give: [], take: [] });
  expect(gives([byRule('vip')], [{ ...given('vip'), reason: { zh: '另因', en: 'else' } }])).toEqual({
    give: ['vip'],
    take: [],
  });
});

test('a person’s word stays: what he gave is kept, what he took off does not come back', () => {
  expect(gives([byPerson('vip')], [])).toEqual({ give: [], take: [] });
  expect(gives([byPerson('vip', true)], [given('vip')])).toEqual({ give: [], take: [] });
  expect(gives([{ ...byRule('vip'), removed: true }], [given('vip')])).toEqual({ give: [], take: [] });
});

test('in an exclusive group the first rule wins, and a person wins over all rules', () => {
  expect(gives([], [given('cold'), given('hot')])).toEqual({ give: ['cold'], take: [] });
  expect(gives([byRule('hot')], [given('cold'), given('hot')])).toEqual({ give: ['cold'], take: ['hot'] });
  expect(gives([byPerson('hot')], [given('cold')])).toEqual({ give: [], take: [] });
  expect(gives([], [given('vip'), given('old')])).toEqual({ give: ['vip', 'old'], take: [] });
});

test('a tag that was archived is given by no rule', () => {
  expect(gives([], [given('gone')])).toEqual({ give: [], take: [] });
});

test('the rivals of a tag are the others of its exclusive group', () => {
  expect([rivalsOf(groups, 'hot'), rivalsOf(groups, 'vip')]).toEqual([['cold'], []]);
});

test('judging never touches what a person said, and judging again changes nothing', () => {
  const ids = ['hot', 'cold', 'vip', 'old'];
  const anyStanding = fc
    .uniqueArray(fc.constantFrom(...ids))
    .chain(
      (some) =>
        fc.tuple(
          ...some.map((id) => fc.constantFrom(byRule(id), byPerson(id), byPerson(id, true))),
        ) as fc.Arbitrary<LeadTag[]>,
    );
  const anyRules = fc.uniqueArray(fc.constantFrom(...ids)).map((some) => some.map((id) => given(id)));
  fc.assert(
    fc.property(anyStanding, anyRules, (standing, rules) => {
      const { give, take } = settleTags(groups, standing, rules);
      const said = standing.filter(({ ruleId }) => ruleId === null).map(({ tagId }) => tagId);
      for (const id of [...take, ...give.map(({ tagId }) => tagId)]) expect(said).not.toContain(id);
      const after = [
        ...standing.filter(({ tagId }) => !take.includes(tagId) && !give.some((one) => one.tagId === tagId)),
        ...give.map((one): LeadTag => ({ ...one, removed: false })),
      ];
      expect(settleTags(groups, after, rules)).toEqual({ give: [], take: [] });
    }),
  );
});

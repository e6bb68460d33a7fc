import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadEventKinds } from '../../tags/lead-event.ts';
import { faultsOfTest } from '../../tags/lead-test.ts';
import { asked, daysAgo, event, leadFacts, test as testOf } from '../../tags/testing/lead-facts.ts';
import { defaultScoreRules } from './default-score-rules.ts';
import { leadLevels, levelOf } from './lead-level.ts';
import { decayedPoints, fitOfLift, scoreLead } from './score-lead.ts';
import { axes, scoreRulesSchema, type ScoreGroup, type ScoreRules } from './score-rules.ts';

const rules = defaultScoreRules('zh-CN');
const dayMs = 86_400_000;

test('an event’s points fall evenly: half a month’s decay after half a month, nothing below 0', () => {
  expect(decayedPoints(10, 50, 0)).toBe(10);
  expect(decayedPoints(10, 50, 15 * dayMs)).toBe(7.5);
  expect(decayedPoints(10, 50, 30 * dayMs)).toBe(5);
  expect(decayedPoints(10, 50, 60 * dayMs)).toBe(0);
  expect(decayedPoints(10, 50, 600 * dayMs)).toBe(0);
  expect(decayedPoints(-10, 50, 30 * dayMs)).toBe(-5);
  expect(decayedPoints(10, 0, 600 * dayMs)).toBe(10);
});

function groupOf(parts: Partial<ScoreGroup>): ScoreGroup {
  return { id: 'g', axis: 'fit', name: '组', nameEn: 'Group', most: 20, rules: [], ...parts };
}

function rulesOf(...groups: ScoreGroup[]): ScoreRules {
  return {
    caps: { fit: 60, engagement: 40 },
    matrix: { a: 40, b: 20, one: 20, two: 8 },
    learnedFit: true,
    groups,
  };
}

const always = testOf({ conditions: [{ field: 'name', op: 'not_empty' }] });
const fixed = (id: string, points: number) => ({
  id,
  name: id,
  nameEn: null,
  points,
  test: always,
  perEvent: null,
});
const lead = leadFacts({ name: '王敏' });

test('positive and negative points add up; a group stops at its cap and an axis at its own, and both are told', () => {
  const one = groupOf({ rules: [fixed('a', 15), fixed('b', 15), fixed('c', -4)] });
  const scored = scoreLead(rulesOf(one), lead, asked);
  expect(scored.fit).toBe(20);
  expect(scored.contributions.map(({ points }) => points)).toEqual([15, 15, -4, -6]);
  expect(scored.contributions.at(-1)!.reason.zh).toBe('“组”最多 20 分');
  const many = [1, 2, 3, 4].map((n) => groupOf({ id: `g${n}`, rules: [fixed(`r${n}`, 20)] }));
  expect(scoreLead(rulesOf(...many), lead, asked)).toMatchObject({
    fit: 60,
    engagement: 0,
    score: 60,
    level: 'A3',
  });
  const bad = scoreLead(rulesOf(groupOf({ rules: [fixed('a', -30)] })), lead, asked);
  expect([bad.fit, bad.contributions.at(-1)!.points, bad.contributions.at(-1)!.rule.zh]).toEqual([
    0,
    30,
    '下限',
  ]);
});

test('each event gives its points by its age', () => {
  const perEvent = { kinds: ['touch' as const], monthlyDecay: 50 };
  const group = groupOf({
    axis: 'engagement',
    most: 40,
    rules: [{ id: 't', name: '来访', nameEn: null, points: 10, test: null, perEvent }],
  });
  const facts = leadFacts({}, [event('touch', 0), event('touch', 30), event('touch', 90), event('call', 0)]);
  const scored = scoreLead(rulesOf(group), facts, asked);
  expect([scored.engagement, scored.contributions[0]!.reason.zh]).toEqual([
    15,
    '主动咨询 3 次，每 30 天减 50%',
  ]);
  const later = { ...asked, now: daysAgo(-30) };
  expect(scoreLead(rulesOf(group), facts, later).engagement).toBe(5);
});

test('the learned lift takes the place of the fit: the average lead gets half its cap', () => {
  expect([fitOfLift(0, 60), fitOfLift(Math.log(3), 60), fitOfLift(-20, 60)]).toEqual([30, 45, 0]);
  expect(scoreLead(rulesOf(), lead, asked, Math.log(3))).toMatchObject({ fit: 45, score: 45, level: 'A3' });
});

test('letters and digits follow the thresholds of the matrix', () => {
  const matrix = { a: 40, b: 20, one: 20, two: 8 };
  expect([levelOf(matrix, 40, 20), levelOf(matrix, 39, 19), levelOf(matrix, 19, 7)]).toEqual([
    'A1',
    'B2',
    'C3',
  ]);
  expect(leadLevels).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3']);
});

test('the rules of a new organisation are valid and ask only for fields that leads have', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const given = defaultScoreRules(locale);
    expect(scoreRulesSchema.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
    const faults = given.groups.flatMap((group) =>
      group.rules.flatMap((rule) => (rule.test ? faultsOfTest(rule.test, lead.fields) : [])),
    );
    expect(faults).toEqual([]);
  }
});

test('a manager of a large company who asks for a quote is an A; a job seeker is a C', () => {
  const good = leadFacts(
    {
      name: '李雷',
      title: '采购总监',
      company: '海川机械',
      employees: 800,
      mobile: '13900001111',
      source: 'exhibition',
      product: 'p',
      need: '想要 200 套的报价',
    },
    [event('touch', 0)],
  );
  expect(scoreLead(rules, good, asked)).toMatchObject({ level: 'A2', engagement: 10 });
  const seeker = leadFacts({
    name: '小赵',
    mobile: '13900002222',
    need: '请问贵司招聘吗',
    source: 'website',
  });
  expect(scoreLead(rules, seeker, asked).level).toBe('C3');
});

const anyLead = fc
  .record(
    {
      title: fc.constantFrom('总经理', '采购经理', '工程师'),
      employees: fc.integer({ min: 1, max: 5000 }),
      mobile: fc.constant('13900001111'),
      source: fc.constantFrom('website', 'referral', 'other'),
      need: fc.constantFrom('报价', '招聘', '了解'),
      product: fc.constant('p'),
    },
    { requiredKeys: [] },
  )
  .chain((values) =>
    fc
      .array(fc.tuple(fc.constantFrom(...leadEventKinds), fc.integer({ min: -5, max: 400 })), {
        maxLength: 12,
      })
      .map((events) =>
        leadFacts(
          values,
          events.map(([kind, days]) => event(kind, days)),
        ),
      ),
  );

test('every point is told: the contributions of an axis add up to it, within its cap; age never adds engagement', () => {
  fc.assert(
    fc.property(anyLead, fc.integer({ min: 0, max: 300 }), (facts, later) => {
      const scored = scoreLead(rules, facts, asked);
      for (const axis of axes) {
        const told = scored.contributions.filter((one) => one.axis === axis);
        const sum = told.reduce((all, { points }) => all + points, 0);
        expect(Math.abs(sum - scored[axis])).toBeLessThanOrEqual(0.5001);
        expect(scored[axis]).toBeGreaterThanOrEqual(0);
        expect(scored[axis]).toBeLessThanOrEqual(rules.caps[axis]);
      }
      expect(scored.score).toBe(scored.fit + scored.engagement);
      const past = { ...facts, events: facts.events.filter(({ at }) => at <= asked.now) };
      const aged = scoreLead(rules, past, { ...asked, now: daysAgo(-later) });
      expect(aged.engagement).toBeLessThanOrEqual(scoreLead(rules, past, asked).engagement);
    }),
  );
});

test('rules that contradict themselves are not accepted', () => {
  const faults = (change: (rules: ScoreRules) => void): boolean => {
    const changed = structuredClone(rules);
    change(changed);
    return !scoreRulesSchema.safeParse(changed).success;
  };
  expect(faults((one) => (one.caps.fit = 70))).toBe(true);
  expect(faults((one) => (one.matrix.a = one.matrix.b))).toBe(true);
  expect(faults((one) => (one.matrix.one = 41))).toBe(true);
  expect(faults((one) => (one.groups[1]!.id = one.groups[0]!.id))).toBe(true);
  expect(faults((one) => (one.groups[0]!.rules[0]!.points = 0))).toBe(true);
  expect(faults((one) => (one.groups[0]!.rules[0]!.points = 101))).toBe(true);
  expect(faults(() => {})).toBe(false);
});

/** The score of a lead by the rules, and the learned fit in its place; every point can be told. */
import type { Label } from '../../../../platform/model/label.ts';
import type { Asked } from '../../../../records/model/meets-filter.ts';
import { eventKindsInWords } from '../../tags/lead-event.ts';
import { reasonToMeet, type LeadFacts } from '../../tags/lead-test.ts';
import { share } from '../learned/learned-model.ts';
import { levelOf, type LeadLevel } from './lead-level.ts';
import { axes, type Axis, type ScoreGroup, type ScoreRule, type ScoreRules } from './score-rules.ts';

/** Points with one decimal, and what they were given for. */
export type Contribution = { axis: Axis; group: Label; rule: Label; reason: Label; points: number };

export type LeadScore = {
  fit: number;
  engagement: number;
  /** Fit and engagement together, 0..100. */
  score: number;
  level: LeadLevel;
  /** Those of an axis add up to it, rounded to a whole point: what a cap or the floor of 0 cuts off is a line of its own. */
  contributions: Contribution[];
};

const monthMs = 30 * 86_400_000;

/** What an event's points are worth at an age: `monthlyDecay` percent of them are lost in each 30 days, evenly, down to 0. */
export function decayedPoints(points: number, monthlyDecay: number, ageMs: number): number {
  return points * Math.max(0, 1 - (monthlyDecay / 100) * (Math.max(0, ageMs) / monthMs));
}

/**
 * Scores a lead. `learnedLift`, when a learned score decides the fit, is how far the lead's log-odds lie from those of
 * the average lead: the fit is then its cap × σ(lift), so that the average lead gets half of it.
 */
export function scoreLead(
  rules: ScoreRules,
  lead: LeadFacts,
  asked: Asked,
  learnedLift: number | null = null,
): LeadScore {
  const contributions: Contribution[] = [];
  const sums = { fit: 0, engagement: 0 };
  for (const axis of axes) {
    const groups = rules.groups.filter((group) => group.axis === axis);
    const ofGroups = groups.flatMap((group) => contributionsOf(group, lead, asked));
    const capped = [...ofGroups, ...cutOf(axis, sumOf(ofGroups), rules.caps[axis])];
    contributions.push(...capped);
    sums[axis] = Math.round(sumOf(capped));
  }
  const fit = learnedLift === null ? sums.fit : fitOfLift(learnedLift, rules.caps.fit);
  return {
    fit,
    engagement: sums.engagement,
    score: fit + sums.engagement,
    level: levelOf(rules.matrix, fit, sums.engagement),
    contributions,
  };
}

/** The learned fit: of its cap the share that the lift stands for, the average lead half. */
export function fitOfLift(lift: number, cap: number): number {
  return Math.round(cap * share(lift));
}

function sumOf(contributions: readonly Contribution[]): number {
  return tenth(contributions.reduce((sum, { points }) => sum + points, 0));
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}

function contributionsOf(group: ScoreGroup, lead: LeadFacts, asked: Asked): Contribution[] {
  const { axis } = group;
  const name = nameOf(group);
  const given = group.rules.flatMap((rule) =>
    givenBy(rule, lead, asked).map((one) => ({ axis, group: name, rule: nameOf(rule), ...one })),
  );
  const over = tenth(sumOf(given) - group.most);
  if (over <= 0) return given;
  const reason = { zh: `“${name.zh}”最多 ${group.most} 分`, en: `“${name.en}” gives ${group.most} at most` };
  return [...given, { axis, group: name, rule: capLabel, reason, points: -over }];
}

const capLabel: Label = { zh: '上限', en: 'Cap' };
const floorLabel: Label = { zh: '下限', en: 'Floor' };
const axisLabels: Record<Axis, Label> = {
  fit: { zh: '匹配度', en: 'Fit' },
  engagement: { zh: '意向度', en: 'Engagement' },
};

/** What takes an axis back under its cap, or up to 0. */
function cutOf(axis: Axis, sum: number, cap: number): Contribution[] {
  const group = axisLabels[axis];
  if (sum > cap) {
    const reason = { zh: `${group.zh}最多 ${cap} 分`, en: `${group.en} is ${cap} at most` };
    return [{ axis, group, rule: capLabel, reason, points: tenth(cap - sum) }];
  }
  if (sum >= 0) return [];
  const reason = { zh: `${group.zh}最低 0 分`, en: `${group.en} is not below 0` };
  return [{ axis, group, rule: floorLabel, reason, points: tenth(-sum) }];
}

function givenBy(rule: ScoreRule, lead: LeadFacts, asked: Asked): { reason: Label; points: number }[] {
  if (rule.test) {
    const reason = reasonToMeet(rule.test, lead, asked);
    return reason ? [{ reason, points: rule.points }] : [];
  }
  const { kinds, monthlyDecay } = rule.perEvent;
  const counted = lead.events.filter(({ kind, at }) => kinds.includes(kind) && at <= asked.now);
  const points = counted.reduce(
    (sum, { at }) => sum + decayedPoints(rule.points, monthlyDecay, asked.now.getTime() - at.getTime()),
    0,
  );
  if (tenth(points) === 0) return [];
  const told = eventKindsInWords(kinds);
  const fades = monthlyDecay > 0;
  return [
    {
      reason: {
        zh: `${told.zh} ${counted.length} 次${fades ? `，每 30 天减 ${monthlyDecay}%` : ''}`,
        en: `${told.en}: ${counted.length}${fades ? `, fading ${monthlyDecay} % in 30 days` : ''}`,
      },
      points: tenth(points),
    },
  ];
}

function nameOf({ name, nameEn }: { name: string; nameEn: string | null }): Label {
  return { zh: name, en: nameEn ?? name };
}

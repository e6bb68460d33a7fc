/** A rule while it is being drawn: percentages instead of shares, chosen things with their names. */
import type { Option } from '../../../../platform/web/index.ts';
import type { Condition } from '../../../../records/model/filter.ts';
import { usualAcceptWithin, usualEngine } from '../../../model/assignment/assignment-rule.ts';
import { dimensions, type Dimension, type RepLevel } from '../../../model/assignment/rep-profile.ts';
import { utilityParts, type UtilityPart } from '../../../model/assignment/utility.ts';
import type { RuleDraft, WireRule } from '../../../model/assignment/wire.ts';

export type TakersKind = RuleDraft['takers']['kind'];

export type RuleForm = {
  name: string;
  conditions: readonly Condition[];
  kind: TakersKind;
  team: Option | null;
  below: boolean;
  people: readonly Option[];
  poolId: string | null;
  levels: readonly RepLevel[];
  weights: Readonly<Record<UtilityPart, number>>;
  fitWeights: Readonly<Record<Dimension, number>>;
  fairnessStrength: number;
  overdueLimit: number;
  acceptTop: number;
  acceptOthers: number;
  enabled: boolean;
  /** A day; the rule is in force from its beginning. */
  activeFrom: string | null;
};

const inPercent = <K extends string>(shares: Readonly<Record<K, number>>, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, Math.round(shares[key] * 100)])) as Record<K, number>;
const inShares = <K extends string>(percents: Readonly<Record<K, number>>, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, percents[key] / 100])) as Record<K, number>;

/** The form of a rule, or of a new one; `dayOf` tells the day an instant falls on. */
export function formOf(rule: WireRule | null, dayOf: (instant: string) => string): RuleForm {
  const engine = rule?.engine ?? usualEngine;
  const accept = rule?.acceptWithin ?? usualAcceptWithin;
  const takers = rule?.takers ?? { kind: 'everybody' as const };
  return {
    name: rule?.name ?? '',
    conditions: rule?.conditions ?? [],
    kind: takers.kind,
    team: takers.kind === 'team' ? { id: takers.teamId, name: rule?.takersName ?? '' } : null,
    below: takers.kind === 'team' ? takers.below : true,
    people: rule?.people ?? [],
    poolId: takers.kind === 'pool' ? takers.poolId : null,
    levels: rule?.levels ?? [],
    weights: inPercent(engine.weights, utilityParts),
    fitWeights: inPercent(engine.fitWeights, dimensions),
    fairnessStrength: engine.fairnessStrength,
    overdueLimit: engine.overdueLimit,
    acceptTop: accept.top,
    acceptOthers: accept.others,
    enabled: rule?.enabled ?? true,
    activeFrom: rule?.activeFrom ? dayOf(rule.activeFrom) : null,
  };
}

/** What the four weights add up to, in percent. */
export function sumOfWeights({ weights }: RuleForm): number {
  return utilityParts.reduce((sum, part) => sum + weights[part], 0);
}

export type FormFault = 'nameMissing' | 'takersMissing' | 'weightsSum';

/** The first thing that keeps the form from being saved. */
export function faultOf(form: RuleForm): FormFault | null {
  if (!form.name.trim()) return 'nameMissing';
  if (!takersOf(form)) return 'takersMissing';
  return sumOfWeights(form) === 100 ? null : 'weightsSum';
}

function takersOf({ kind, team, below, people, poolId }: RuleForm): RuleDraft['takers'] | null {
  switch (kind) {
    case 'everybody':
      return { kind };
    case 'team':
      return team && { kind, teamId: team.id, below };
    case 'people':
      return people.length > 0 ? { kind, userIds: people.map(({ id }) => id) } : null;
    case 'pool':
      return poolId === null ? null : { kind, poolId };
  }
}

/** What is sent; `startOfDay` tells the first instant of a day. Only for a form without fault. */
export function draftOf(form: RuleForm, startOfDay: (day: string) => string): RuleDraft {
  return {
    name: form.name.trim(),
    conditions: [...form.conditions],
    takers: takersOf(form)!,
    levels: form.levels.length === 0 ? null : [...form.levels],
    engine: {
      weights: inShares(form.weights, utilityParts),
      fitWeights: inShares(form.fitWeights, dimensions),
      fairnessStrength: form.fairnessStrength,
      overdueLimit: form.overdueLimit,
    },
    acceptWithin: { top: form.acceptTop, others: form.acceptOthers },
    enabled: form.enabled,
    activeFrom: form.activeFrom === null ? null : startOfDay(form.activeFrom),
  };
}

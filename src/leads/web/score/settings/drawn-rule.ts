/** One score rule while it is drawn: both ways of giving points side by side, until one is chosen. */
import { newId } from '../../../../platform/model/identifier.ts';
import type { Axis, ScoreRule } from '../../../model/score/rules/score-rules.ts';
import type { LeadEventKind } from '../../../model/tags/lead-event.ts';
import { drawnTest, isWholeTest, testOf, type DrawnTest } from '../../tags/settings/drawn-test.ts';

export type DrawnRule = {
  id: string;
  name: string;
  nameEn: string;
  points: number;
  how: 'once' | 'each';
  test: DrawnTest;
  kinds: readonly LeadEventKind[];
  monthlyDecay: number;
};

/** A new rule for the fit asks once; one for the engagement counts events that fade by half a month. */
export function drawnRule(rule: ScoreRule | null, axis: Axis): DrawnRule {
  const isOnce = rule ? rule.test !== null : axis === 'fit';
  return {
    id: rule?.id ?? newId(),
    name: rule?.name ?? '',
    nameEn: rule?.nameEn ?? '',
    points: rule?.points ?? 5,
    how: isOnce ? 'once' : 'each',
    test: drawnTest(rule?.test ?? null),
    kinds: rule?.perEvent?.kinds ?? ['touch'],
    monthlyDecay: rule?.perEvent?.monthlyDecay ?? 50,
  };
}

export function ruleOf(drawn: DrawnRule): ScoreRule {
  const shared = {
    id: drawn.id,
    name: drawn.name.trim(),
    nameEn: drawn.nameEn.trim() || null,
    points: drawn.points,
  };
  if (drawn.how === 'once') return { ...shared, test: testOf(drawn.test), perEvent: null };
  return {
    ...shared,
    test: null,
    perEvent: { kinds: [...drawn.kinds], monthlyDecay: drawn.monthlyDecay },
  };
}

export function isWholeRule(drawn: DrawnRule): boolean {
  if (drawn.name.trim() === '' || drawn.points === 0) return false;
  return drawn.how === 'once' ? isWholeTest(drawn.test) : drawn.kinds.length > 0;
}

/** The rules of a scheme as they are typed: yuan, percent and points; empty leaves a part out. */
import { incentiveRulesSchema, type IncentiveRules } from '../../model/incentive/rules.ts';

export type RulesDraft = {
  basis: IncentiveRules['basis'];
  /** Fen as a string, and percent. */
  tiers: { from: string | null; rate: number | null }[];
  newCustomer: string | null;
  conversionPoints: number | null;
  conversionBonus: string | null;
  onTimePercent: number | null;
  onTimeBonus: string | null;
  trustBelow: number | null;
  trustKeeps: number | null;
  cap: string | null;
};

export function draftOf(rules: IncentiveRules | null): RulesDraft {
  return {
    basis: rules?.basis ?? 'amount',
    tiers: rules?.wonAmount.map(({ from, rate }) => ({ from, rate: rate / 100 })) ?? [{ from: '0', rate: 1 }],
    newCustomer: rules && rules.newCustomer !== '0' ? rules.newCustomer : null,
    conversionPoints: rules?.conversion?.points ?? null,
    conversionBonus: rules?.conversion?.bonus ?? null,
    onTimePercent: rules?.onTime?.percent ?? null,
    onTimeBonus: rules?.onTime?.bonus ?? null,
    trustBelow: rules?.trust?.below ?? null,
    trustKeeps: rules?.trust?.keeps ?? null,
    cap: rules?.cap ?? null,
  };
}

/** The rules a draft means; null while it means none. */
export function rulesOf(draft: RulesDraft): IncentiveRules | null {
  const { conversionPoints, conversionBonus, onTimePercent, onTimeBonus, trustBelow, trustKeeps } = draft;
  const parsed = incentiveRulesSchema.safeParse({
    basis: draft.basis,
    wonAmount: draft.tiers
      .filter(({ rate }) => rate !== null)
      .map(({ from, rate }) => ({ from: from ?? '0', rate: Math.round(rate! * 100) })),
    newCustomer: draft.newCustomer ?? '0',
    conversion:
      conversionPoints && conversionBonus ? { points: conversionPoints, bonus: conversionBonus } : null,
    onTime: onTimePercent && onTimeBonus ? { percent: onTimePercent, bonus: onTimeBonus } : null,
    trust: trustBelow && trustKeeps ? { below: trustBelow, keeps: trustKeeps } : null,
    cap: draft.cap,
  });
  return parsed.success ? parsed.data : null;
}

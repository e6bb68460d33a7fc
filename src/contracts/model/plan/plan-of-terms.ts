import type { InstalmentInput } from '../work-contract.ts';

const part = (
  name: string,
  share: number,
  dueFrom: 'signing' | 'delivery',
  dueDays: number,
): InstalmentInput => ({ name, share, dueFrom, dueDays, dueOn: null, amount: null });

const plans: Readonly<Record<string, readonly InstalmentInput[]>> = {
  prepaid: [part('全款', 10_000, 'signing', 7)],
  split: [part('预付款', 3000, 'signing', 7), part('验收款', 7000, 'delivery', 15)],
  on_acceptance: [part('验收款', 10_000, 'delivery', 15)],
  net30: [part('货款', 10_000, 'delivery', 30)],
  net60: [part('货款', 10_000, 'delivery', 60)],
  net90: [part('货款', 10_000, 'delivery', 90)],
};

/** The payment plan that the payment terms of a quote usually mean, to be changed by hand; none for terms of one's own. */
export function planOfTerms(terms: string | null): readonly InstalmentInput[] {
  return (terms !== null && Object.hasOwn(plans, terms) && plans[terms]) || [];
}

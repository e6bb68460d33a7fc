/** The numbers that an item made by hand may rest on, with the day that is meant by their period. */
export const knownFigures: readonly { measure: string; dayField: string | null }[] = [
  { measure: 'deals.win_rate', dayField: 'deals.closed_on' },
  { measure: 'deals.won_amount', dayField: 'deals.closed_on' },
  { measure: 'deals.won', dayField: 'deals.closed_on' },
  { measure: 'deals.lost', dayField: 'deals.closed_on' },
  { measure: 'deals.cycle_days_median', dayField: 'deals.closed_on' },
  { measure: 'deals.created', dayField: 'deals.created_on' },
  { measure: 'deals.open_amount', dayField: null },
  { measure: 'stages.advance_rate', dayField: 'stages.left_on' },
  { measure: 'stages.days_median', dayField: 'stages.left_on' },
];

/** An amount as people type it, in the measure's own unit: five points are 0.05, a yuan is a hundred fen. */
export function typedAmount(unit: string, typed: number): number {
  if (unit === 'percent') return typed / 100;
  return unit === 'money' ? Math.round(typed * 100) : typed;
}

/** How the tones of a grid look in the design system: on the sheet that is drawn on and in what comes of it. */
import type { GridStyle } from '../../model/grid/grid.ts';

export const gridFills: Record<NonNullable<GridStyle['fill']>, string> = {
  none: 'bg-surface',
  head: 'bg-sunken',
  total: 'bg-sunken',
  accent: 'bg-accent-soft',
  positive: 'bg-good-soft',
  warning: 'bg-warn-soft',
  negative: 'bg-bad-soft',
};

export const gridTones: Record<NonNullable<GridStyle['text']>, string> = {
  plain: 'text-ink',
  quiet: 'text-soft',
  accent: 'text-accent',
  positive: 'text-good',
  warning: 'text-warn',
  negative: 'text-bad',
};

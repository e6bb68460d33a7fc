/** The screens that come with the product; taken as a copy they are one's own to change. */
import { conversionScreen } from './conversion.ts';
import type { ShippedScreen } from './compose.ts';
import { forecastScreen } from './forecast.ts';
import { funnelScreen } from './funnel.ts';
import { progressScreen } from './progress.ts';
import { rankingScreen } from './ranking.ts';

export { documentOf, type ShippedScreen } from './compose.ts';

export const shippedScreens: readonly ShippedScreen[] = [
  funnelScreen,
  conversionScreen,
  progressScreen,
  forecastScreen,
  rankingScreen,
];

/** What keeps amounts in the organisation's currency: while there are none, it can be another one. */
import { moneyOfCatalogue } from './catalog/server/index.ts';
import { moneyOfDeals } from './deals/server/index.ts';
import { moneyOfTargets } from './forecasting/server/index.ts';
import type { MoneyKeeper } from './identity/server/index.ts';
import { kinds } from './kinds.ts';
import { moneyOfChannels } from './leads/server/index.ts';
import { moneyOfRecords } from './records/server/index.ts';

export const moneyKeepers: readonly MoneyKeeper[] = [
  moneyOfRecords(kinds),
  moneyOfDeals,
  moneyOfCatalogue,
  moneyOfChannels,
  moneyOfTargets,
];

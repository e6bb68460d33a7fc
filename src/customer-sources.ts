/** What the domains above accounts tell of customers: for portraits, behaviour and the next best of them. */
import type { CustomerSources } from './accounts/server/index.ts';
import { paperFactsOf } from './contracts/server/index.ts';
import { buyingRoleOptions } from './deals/model/process/buying-role.ts';
import { dealFactsOf } from './deals/server/index.ts';
import { leadBehaviour } from './leads/server/index.ts';
import { marginFactsOf, quoteBehaviour } from './quotes/server/index.ts';
import { serviceBehaviour, serviceFactsOf } from './service/server/index.ts';

export const customerSources: CustomerSources = {
  deals: dealFactsOf,
  papers: paperFactsOf,
  margins: marginFactsOf,
  service: serviceFactsOf,
  behaviour: [quoteBehaviour, serviceBehaviour, leadBehaviour],
  roles: { all: buyingRoleOptions, wanted: ['decision_maker', 'user', 'purchaser', 'champion'] },
};

/** Customers: accounts and contacts, what looks the same, their tiers, portraits, and who is next. */
import { accountContract, contactContract } from './accounts/model/contract.ts';
import { duplicateContract } from './accounts/model/duplicates/contract.ts';
import { nextBestContract } from './accounts/model/next-best/contract.ts';
import { portraitContract } from './accounts/model/portrait/contract.ts';
import { segmentContract } from './accounts/model/segments/contract.ts';
import {
  accountUseCases,
  contactUseCases,
  duplicateUseCases,
  nextBestUseCases,
  portraitUseCases,
  segmentUseCases,
} from './accounts/server/index.ts';
import { customerSources } from './customer-sources.ts';
import { purchasesOf } from './deals/server/index.ts';
import { mergeRegistry } from './kinds.ts';
import { served, type Served } from './served.ts';

export const servedCustomers: readonly Served[] = [
  served(accountContract, accountUseCases),
  served(contactContract, contactUseCases),
  served(duplicateContract, duplicateUseCases(mergeRegistry)),
  served(segmentContract, segmentUseCases(purchasesOf)),
  served(portraitContract, portraitUseCases(customerSources)),
  served(nextBestContract, nextBestUseCases(customerSources)),
];

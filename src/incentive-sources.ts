/** What the domains beside coaching tell of what people earned. */
import type { IncentiveSources } from './coaching/server/index.ts';
import { wonMarginsOf } from './quotes/server/index.ts';

export const incentiveSources: IncentiveSources = { margins: wonMarginsOf };

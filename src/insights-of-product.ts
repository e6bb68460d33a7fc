import { dealCube } from './deals/model/measures.ts';
import { createInsights } from './insights/server/index.ts';
import { leadCube } from './leads/model/quality/lead-cube.ts';
import { quoteCube } from './quotes/model/insights/quote-cube.ts';
import { quotedDealCube } from './quotes/model/insights/quoted-deal-cube.ts';
import { qualityCubes } from './trust/model/quality-cubes.ts';
import { trustCube } from './trust/model/trust-cube.ts';

/** What each domain lets be measured. */
export const cubes = [dealCube, leadCube, quoteCube, quotedDealCube, trustCube, ...qualityCubes];

/** The measuring engine with the cubes of all domains. */
export const insights = createInsights({ cubes });

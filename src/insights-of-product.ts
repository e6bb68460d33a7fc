import { dealCube } from './deals/model/measures.ts';
import { createInsights } from './insights/server/index.ts';
import { leadCube } from './leads/model/quality/lead-cube.ts';

/** What each domain lets be measured. */
export const cubes = [dealCube, leadCube];

/** The measuring engine with the cubes of all domains. */
export const insights = createInsights({ cubes });

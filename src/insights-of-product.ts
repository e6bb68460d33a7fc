import { dealCube } from './deals/model/measures.ts';
import { createInsights } from './insights/server/index.ts';

/** The measuring engine with the cubes of all domains. */
export const insights = createInsights({ cubes: [dealCube] });

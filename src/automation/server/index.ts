/** The door of automations' server side. */
import type { Reaction } from '../../platform/server/index.ts';
import { authorReactions } from './author-reactions.ts';
import { makeAutomationRuns } from './make-runs.ts';

export const automationReactions: readonly Reaction[] = [makeAutomationRuns, ...authorReactions];
export { act } from './act.ts';
export { callErrand } from './call-errand.ts';
export { insertRule } from './insert-rules.ts';
export { templateFacts } from './use-template.ts';
export { pruneRuns } from './prune-runs.ts';
export { automationUseCases } from './routes.ts';
export { runErrand } from './run-errand.ts';
export { namesInActions, requireActions, requireOffered } from './sound-actions.ts';
export { watchMoments } from './watch-moments.ts';

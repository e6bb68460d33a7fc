import type { Errand } from '../../platform/server/index.ts';
import { runDue, type RunParts } from './run-due.ts';

/** The errand that runs what an event has just made due; what waits for later is run by the watch of each minute. */
export function runErrand(parts: RunParts): Errand {
  return {
    name: 'automation-run',
    on: 'automation.due',
    run: async ({ tenantId }) => void (await runDue(parts, tenantId)),
  };
}

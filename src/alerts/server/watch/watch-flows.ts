import { flowsFor } from '../../../approvals/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { alertPaperNames, factsOfAlert } from '../../model/watch/alert-paper-names.ts';
import type { Severity, WatchedObject } from '../../model/watch/watch.ts';
import { mayTellOthers } from './may-tell-others.ts';

/**
 * The approval flows that a watch of the asker's may start about such records: those that are on and apply, for whoever may
 * have others told; nobody else has any.
 */
export async function listWatchFlows(
  work: Work,
  about: { object: WatchedObject; severity: Severity },
): Promise<{ items: { id: string; name: string }[] }> {
  if (!mayTellOthers(work.principal)) return { items: [] };
  const flows = await flowsFor(work, alertPaperNames.paper, factsOfAlert(about));
  return { items: flows.map(({ id, name }) => ({ id, name })) };
}

/** What a change somewhere makes stale here. */
import type { QueryClient } from '@tanstack/react-query';
import type { StreamEvent } from './platform/web/index.ts';

const askedAnew: Record<string, readonly string[]> = {
  notification: ['notifications', 'alerts', 'watches'],
  job: ['jobs', 'imports'],
  task: ['tasks', 'work-queue', 'timeline'],
  deal: ['deals', 'work-queue', 'timeline', 'files'],
  lead: ['leads', 'timeline', 'files', 'work-queue'],
  account: ['accounts', 'timeline', 'files'],
  contact: ['contacts', 'timeline', 'files'],
  case: ['cases'],
  product: ['products'],
  pipeline: ['pipelines', 'deals'],
  organisation: ['me'],
  im_robot: ['im-robots'],
  outside_source: ['outside-sources', 'measures', 'questions'],
  approval: ['approval-requests', 'papers', 'deals'],
  approval_flow: ['approval-flows'],
  approval_deputy: ['approval-deputies'],
};

/** Makes stale what the browser remembers of the changed record; pages in view ask again by themselves. */
export function followChange(client: QueryClient, event: StreamEvent): void {
  for (const first of askedAnew[event.object] ?? []) void client.invalidateQueries({ queryKey: [first] });
}

/** What may change when a lead goes back: new hands, a talk with the customer, a field that a rule asks for. */
import type { OutboxEvent, Reaction, Work } from '../../../platform/server/index.ts';
import { refreshCountdown } from './refresh-countdown.ts';

const occasions = [
  'lead.created',
  'lead.moved',
  'lead.updated',
  'note.added',
  'note.changed',
  'note.removed',
  'note.restored',
] as const;

export const poolReactions: readonly Reaction[] = occasions.map((on) => ({
  on,
  name: `count-down-${on.replace('.', '-')}`,
  react: countDown,
}));

async function countDown(work: Work, event: OutboxEvent): Promise<void> {
  if (event.object === 'lead' && event.recordId !== null) await refreshCountdown(work, [event.recordId]);
}

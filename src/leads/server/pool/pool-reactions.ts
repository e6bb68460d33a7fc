/** What may change when a lead goes back: new hands, a talk with the customer, a field that a rule asks for. */
import type { Reaction } from '../../../platform/server/index.ts';
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
  reactToAll: async (work, events) => {
    const ids = events.flatMap(({ object, recordId }) => (object === 'lead' && recordId) || []);
    await refreshCountdown(work, [...new Set(ids)]);
  },
}));

import type { SystemView } from '../../../records/web/index.ts';
import { caseTexts } from './texts.ts';

const open = { field: 'state', op: 'in', value: ['new', 'in_work', 'waiting', 'reopened'] } as const;
const byUrgency = { by: 'due_at', desc: false };

/** The questions of a day in after-sales. */
export const caseViews: readonly SystemView[] = [
  { id: 'urgent', name: caseTexts.urgent, list: { conditions: [open], sort: byUrgency } },
  {
    id: 'mine',
    name: caseTexts.mine,
    list: { conditions: [open, { field: 'owner', op: 'is_me' }], sort: byUrgency },
  },
  {
    id: 'waiting',
    name: caseTexts.waiting,
    list: {
      conditions: [{ field: 'state', op: 'is', value: 'waiting' }],
      sort: { by: 'waiting_since', desc: false },
    },
  },
  {
    id: 'solved',
    name: caseTexts.solved,
    list: {
      conditions: [{ field: 'state', op: 'is', value: 'solved' }],
      sort: { by: 'solved_at', desc: false },
    },
  },
  {
    id: 'complaints',
    name: caseTexts.complaints,
    list: { conditions: [{ field: 'kind', op: 'is', value: 'complaint' }, open], sort: byUrgency },
  },
];

/** What a new case begins with. */
export const newCase = { kind: 'question', priority: 'normal', channel: 'phone' };

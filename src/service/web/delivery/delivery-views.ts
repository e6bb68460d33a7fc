import type { SystemView } from '../../../records/web/index.ts';
import { deliveryTexts } from './texts.ts';

const open = { field: 'state', op: 'in', value: ['planned', 'in_work', 'ready'] } as const;
const byDay = { by: 'planned_on', desc: false };

/** The questions of a day about deliveries. */
export const deliveryViews: readonly SystemView[] = [
  { id: 'open', name: deliveryTexts.open, list: { conditions: [open], sort: byDay } },
  {
    id: 'mine',
    name: deliveryTexts.mine,
    list: { conditions: [open, { field: 'owner', op: 'is_me' }], sort: byDay },
  },
  {
    id: 'ready',
    name: deliveryTexts.ready,
    list: { conditions: [{ field: 'state', op: 'is', value: 'ready' }], sort: byDay },
  },
  {
    id: 'accepted',
    name: deliveryTexts.accepted,
    list: {
      conditions: [{ field: 'state', op: 'is', value: 'accepted' }],
      sort: { by: 'accepted_on', desc: true },
    },
  },
];

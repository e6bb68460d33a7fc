/** Good requests about the clocks of deals. */
import { usualClockRules } from '../../src/deals/model/clock/clock-rules.ts';
import { addDays, dayOf } from '../../src/platform/model/calendar.ts';
import { shownAt } from './lead-world.ts';
import { about, type Sampling } from './sampling.ts';

const tomorrow = () => addDays(dayOf(new Date(), 'Asia/Shanghai'), 1);

export const dealClockSamples: Record<string, Sampling> = {
  'dealClocks.clocksOfDeal': about('deal'),
  'dealClocks.finishNextStep': about('deal', ({ version }) => ({
    ifMatch: version,
    body: { next: { what: '电话回访', dueOn: tomorrow() } },
  })),
  'dealClocks.snoozeClock': about('deal', () => ({
    body: { clock: 'stage', until: tomorrow(), reason: '客户出差' },
  })),
  'dealClocks.endSnooze': about('deal', () => ({ body: { clock: 'stage' } })),
  'supervision.progressBoard': async () => ({ query: { level: 'amber' } }),
  'supervision.superviseDeal': about('deal', () => ({ body: { body: '请本周约到决策人' } })),
  'supervision.listSupervision': about('deal'),
  'supervision.acknowledge': about('supervisionNote', () => ({ body: { reply: '好的' } })),
  'dealClocks.saveClockRules': async (world) => {
    const { version } = await shownAt(world, '/deal-clock-rules');
    return { body: { rules: usualClockRules, version } };
  },
};

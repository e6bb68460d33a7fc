import type { UseCases } from '../../../platform/server/index.ts';
import { leastWonDeals } from '../../model/clock/stage-proposal.ts';
import type { clockContract } from '../../model/clock/contract.ts';
import { readClockRules, saveClockRules } from './clock-rules.ts';
import { clocksOfDeal } from './clocks-of-deal.ts';
import { finishNextStep } from './finish-next-step.ts';
import { proposeFromHistory } from './propose-stage-days.ts';
import { endSnooze, snoozeClock } from './snooze-clock.ts';

export const clockUseCases: UseCases<typeof clockContract> = {
  clocksOfDeal: (work, { params }) => clocksOfDeal(work, params.id),
  finishNextStep: (work, { params, body, version }) => finishNextStep(work, params.id, version!, body.next),
  snoozeClock: (work, { params, body }) => snoozeClock(work, params.id, body),
  endSnooze: (work, { params, body }) => endSnooze(work, params.id, body.clock),
  readClockRules: (work) => readClockRules(work),
  saveClockRules: (work, { body }) => saveClockRules(work, body.rules, body.version),
  listStageProposals: async (work) => ({
    leastDeals: leastWonDeals,
    items: await proposeFromHistory(work),
  }),
};

/** Brings the clocks of many deals up to date that were written with their past: imports of history, the demo company. */
import type { Work } from '../../../platform/server/index.ts';
import { openClocks } from './clock-terms.ts';
import { judgeDeals } from './judge-deals.ts';
import { noteTalksAbout, noteTalksWithAccounts } from './last-talks.ts';
import { keepProposals } from './propose-stage-days.ts';

/** Notes the last talk of every deal, proposes days from history and judges all clocks; tells nobody. */
export async function settleClocks(work: Work): Promise<void> {
  await noteTalksAbout(work);
  await noteTalksWithAccounts(work, 'all');
  await keepProposals(work);
  await judgeDeals(work, await openClocks(work));
}

import { keptStatement, type Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/server/index.ts';
import type { Touch } from '../../model/capture/lead-draft.ts';
import { touchRow } from '../lead/touch-row.ts';

/** What a lead keeps of its newest touch. */
export function originOf({ source, medium, campaign, content, clickId }: Touch): Values {
  return {
    source: source ?? null,
    medium: medium ?? null,
    campaign: campaign ?? null,
    content: content ?? null,
    click_id: clickId ?? null,
  };
}

/** Notes one coming of somebody; sent without waiting. */
export function addTouch(work: Work, leadId: string, touch: Touch): void {
  const row = work.db.insertInto('lead_touch').values(touchRow(work, leadId, touch));
  work.send(keptStatement('leads.touch', row.compile()));
}

import { newId } from '../../../platform/model/identifier.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/server/index.ts';
import type { Touch } from '../../model/capture/lead-draft.ts';

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

/** Notes one coming of somebody. */
export async function addTouch({ db, principal }: Work, leadId: string, touch: Touch): Promise<void> {
  await db
    .insertInto('lead_touch')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      lead_id: leadId,
      at: touch.at,
      channel: touch.channel,
      source: touch.source ?? null,
      medium: touch.medium ?? null,
      campaign: touch.campaign ?? null,
      content: touch.content ?? null,
      term: touch.term ?? null,
      click_id: touch.clickId ?? null,
      referrer: touch.referrer ?? null,
      page: touch.page ?? null,
      capture_id: touch.captureId ?? null,
    })
    .execute();
}

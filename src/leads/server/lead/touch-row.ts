import type { Insertable } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import type { Touch } from '../../model/capture/lead-draft.ts';

/** The new row of one coming of somebody, under an id of its own. */
export function touchRow(
  { principal }: Work,
  leadId: string,
  touch: Touch,
): Insertable<Tables['lead_touch']> {
  return {
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
  };
}

/** What somebody who asked has told of himself, before it is a lead. */
import type { Values } from '../../../records/model/field-schema.ts';

/** Values by lead field id, checked by nobody yet: name, company, mobile, need …; custom fields as `custom.<key>`. */
export type LeadDraft = Values;

export const touchChannels = ['form', 'api', 'email', 'import', 'paste', 'manual'] as const;
export type TouchChannel = (typeof touchChannels)[number];

/** One coming to us: where from and by which way. */
export type Touch = {
  channel: TouchChannel;
  at: Date;
  source?: string | null;
  medium?: string | null;
  campaign?: string | null;
  content?: string | null;
  term?: string | null;
  clickId?: string | null;
  referrer?: string | null;
  page?: string | null;
  captureId?: string | null;
};

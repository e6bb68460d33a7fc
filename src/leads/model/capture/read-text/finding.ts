import type { Span } from './source-text.ts';

/** The lead fields that a text can tell. */
export const readFieldIds = [
  'name',
  'company',
  'title',
  'mobile',
  'phone',
  'email',
  'wechat',
  'website',
  'province',
  'city',
  'need',
] as const;
export type ReadFieldId = (typeof readFieldIds)[number];

/** A value that a stretch of the text seems to tell; `sureness` from 0 to 1. */
export type Finding = { field: ReadFieldId; value: string; span: Span; sureness: number };

export function finding(
  field: ReadFieldId,
  value: string,
  from: number,
  length: number,
  sureness: number,
): Finding {
  return { field, value, span: { from, to: from + length }, sureness };
}

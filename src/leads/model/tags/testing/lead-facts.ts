import type { Values } from '../../../../records/model/field-schema.ts';
import type { Asked } from '../../../../records/model/meets-filter.ts';
import { leadFields } from '../../lead/lead-fields.ts';
import type { LeadEvent, LeadEventKind } from '../lead-event.ts';
import type { LeadFacts, LeadTest } from '../lead-test.ts';
import { nameOfOption } from '../name-of-option.ts';

export const now = new Date('2026-03-31T04:00:00Z');
export const asked: Asked = { now, timeZone: 'Asia/Shanghai', userId: null };

export function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

export function event(kind: LeadEventKind, days: number): LeadEvent {
  return { kind, at: daysAgo(days) };
}

export function leadFacts(values: Values, events: readonly LeadEvent[] = []): LeadFacts {
  return { fields: leadFields.fields, values, events, nameOf: nameOfOption };
}

export function test(parts: Partial<LeadTest>): LeadTest {
  return { conditions: [], words: null, behaviour: null, ...parts };
}

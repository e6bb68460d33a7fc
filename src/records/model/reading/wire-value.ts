import type { Field } from '../../../platform/model/fields.ts';
import { instantOf } from './moment-instant.ts';
import type { Moment } from './read-dates.ts';
import type { FieldValue } from './read-field.ts';
import type { ReadMoney } from './read-money.ts';

/** The value as records keep it: fen as text, an instant as ISO text. */
export function wireValue(field: Pick<Field, 'kind'>, value: FieldValue, timeZone: string): unknown {
  if (value === null) return null;
  if (field.kind === 'money') return (value as ReadMoney).fen.toString();
  if (field.kind === 'instant') return instantOf(value as Moment, timeZone).toISOString();
  return value;
}

import type { Field } from '../../../platform/model/fields.ts';
import { readMoment, readDay, type DateFormat, type Moment } from './read-dates.ts';
import { readMoney, type ReadMoney } from './read-money.ts';
import { readPhone } from './read-phone.ts';
import {
  readBoolean,
  readDecimal,
  readEmail,
  readInteger,
  readOption,
  readPercent,
  readText,
  readUrl,
} from './read-values.ts';
import { fault, read, type Reading } from './reading.ts';

/** What a cell can hold once read: text, a number, yes or no, an amount, a moment; null when blank. */
export type FieldValue = string | number | boolean | ReadMoney | Moment | null;

/** How the column writes its values, from the mapping and the detected date format. */
export type ColumnFormat = { dateFormat?: DateFormat | undefined; scale?: number | undefined };

const spreadsheetErrors = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/**
 * Reads one cell as a value of the field; blank is null. Whether a blank is allowed, and whom a name refers to,
 * is the importer's business. Faults: those of the kind, and formula errors in anything but plain text.
 */
export function readField(
  field: Pick<Field, 'kind' | 'options' | 'maxLength'>,
  text: string,
  format: ColumnFormat = {},
): Reading<FieldValue> {
  const written = text.trim();
  if (written === '') return read(null);
  if (field.kind !== 'text' && field.kind !== 'long_text' && spreadsheetErrors.test(written)) {
    return fault('value.spreadsheet_error');
  }
  return readKind(field, written, format);
}

function readKind(
  field: Pick<Field, 'kind' | 'options' | 'maxLength'>,
  text: string,
  { dateFormat, scale }: ColumnFormat,
): Reading<FieldValue> {
  switch (field.kind) {
    case 'money':
      return readMoney(text, scale);
    case 'integer':
      return readInteger(text);
    case 'decimal':
      return readDecimal(text);
    case 'percent':
      return readPercent(text);
    case 'day':
      return readDay(text, dateFormat);
    case 'instant':
      return readMoment(text, dateFormat);
    case 'boolean':
      return readBoolean(text);
    case 'email':
      return readEmail(text);
    case 'phone':
      return readPhone(text);
    case 'url':
      return readUrl(text);
    case 'select':
      return readOption(text, field.options ?? []);
    case 'text':
    case 'long_text':
    case 'reference':
    case 'user':
    case 'team':
      return readText(text, field.maxLength);
  }
}

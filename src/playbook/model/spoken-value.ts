/** A value of a field as it is said to a customer. Pure. */
import { dayOf } from '../../platform/model/calendar.ts';
import type { Field } from '../../platform/model/fields.ts';
import { say, type Locale } from '../../platform/model/label.ts';
import { formatMoney } from '../../platform/model/money.ts';

/** Amounts are in this currency. */
type Reader = { locale: Locale; timeZone: string; currency: string };

const yes = { zh: '是', en: 'yes' };
const no = { zh: '否', en: 'no' };

/** The value in words: money and days written out, options and references by their name. Null when there is none. */
export function spokenValue(field: Field, value: unknown, reader: Reader): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object') return nameIn(value);
  switch (field.kind) {
    case 'money':
      return spokenMoney(String(value), reader);
    case 'day':
      return spokenDay(String(value), reader);
    case 'instant':
      return spokenDay(dayOf(String(value), reader.timeZone), reader);
    case 'boolean':
      return say(value === true ? yes : no, reader.locale);
    case 'percent':
      return `${String(value)}%`;
    case 'select': {
      const option = field.options?.find((one) => one.value === value);
      return option ? say(option.label, reader.locale) : String(value);
    }
    default:
      return String(value);
  }
}

function nameIn(value: object): string | null {
  const name = 'name' in value ? value.name : null;
  return typeof name === 'string' && name !== '' ? name : null;
}

/** A deal without an amount holds 0 fen: nothing to say to a customer. */
function spokenMoney(fen: string, { locale, currency }: Reader): string | null {
  if (!/^-?\d+$/.test(fen) || fen === '0') return null;
  return formatMoney({ amount: BigInt(fen), currency }, locale);
}

function spokenDay(day: string, { locale }: Reader): string {
  const [year, month, date] = day.split('-').map(Number);
  return locale === 'en' ? day : `${year}年${month}月${date}日`;
}

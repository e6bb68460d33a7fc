import { say, type Locale } from '../../../platform/model/label.ts';

const after = {
  signing: { zh: '签署后 {days} 天内', en: 'within {days} days after signing' },
  delivery: { zh: '交付后 {days} 天内', en: 'within {days} days after delivery' },
};

/** When an instalment is due whose day is not known yet, as it stands in a contract. */
export function dueWords(dueFrom: string, days: number, locale: Locale): string {
  return say(dueFrom === 'delivery' ? after.delivery : after.signing, locale, { days });
}

import { readPhone } from '../../../records/model/reading/read-phone.ts';

/** The ways a number may stand in records: as it is written, in the one spelling of imports, bare, with 86. */
export function spellingsOf(number: string): string[] {
  const written = number.trim();
  const digits = written.replaceAll(/\D/g, '').replace(/^(?:0{2})?86(?=1[3-9]\d{9}$)/, '');
  if (digits.length < 5) return [];
  const reading = readPhone(written);
  const bare = reading.ok ? reading.value.replaceAll('-', '') : digits;
  const mobile = /^1[3-9]\d{9}$/.test(digits) ? [digits, `+86${digits}`, `+86 ${digits}`, `86${digits}`] : [];
  const grouped = mobile.length > 0 ? [`${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`] : [];
  return [...new Set([written, digits, bare, ...(reading.ok ? [reading.value] : []), ...mobile, ...grouped])];
}

import { fault, plain, read, type Reading } from './reading.ts';

const mobile = /^1[3-9]\d{9}$/;
const serviceLine = /^[48]00\d{7}$/;
const landline = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/;

/** Cuts `转8001`, `ext. 8001`, `x8001` or a short last group off the number. */
function splitExtension(text: string): { number: string; extension: string } {
  const found =
    /^(.*\d.*?)\s*(?:转|分机|ext\.?|x|#)\s*(\d{1,6})$/i.exec(text) ??
    /^(0\d{2,3}-\d{7,8})-(\d{1,6})$/.exec(text);
  return found ? { number: found[1]!, extension: found[2]! } : { number: text, extension: '' };
}

/** A number inside mainland China as people here write it; undefined when it is none. */
function mainland(digits: string): string | undefined {
  const national = digits.replace(/^(?:\+|00)?86(?=[1-9]\d{9,}|0?[1-9]\d)/, '');
  if (mobile.test(national) || serviceLine.test(national)) return national;
  const area = landline.exec(national) ?? (national === digits ? null : landline.exec(`0${national}`));
  return area ? `${area[1]}-${area[2]}` : undefined;
}

/**
 * One spelling per phone number: mobiles bare (`13800138000`), landlines `021-12345678`, numbers abroad `+` and
 * digits; an extension follows a landline as `-8001`, any other number as `x8001`. Two spellings of a number read equal, so duplicates are found.
 * Faults: not a phone number; digits lost by Excel (`1.38E+10`).
 */
export function readPhone(text: string): Reading<string> {
  const written = plain(text).replace(/^(?:tel|电话|手机)[:.]?\s*/i, '');
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(written)) return fault('value.lost_digits');
  const { number, extension } = splitExtension(written);
  if (!/^[+\d][\d\s().-]*$/.test(number.replace(/^\(/, ''))) return fault('value.not_phone');
  const digits = number.replace(/[^\d+]/g, '');
  const domestic = mainland(digits);
  const kept = domestic ?? digits.replace(/^00/, '+');
  if (!domestic && !/^\+?\d{5,15}$/.test(kept)) return fault('value.not_phone');
  if (extension === '') return read(kept);
  return read(kept.includes('-') ? `${kept}-${extension}` : `${kept}x${extension}`);
}

/** A phone number as its digits: the same for every way of writing it. */
export type PhoneDigits = {
  /** Without country code 86 and without the 0 before an area code; abroad with `+` and the country code. */
  number: string;
  /** The digits behind 转, ext. or #; empty when there are none. */
  extension: string;
};

const fewestDigits = 7;
const mostDigits = 15;
const mobile = /^1[3-9]\d{9}$/;
const extensionMark = /^(.*\d)\s*(?:转|轉|分机|分機|ext(?:ension)?\.?|x|#)\s*:?(\d{1,6})$/i;
const groupedExtension = /^((?:\+?86[- ]?)?0\d{2,3}[- ]\d{7,8})-(\d{1,6})$/;

/** Reads a number written by hand; null when it has too few or too many digits to tell anybody apart. */
export function phoneDigits(written: string): PhoneDigits | null {
  const plain = written.normalize('NFKC').trim();
  const cut = extensionMark.exec(plain) ?? groupedExtension.exec(plain);
  const [text, extension] = cut ? [cut[1]!, cut[2]!] : [plain, ''];
  const number = nationalNumber(text.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, ''));
  const count = number.replace('+', '').length;
  return count < fewestDigits || count > mostDigits ? null : { number, extension };
}

function nationalNumber(digits: string): string {
  const international = digits.replace(/^00+(?=[1-9])/, '+');
  if (international.startsWith('+') && !international.startsWith('+86')) return international;
  const home = international.replace(/^\+86/, '').replace(/^0+/, '');
  const withoutCode = home.replace(/^86(?=0?[1-9]\d{8,10}$)/, '').replace(/^0+/, '');
  return isNational(withoutCode) ? withoutCode : home;
}

/** A mobile, or an area code with its number. */
function isNational(digits: string): boolean {
  return isMobileNumber(digits) || /^(?:10|2\d|[3-9]\d{2})\d{7,8}$/.test(digits);
}

/** Does the number belong to one person's pocket, and not to a desk or a switchboard? */
export function isMobileNumber(number: string): boolean {
  return mobile.test(number);
}

/** The number as one text, with its extension. */
export function phoneKeyOf({ number, extension }: PhoneDigits): string {
  return extension === '' ? number : `${number}x${extension}`;
}

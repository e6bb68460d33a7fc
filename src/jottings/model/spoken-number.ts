/** Numbers as people write and say them in Chinese: 3, 二十, 两百五, 一千二. */

const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A pattern of a whole number in digits or Chinese numerals. */
export const wholeNumber =
  '(?:\\d{1,4}|[一二两三四五六七八九][一二两三四五六七八九十百千零]*|十[一二三四五六七八九]?)';

/** The whole number that a text is, up to 9999; null when it is none. */
export function numberOf(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零');
  if (!/^[零一二三四五六七八九十百千]+$/u.test(plain)) return null;
  return /[十百千]/u.test(plain) ? withPlaces(plain) : digitByDigit(plain);
}

function digitByDigit(text: string): number | null {
  const read = Number([...text].map((one) => digits.indexOf(one)).join(''));
  return text.length <= 4 ? read : null;
}

/** 二百五 is 250: a digit at the end stands in the place below the last one named. */
function withPlaces(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lowest = Infinity;
  let isShort = true;
  for (const one of text) {
    const place = places[one];
    if (place === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = digits.indexOf(one);
      if (digit === 0) isShort = false;
    } else {
      if (place >= lowest) return null;
      total += (digit ?? 1) * place;
      [digit, lowest, isShort] = [null, place, true];
    }
  }
  return total + (digit ?? 0) * (isShort && lowest > 10 ? lowest / 10 : 1);
}

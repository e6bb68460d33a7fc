/** Amounts in Chinese capitals, as they stand on quotes, contracts and bills: 人民币壹万贰仟元整. */

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];

/**
 * An amount of fen in capitals, by the rules for filling in bills (正确填写票据和结算凭证的基本规定): 整 where no fen
 * follow, one 零 for a gap of any length.
 */
export function moneyInWords(fen: bigint): string {
  const size = fen < 0n ? -fen : fen;
  const [yuan, jiao, cent] = [size / 100n, Number((size / 10n) % 10n), Number(size % 10n)];
  const whole = yuan === 0n ? '' : `${wholeInWords(yuan)}元`;
  return `人民币${fen < 0n ? '负' : ''}${whole}${smallInWords(whole !== '', jiao, cent)}`;
}

function smallInWords(hasYuan: boolean, jiao: number, cent: number): string {
  if (jiao === 0 && cent === 0) return hasYuan ? '整' : '零元整';
  const tenth = jiao === 0 ? (hasYuan ? '零' : '') : `${digits[jiao]}角`;
  return cent === 0 ? `${tenth}整` : `${tenth}${digits[cent]}分`;
}

/** By 亿, then by 万: what stands before either is a number of its own. */
function wholeInWords(whole: bigint): string {
  if (whole >= 100_000_000n) return joined(whole, 100_000_000n, '亿');
  if (whole >= 10_000n) return joined(whole, 10_000n, '万');
  return fourInWords(Number(whole));
}

function joined(whole: bigint, unit: bigint, name: string): string {
  const [high, rest] = [whole / unit, whole % unit];
  const zero = rest !== 0n && rest < unit / 10n ? '零' : '';
  return `${wholeInWords(high)}${name}${zero}${rest === 0n ? '' : wholeInWords(rest)}`;
}

/** 1 to 9999 without leading zeros. */
function fourInWords(four: number): string {
  let words = '';
  let isGap = false;
  const figures = [...String(four)].map(Number);
  for (const [at, digit] of figures.entries()) {
    if (digit !== 0) words += `${isGap ? '零' : ''}${digits[digit]}${places[figures.length - 1 - at]}`;
    isGap = digit === 0;
  }
  return words;
}

/** Amounts in words as invoices and contracts write them: 壹万贰仟叁佰元整. And what of an amount is tax. */

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** Four digits: 1020 is 壹仟零贰拾. */
function groupInWords(group) {
  return [...String(group).padStart(4, '0')]
    .map((digit, at) => (digit === '0' ? '零' : digits[Number(digit)] + places[3 - at]))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

function yuanInWords(yuan) {
  const parts = [];
  for (let rest = yuan, at = 0; rest > 0n; rest /= 10_000n, at += 1) {
    const group = rest % 10_000n;
    if (group > 0n) parts.unshift(groupInWords(group) + groups[at]);
    else if (parts.length > 0 && !parts[0].startsWith('零')) parts.unshift('零');
  }
  return parts.join('').replace(/零+/g, '零').replace(/^零/, '');
}

function inWords(fen) {
  if (fen === null || fen >= 10n ** 18n || fen <= -(10n ** 18n)) return null;
  const whole = fen < 0n ? -fen : fen;
  const yuan = yuanInWords(whole / 100n);
  const jiao = Number((whole / 10n) % 10n);
  const cent = Number(whole % 10n);
  const small =
    (jiao > 0 ? `${digits[jiao]}角` : yuan && cent > 0 ? '零' : '') + (cent > 0 ? `${digits[cent]}分` : '');
  return `${fen < 0n ? '负' : ''}${yuan ? `${yuan}元` : small ? '' : '零元'}${cent > 0 ? small : `${small}整`}`;
}

/** Rounded half up to the fen; the rate is a share, 0.13. */
function taxWithin(fen, rate) {
  if (fen === null || rate === null || rate <= -1) return null;
  const share = BigInt(Math.round(rate * 1_000_000));
  const whole = 1_000_000n + share;
  const twice = 2n * fen * share + (fen < 0n ? -whole : whole);
  return twice / (2n * whole);
}

export const plugIn = {
  format: 1,
  name: { zh: '人民币大写与含税金额', en: 'Amounts in words, and the tax within them' },
  version: '1.0.0',
  functions: [
    {
      name: 'rmb',
      label: { zh: '金额的中文大写', en: 'The amount in Chinese words' },
      takes: [{ name: 'amount', type: 'amount' }],
      gives: 'text',
      calculate: inWords,
    },
    {
      name: 'tax_within',
      label: { zh: '含税金额中的税额', en: 'The tax that an amount contains' },
      takes: [
        { name: 'amount', type: 'amount' },
        { name: 'rate', type: 'number' },
      ],
      gives: 'amount',
      calculate: taxWithin,
    },
    {
      name: 'spread',
      label: { zh: '最大值与最小值之差', en: 'From the smallest to the largest' },
      takes: [{ name: 'values', type: 'number' }],
      gathers: true,
      gives: 'number',
      calculate: (values) => {
        const numbers = values.filter((value) => value !== null);
        return numbers.length > 0 ? Math.max(...numbers) - Math.min(...numbers) : null;
      },
    },
  ],
};

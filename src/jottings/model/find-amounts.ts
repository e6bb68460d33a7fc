/** Amounts that a text tells: 预算二十万左右, 25.8万, ¥258,000. */
import type { Span } from '../../activities/model/chat/text-lines.ts';
import { parseMoney } from '../../platform/model/money.ts';
import { apart, spanOf } from './days/times.ts';
import { numberOf } from './spoken-number.ts';

/** What it can mean in fen of the organisation's currency, as text, the likeliest first. */
export type AmountSaid = { span: Span; amounts: string[]; sureness: number };

const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d+)?';
const spoken = '[一二两三四五六七八九十百千]+';
const scale = '百万|千万|十万|万|亿|千|百|[wW](?![a-zA-Z])|[kK](?![a-zA-Z])|m(?:illion)?\\b|thousand\\b';

/** 20-30万 and 二三十万: either end. */
const range = new RegExp(
  `(?<low>${digits})\\s*(?:-|~|到|至)\\s*(?<high>${digits})\\s*(?<scale>${scale})?(?:元|块)?`,
  'gu',
);
const between =
  /(?<low>[一二两三四五六七八九])(?<high>[二三四五六七八九])(?<scale>十万|百万|千万|万)(?:元|块)?/gu;
const plain = new RegExp(
  `(?<mark>[¥￥]|(?:rmb|人民币|cny)\\s*)?(?<!\\d|[.:\\/])(?<digits>${digits})(?!\\d)\\s*(?<vague>多|余)?(?<scale>${scale})?(?<rest>[一二三四五六七八九1-9](?!\\d|[个天台套]))?(?<after>多|出头)?\\s*(?<unit>元|块钱?|人民币|rmb|cny)?`,
  'giu',
);
const inWords = new RegExp(
  `(?<spoken>${spoken})(?<vague>多|来|余)?(?<scale>亿|万)?(?<rest>[一二三四五六七八九](?![个天台套年月]))?(?<after>多|出头)?(?<unit>元|块钱?)?`,
  'gu',
);
/** How people write currencies beside an amount; the yuan is read with the figure. */
const signs: readonly (readonly [string, string])[] = [
  ['HKD', 'hk\\$|hkd|港币|港元'],
  ['USD', 'us\\$|\\$|usd|美元|美金|dollars?'],
  ['EUR', '€|eur(?:os?)?|欧元'],
  ['GBP', '£|gbp|英镑|pounds?'],
  ['JPY', 'jpy|日元'],
];
const beside = signs.map(([currency, sign]) => ({
  currency,
  before: new RegExp(`(?:${sign})\\s*$`, 'iu'),
  behind: new RegExp(`^\\s*(?:${sign})`, 'iu'),
}));

const scales: Readonly<Record<string, string>> = {
  十万: '00000',
  百万: '000000',
  千万: '0000000',
  千: '000',
  k: '000',
  thousand: '000',
  百: '00',
  m: '000000',
  million: '000000',
};

const aboutDeal =
  /(?:预算|金额|总价|报价|报了|报的|报到|合同额?|合同价|价格|总额|大概|大约|差不多|控制在|不超过|最多|成交价?|谈到|降到|budget|amount|quote[ds]?|price|worth|deal|offer|order)[^,，。;；\d]{0,12}$/iu;
const aboutOther =
  /(?:单价|每台|每套|每个|每月|每年|一台|定金|订金|首付|首款|预付|押金|保证金|运费|注册资本|营收|销售额|年产值|产值|营业额|利润|罚款|工资|友商|对手|竞品|竞争对手|别家|降了?|便宜|优惠|competitor|deposit|revenue)[^,，。;；]{0,8}$/iu;
const perPiece = /^\s*(?:\/|每|一)(?:台|套|个|月|年|人|件|吨)/u;
const notMoney =
  /^\s*(?:台|套|个|人|天|年|月|次|家|条|件|吨|米|平|度|%|％|公里|小时|分钟|点|号|楼|层|页|位|期|代|轮|版|份|只|箱|pcs|units?\b|days?\b|people\b|weeks?\b|months?\b|st\b|nd\b|th\b)/iu;

/** Amounts of the deal in a text, in order: in this currency or without any. Prices of a piece, deposits and what others ask are none. */
export function findAmounts(text: string, currency = 'CNY'): AmountSaid[] {
  const told = { text, currency };
  const found = [
    ...readings(range, told, (groups) => rangeOf(groups)),
    ...readings(between, told, (groups) =>
      rangeOf({
        low: String(numberOf(groups['low']!)),
        high: String(numberOf(groups['high']!)),
        scale: groups['scale'],
      }),
    ),
    ...readings(plain, told, (groups) => figureOf(groups, groups['digits']!.replaceAll(',', ''))),
    ...readings(inWords, told, (groups) => figureOf(groups, String(numberOf(groups['spoken']!) ?? ''))),
  ];
  return apart(found);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Figure = { amounts: string[]; sureness: number; isMarked: boolean; isYuan: boolean };
type Told = { text: string; currency: string };

function readings(pattern: RegExp, told: Told, read: (groups: Groups) => Figure | null): AmountSaid[] {
  return [...told.text.matchAll(pattern)].flatMap((found) => {
    const figure = read(found.groups ?? {});
    if (!figure || figure.amounts.length === 0) return [];
    const span = spanOf(found);
    const sureness = surenessAt(told, span, figure);
    return sureness === 0 ? [] : [{ span, amounts: figure.amounts, sureness }];
  });
}

/** Money is what is marked as such, or large and told behind a word for it. */
function surenessAt({ text, currency }: Told, span: Span, figure: Figure): number {
  const { sureness, amounts, isYuan } = figure;
  const [before, behind] = [text.slice(0, span.from), text.slice(span.to)];
  const sign = beside.find((one) => one.before.test(before) || one.behind.test(behind));
  const said = sign?.currency ?? (isYuan ? 'CNY' : null);
  if (said !== null && said !== currency) return 0;
  if (aboutOther.test(before) || perPiece.test(behind) || notMoney.test(behind)) return 0;
  const isAbout = aboutDeal.test(before);
  const isMarked = figure.isMarked || said !== null;
  if (!isMarked && (!isAbout || BigInt(amounts[0]!) < 100_000n)) return 0;
  return sureness * (isAbout ? 1 : 0.75);
}

function rangeOf({ low, high, scale: told }: Groups): Figure | null {
  if (!low || !high || !told) return null;
  const amounts = [low, high].flatMap((one) => fenOf(one.replaceAll(',', ''), told) ?? []);
  const isRising = amounts.length === 2 && BigInt(amounts[0]!) < BigInt(amounts[1]!);
  return isRising ? { amounts, sureness: 0.6, isMarked: true, isYuan: false } : null;
}

function figureOf({ mark, vague, scale: told, rest, after, unit }: Groups, number: string): Figure | null {
  if (number === '') return null;
  const fraction = rest && told ? `.${/\d/.test(rest) ? rest : numberOf(rest)}` : '';
  if (rest && (!told || number.includes('.'))) return null;
  const fen = fenOf(`${number}${fraction}`, told ?? '');
  if (fen === null || fen === '0') return null;
  const isMarked = Boolean(mark ?? unit) || (told !== undefined && !/^[百千m]$/iu.test(told));
  const isYuan = Boolean(mark ?? unit);
  return { amounts: [fen], sureness: vague || after ? 0.55 : 0.95, isMarked, isYuan };
}

function fenOf(number: string, told: string): string | null {
  const scaled = told.toLowerCase();
  const parsed = parseMoney(
    scaled === 'w'
      ? `${number}万`
      : scaled === '万' || scaled === '亿' || scaled === ''
        ? number + scaled
        : shifted(number, scales[scaled]!),
  );
  return parsed.ok && parsed.money.amount > 0n ? parsed.money.amount.toString() : null;
}

/** 1.5 and three noughts: 1500. */
function shifted(number: string, noughts: string): string {
  const [whole = '', fraction = ''] = number.split('.');
  const places = noughts.length;
  const moved = (fraction + noughts).slice(0, places);
  const left = fraction.slice(places);
  return `${whole}${moved}${left ? `.${left}` : ''}`;
}

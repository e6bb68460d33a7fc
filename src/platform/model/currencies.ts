import type { FieldOption } from './fields.ts';

/** The currencies a price can be told in, by ISO 4217 code; yuan first, then by how often Chinese trade meets them. */
const names: readonly (readonly [string, string, string])[] = [
  ['CNY', '人民币', 'Chinese yuan'],
  ['USD', '美元', 'US dollar'],
  ['EUR', '欧元', 'Euro'],
  ['HKD', '港币', 'Hong Kong dollar'],
  ['JPY', '日元', 'Japanese yen'],
  ['GBP', '英镑', 'Pound sterling'],
  ['KRW', '韩元', 'South Korean won'],
  ['SGD', '新加坡元', 'Singapore dollar'],
  ['TWD', '新台币', 'New Taiwan dollar'],
  ['MOP', '澳门元', 'Macanese pataca'],
  ['AUD', '澳元', 'Australian dollar'],
  ['CAD', '加元', 'Canadian dollar'],
  ['CHF', '瑞士法郎', 'Swiss franc'],
  ['NZD', '新西兰元', 'New Zealand dollar'],
  ['THB', '泰铢', 'Thai baht'],
  ['MYR', '马来西亚林吉特', 'Malaysian ringgit'],
  ['IDR', '印尼盾', 'Indonesian rupiah'],
  ['VND', '越南盾', 'Vietnamese dong'],
  ['PHP', '菲律宾比索', 'Philippine peso'],
  ['INR', '印度卢比', 'Indian rupee'],
  ['AED', '阿联酋迪拉姆', 'UAE dirham'],
  ['SAR', '沙特里亚尔', 'Saudi riyal'],
  ['RUB', '俄罗斯卢布', 'Russian rouble'],
  ['TRY', '土耳其里拉', 'Turkish lira'],
  ['BRL', '巴西雷亚尔', 'Brazilian real'],
  ['MXN', '墨西哥比索', 'Mexican peso'],
  ['ZAR', '南非兰特', 'South African rand'],
  ['SEK', '瑞典克朗', 'Swedish krona'],
  ['NOK', '挪威克朗', 'Norwegian krone'],
  ['DKK', '丹麦克朗', 'Danish krone'],
  ['PLN', '波兰兹罗提', 'Polish zloty'],
];

export const currencyOptions: readonly FieldOption[] = names.map(([value, zh, en]) => ({
  value,
  label: { zh: `${zh} ${value}`, en: `${value} ${en}` },
}));

export function isCurrency(code: string): boolean {
  return names.some(([value]) => value === code);
}

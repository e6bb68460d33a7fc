/** Values that stand after their own label: 「姓名：王建国」, `Company: Acme`. */
import { finding, type Finding, type ReadFieldId } from './finding.ts';
import { placesIn } from './places.ts';
import { linesOf, type Part } from './source-text.ts';

const labels: Partial<Record<ReadFieldId, string>> = {
  name: '姓名|名字|称呼|联系人姓名|联系人|客户姓名|客户名称?(?=[:\\s]+\\p{Script=Han}{2,4}(?:\\s|$))|name|full name|contact(?: person)?',
  company:
    '公司名称|公司名|公司全称|公司|单位名称|单位|企业名称|企业|所在公司|company(?: name)?|organi[sz]ation|employer',
  title: '职务|职位|岗位|头衔|职称|title|job title|position|role',
  city: '所在地区?|所在城市|城市|地区|省市|区域|联系地址|公司地址|收货地址|地址|city|location|address|add',
  need: '需求描述|需求|采购需求|咨询内容|咨询产品|咨询|意向产品|意向|想了解|留言内容|留言|备注|说明|内容|问题|message|needs?|comments?|inquiry|enquiry|requirements?|request|interested in|subject',
  wechat: '微信号|微信|wechat(?: id)?|wx|vx',
};

/** Values end where the next label begins, at a bar, at a wide gap, and — short ones — at a comma. */
const nextLabel = `(?=\\s*[|;；\\t]|\\s{2,}|\\s+(?:[\\p{Script=Han}]{2,4}|[A-Za-z]{1,10})\\s*:|$)`;

const patterns = Object.entries(labels).map(([field, words]) => ({
  field: field as ReadFieldId,
  pattern: new RegExp(
    `(?<=^|[\\s|,;【\\[、。-])(?:[*•·\\d.]\\s*)?(?:${words})\\s*(?:\\([^)]*\\))?\\s*(?:[】\\]]\\s*:?|[:=])\\s*(?<value>[^\\s|].*?)${nextLabel}`,
    'giu',
  ),
}));

/** Labelled values, each with the whole labelled stretch to take out of the text. */
export function findLabelled(text: string): Finding[] {
  return linesOf(text).flatMap((line) =>
    patterns.flatMap(({ field, pattern }) => labelledIn(line, field, pattern)),
  );
}

function labelledIn(line: Part, field: ReadFieldId, pattern: RegExp): Finding[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const whole = match.groups!['value']!;
    const value = (field === 'need' ? whole : whole.split(/[,，;；]/)[0]!).trim();
    const from = line.from + match.index + match[0].indexOf(whole);
    return valueOf(field, value, from);
  });
}

const empty = /^(?:无|没有|暂无|不详|未知|n\/?a|none|-+|\/+)$/i;

function valueOf(field: ReadFieldId, value: string, from: number): Finding[] {
  if (value === '' || empty.test(value)) return [];
  if (field === 'city') return placesOf(value, from, 0.92);
  if (field === 'wechat' && !/^[a-z][\w-]{4,19}$/i.test(value)) return [];
  const tooLong = field !== 'need' && value.length > 60;
  return tooLong ? [] : [finding(field, value, from, value.length, 0.95)];
}

/** Province and city of the first places named in a stretch. */
export function placesOf(stretch: string, from: number, sureness: number): Finding[] {
  const places = placesIn(stretch);
  const city = places.find((place) => place.city !== null);
  const province = places.find((place) => place.city === null) ?? city;
  return [
    ...(province
      ? [finding('province', (city ?? province).province, from + province.at, province.length, sureness)]
      : []),
    ...(city ? [finding('city', city.city!, from + city.at, city.length, sureness)] : []),
  ];
}

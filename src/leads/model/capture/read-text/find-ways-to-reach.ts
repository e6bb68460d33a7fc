/** E-mail addresses, web addresses, WeChat ids and phone numbers in a text. */
import { readPhone } from '../../../../records/model/reading/read-phone.ts';
import { finding, type Finding } from './finding.ts';

const email = /[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi;
const website =
  /(?:https?:\/\/[^\s，。；、|)）]+|(?<![@\w.-])www\.[\w-]+(?:\.[\w-]+)+(?:\/[^\s，。；、|)）]*)?)/gi;

export function findEmails(text: string): Finding[] {
  return [...text.matchAll(email)].map((found) =>
    finding('email', found[0].toLowerCase(), found.index, found[0].length, 0.98),
  );
}

export function findWebsites(text: string): Finding[] {
  return [...text.matchAll(website)].map((found) => {
    const written = found[0].replace(/[.,]+$/, '');
    const address = /^https?:/i.test(written) ? written : `https://${written}`;
    return finding('website', address, found.index, written.length, 0.9);
  });
}

const wechatLabel =
  '(?:微信号?|微信 ?id|we ?chat(?: ?id)?|weixin|[薇威维]信|v信|加[vV微薇]|\\bvx|\\bwx|\\bv)';
const wechatId = new RegExp(
  `${wechatLabel}\\s*(?:号|是|为|同手机)?\\s*[:=]?\\s*(wxid_\\w+|[a-z][\\w-]{5,19}|(?<!\\d)1[3-9]\\d{9}(?!\\d))`,
  'gi',
);
const sameAsMobile =
  /(?:手机|电话)?(?:微信|wechat|vx|wx|v信)(?:号|也是)?\s*(?:同号|同手机|同电话|就是手机号?|和手机一样)|(?:手机|电话)\s*(?:\/|和|与)?\s*微信(?:同号)?(?=[:\s]*1[3-9])|同微信|微信同|搜手机号/i;

/** WeChat ids that are named as such; "same as the mobile" takes the first mobile number. */
export function findWechats(text: string, mobiles: readonly Finding[]): Finding[] {
  const told = [...text.matchAll(wechatId)]
    .filter((found) => !/^(?:tong|official|group)/i.test(found[1]!))
    .map((found) => {
      const from = found.index + found[0].length - found[1]!.length;
      return finding('wechat', found[1]!, from, found[1]!.length, 0.93);
    });
  const same = sameAsMobile.exec(text);
  const mobile = mobiles[0];
  if (!same || !mobile) return told;
  return [...told, finding('wechat', mobile.value, same.index, same[0].length, 0.9)];
}

const mobile = /(?<![\d+])(?:\(?(?:\+|00)?86\)?[\s-]*)?(1[3-9]\d(?:[\s-]?\d{4}){2})(?!\d)/g;
const landline =
  /(?<![\d.])(?:\(?(?:\+|00)86\)?[\s-]*\(?0?[1-9]\d{1,2}\)?|\(?0\d{2,3}\)?)[\s-]*\d{3,4}[\s-]?\d{4}(?:\s*(?:-|转|ext\.?|x|#)\s*\d{1,5})?(?!\d)/gi;
const serviceLine = /(?<!\d)[48]00[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)/g;
const abroad = /\+(?!86)[1-9]\d{0,2}[\s().-]*\d(?:[\s().-]*\d){6,12}(?!\d)/g;
const local = /(?:电话|座机|固话|\btel\b|\bphone\b)\s*[:：.]?\s*(\d{4}[\s-]?\d{3,4})(?!\d)/gi;
const faxBefore = /(?:传真|fax|\bf)\s*[:：.]?\s*$/i;
const mobileBefore = /(?:手机|mobile|\bmob|\bcell|\bm)\s*[:：.]?\s*$/i;

/** Phone numbers in one spelling each: Chinese mobiles as `mobile`, all others as `phone`; fax numbers are none. */
export function findPhones(text: string): Finding[] {
  const mobiles = numbers(text, mobile, 'mobile', 0.97);
  const covered = (one: Finding) =>
    mobiles.some(({ span }) => span.from < one.span.to && one.span.from < span.to);
  const others = [
    ...numbers(text, landline, 'phone', 0.93),
    ...numbers(text, serviceLine, 'phone', 0.9),
    ...numbers(text, abroad, 'phone', 0.88).map((one) =>
      mobileBefore.test(text.slice(0, one.span.from)) ? { ...one, field: 'mobile' as const } : one,
    ),
    ...numbers(text, local, 'phone', 0.7),
  ].filter((one) => !covered(one));
  return [...mobiles, ...others].filter((one) => !faxBefore.test(text.slice(0, one.span.from)));
}

function numbers(text: string, shape: RegExp, field: 'mobile' | 'phone', sureness: number): Finding[] {
  return [...text.matchAll(shape)].flatMap((found) => {
    const written = found[1] ?? found[0];
    const phone = readPhone(written);
    const from = found.index + found[0].lastIndexOf(written);
    return phone.ok ? [finding(field, phone.value, from, written.length, sureness)] : [];
  });
}

/** What is shown of a lead in a pool before it is claimed: enough to judge it, nothing to reach the customer by. */

/** 王小明 becomes 王**, whatever the length; no name stays none. */
export function hideName(name: string): string | null {
  const [first] = name.trim();
  return first === undefined ? null : `${first}**`;
}

const hidden = '***';
const between = String.raw`[\s\-–—.·()（）]{0,3}`;

/** Looks like an address, a number to call (seven digits together, nine with gaps) or a chat name. */
const reachable = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /\p{Nd}{7,}/gu,
  new RegExp(String.raw`[+＋]?\p{Nd}(?:${between}\p{Nd}){8,}`, 'gu'),
  /(?:微信|wechat|wx|qq|v信|vx)\s*号?\s*[:：]?\s*[\w-]{4,}/giu,
];

/**
 * A free text without what would reach the customer: the lead's own hidden values wherever they stand and however their
 * digits are spaced, and anything that looks like a phone number, an e-mail address or a chat name.
 */
export function hideContacts(text: string, secrets: readonly (string | null)[]): string {
  const own = secrets
    .map((secret) => secret?.trim() ?? '')
    .filter((secret) => [...secret].length > 1)
    .sort((a, b) => b.length - a.length)
    .map(written);
  return [...own, ...reachable].reduce((shown, pattern) => shown.replace(pattern, hidden), text);
}

/** The value as people write it: a number with gaps between its digits, a name in any case. */
function written(secret: string): RegExp {
  const digits = secret.replace(/\D/g, '');
  const isNumber = digits.length >= 7 && !/\p{L}/u.test(secret);
  if (!isNumber) return new RegExp(RegExp.escape(secret), 'giu');
  return new RegExp([...digits].join(between), 'gu');
}

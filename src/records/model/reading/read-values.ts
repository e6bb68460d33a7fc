import type { FieldOption } from '../../../platform/model/fields.ts';
import { fault, plain, read, type Reading } from './reading.ts';

/** Text as it stands, ends trimmed. Faults: NUL inside; longer than `maxLength` characters. */
export function readText(text: string, maxLength = Number.POSITIVE_INFINITY): Reading<string> {
  if (text.includes('\0')) return fault('value.nul_character');
  const trimmed = text.trim();
  return [...trimmed].length > maxLength ? fault('value.too_long') : read(trimmed);
}

const yes = new Set(['true', 'yes', 'y', '1', 'on', '是', '对', '有', '真', '启用', '√', '✓', '✔']);
const no = new Set([
  'false',
  'no',
  'n',
  '0',
  'off',
  '否',
  '不是',
  '错',
  '无',
  '没有',
  '假',
  '停用',
  '×',
  '✗',
  '✘',
]);

/** Yes or no in Chinese, English, digits and ticks. Fault: neither. */
export function readBoolean(text: string): Reading<boolean> {
  const word = plain(text).toLowerCase();
  if (yes.has(word)) return read(true);
  return no.has(word) ? read(false) : fault('value.not_boolean');
}

const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?=\.|$)/;

/** A decimal number: `1,234.5`, `-3`, `1.2e3`. Fault: not a number. */
export function readDecimal(text: string): Reading<number> {
  const written = plain(text).replaceAll('−', '-');
  const bare = grouped.test(written) ? written.replaceAll(',', '') : written;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(bare)) return fault('value.not_number');
  const number = Number(bare);
  return Number.isFinite(number) ? read(number) : fault('value.too_large');
}

/** A whole number; `12.0` and `1,200` are whole. Faults: not whole; beyond what counts exactly (2^53). */
export function readInteger(text: string): Reading<number> {
  const decimal = readDecimal(text);
  if (!decimal.ok || !Number.isInteger(decimal.value)) return fault('value.not_integer');
  return Number.isSafeInteger(decimal.value) ? decimal : fault('value.too_large');
}

/** A share in percent points: `25%` and `25` are 25, `0.25` stays 0.25. Fault: not a number. */
export function readPercent(text: string): Reading<number> {
  return readDecimal(plain(text).replace(/\s*%$/, ''));
}

/** An e-mail address in lower case, `mailto:` and angle brackets taken off. Fault: not an address. */
export function readEmail(text: string): Reading<string> {
  const address = plain(text)
    .replace(/^.*<(.+)>$/, '$1')
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const valid = /^[^\s@<>(),;:"\\[\]]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,}$/u.test(
    address,
  );
  return valid && address.length <= 254 && !address.includes('..') ? read(address) : fault('value.not_email');
}

/** A web address; `www.example.com` gets `https://`. Fault: anything but http and https. */
export function readUrl(text: string): Reading<string> {
  const written = text.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(written) ? written : `https://${written}`;
  const valid =
    /^https?:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*)\.[\p{L}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(
      address,
    );
  return valid ? read(address) : fault('value.not_url');
}

/** An option by its value, else by its Chinese or English label; case and width do not matter. Faults: none; several. */
export function readOption(text: string, options: readonly FieldOption[]): Reading<string> {
  const wanted = plain(text).toLowerCase();
  const same = (candidate: string): boolean => plain(candidate).toLowerCase() === wanted;
  const byValue = options.find((option) => same(option.value));
  if (byValue) return read(byValue.value);
  const byLabel = options.filter((option) => same(option.label.zh) || same(option.label.en));
  if (byLabel.length > 1) return fault('value.ambiguous_option');
  return byLabel[0] ? read(byLabel[0].value) : fault('value.not_option');
}

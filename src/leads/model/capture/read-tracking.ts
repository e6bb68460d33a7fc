/** Where a visitor came from: campaign marks and click ids of the page's address, of the form and of the document. */
import type { FieldOption } from '../../../platform/model/fields.ts';
import { webAddressOf, type WebAddress } from './web-address.ts';

export type Tracking = {
  source: string | null;
  medium: string | null;
  campaign: string | null;
  content: string | null;
  term: string | null;
  clickId: string | null;
  page: string | null;
  referrer: string | null;
};

/** The click ids that advertising platforms add, and the source each stands for. */
const clickIds: Readonly<Record<string, string>> = {
  bd_vid: 'search_ads',
  gclid: 'search_ads',
  msclkid: 'search_ads',
  qhclickid: 'search_ads',
  sogou_vid: 'search_ads',
  qz_gdt: 'wechat',
  gdt_vid: 'wechat',
  clickid: 'short_video',
  ttclid: 'short_video',
  ks_callback: 'short_video',
  xhs_click_id: 'short_video',
  fbclid: 'other',
};

/** What `utm_source` and referring sites mean, by a part of their name. */
const sourceWords: readonly (readonly [RegExp, string])[] = [
  [/baidu|google|bing|sogou|360|haosou|\bso\.com|shenma|\bsm\.cn|sem/i, 'search_ads'],
  [/douyin|toutiao|oceanengine|kuaishou|bilibili|xiaohongshu|xhs|tiktok|video/i, 'short_video'],
  [/we(?:ixin|chat)|gzh|\bmp\b|gdt|\bqq\b/i, 'wechat'],
  [/referr?al|recommend|friend/i, 'referral'],
  [/expo|exhibition|fair|offline/i, 'exhibition'],
];

const longest = {
  medium: 100,
  campaign: 200,
  content: 200,
  term: 200,
  clickId: 200,
  page: 1000,
  referrer: 1000,
} as const;

/** Names that carry tracking in a document or a form, besides the fields themselves. */
export const trackingNames: ReadonlySet<string> = new Set([
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_content',
  'utm_term',
  'page',
  'page_url',
  'landing_page',
  'landing_url',
  'referrer',
  'referer',
  ...Object.keys(clickIds),
]);

/**
 * Reads marks by their usual names, of the document first, then of the page's address. The source is one of the
 * organisation's options: what the document says, else what a click id or `utm_source` stands for, else the source's own.
 */
export function readTracking(
  named: Readonly<Record<string, string>>,
  options: readonly FieldOption[],
  defaults: { source?: string | null; campaign?: string | null } = {},
): Tracking {
  const page = webAddressOf(
    named['page'] ?? named['page_url'] ?? named['landing_page'] ?? named['landing_url'],
  );
  const referrer = webAddressOf(named['referrer'] ?? named['referer']);
  const told = (name: string) => blankAsNull(named[name]) ?? blankAsNull(page?.marks.get(name));
  const click = Object.keys(clickIds).find((name) => told(name) !== null);
  const wanted = [
    optionNamed(named['source'], options),
    click && clickIds[click],
    sourceOfWord(told('utm_source')),
    referrer && isForeign(referrer, page) ? sourceOfWord(referrer.host) : null,
    defaults.source,
  ];
  const cut = (text: string | null, most: number) =>
    text === null ? null : [...text].slice(0, most).join('');
  return {
    source: wanted.find((value) => value && options.some((option) => option.value === value)) ?? null,
    medium: cut(blankAsNull(named['medium']) ?? told('utm_medium'), longest.medium),
    campaign: cut(
      blankAsNull(named['campaign']) ?? told('utm_campaign') ?? defaults.campaign ?? null,
      longest.campaign,
    ),
    content: cut(blankAsNull(named['content']) ?? told('utm_content'), longest.content),
    term: cut(told('utm_term'), longest.term),
    clickId: click ? cut(`${click}=${told(click)}`, longest.clickId) : null,
    page: cut(page?.whole ?? null, longest.page),
    referrer: cut(referrer?.whole ?? null, longest.referrer),
  };
}

/** The option somebody means by its value or by its name in either language. */
function optionNamed(text: string | undefined, options: readonly FieldOption[]): string | null {
  const word = text?.trim().toLowerCase();
  if (!word) return null;
  const named = ({ value, label }: FieldOption) =>
    [value, label.zh, label.en].some((name) => name.toLowerCase() === word);
  return options.find(named)?.value ?? null;
}

function sourceOfWord(word: string | null): string | null {
  return word === null ? null : (sourceWords.find(([shape]) => shape.test(word))?.[1] ?? null);
}

function isForeign(referrer: WebAddress, page: WebAddress | null): boolean {
  return referrer.host !== page?.host;
}

function blankAsNull(text: string | undefined): string | null {
  const told = text?.trim() ?? '';
  return told === '' ? null : told;
}

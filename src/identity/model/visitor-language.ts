import type { Locale } from '../../platform/model/label.ts';

/** The two languages as an address and a form write them. */
export function languageCode(locale: Locale): 'zh' | 'en' {
  return locale === 'en' ? 'en' : 'zh';
}

/** The language that an address or a form names; null when it names none. */
export function namedLanguage(code: unknown): Locale | null {
  return code === 'en' ? 'en' : code === 'zh' ? 'zh-CN' : null;
}

/** What a visitor chose, else the one of the two that his browser prefers; null: the organisation's own. */
export function visitorLanguage(chosen: unknown, accepted: string | undefined): Locale | null {
  const preferred = /\b(zh|en)\b/i.exec(accepted ?? '')?.[1]?.toLowerCase();
  return namedLanguage(chosen) ?? namedLanguage(preferred);
}

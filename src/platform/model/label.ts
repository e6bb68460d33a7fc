/** A text for people, in both languages of the product. */
export type Label = { zh: string; en: string };

export type Locale = 'zh-CN' | 'en';

/** The label in the reader's language; `{name}` places are filled from `values`. */
export function say(label: Label, locale: Locale, values: Record<string, string | number> = {}): string {
  const text = locale === 'en' ? label.en : label.zh;
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

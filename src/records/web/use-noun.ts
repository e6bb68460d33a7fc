import type { Label } from '../../platform/model/label.ts';
import { useLabel, useLocale } from '../../platform/web/index.ts';

/** A label as it stands within a sentence: English nouns lose their capital there. */
export function useNoun(): (label: Label) => string {
  const label = useLabel();
  const { locale } = useLocale();
  return (said) => (locale === 'en' ? label(said).toLowerCase() : label(said));
}

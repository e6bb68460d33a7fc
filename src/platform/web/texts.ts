import { useMemo } from 'react';
import { type Label, type Locale, say } from '../model/label.ts';
import { useLocale } from './locale/locale-context.ts';

export type Texts<K extends string = string> = { readonly [key in K]: Label };

/** Says one text of a catalogue in the reader's language; `{name}` places are filled from `vars`. */
export type Say<K extends string> = (key: K, vars?: Record<string, string | number>) => string;

/** A catalogue of texts; keeps the keys as a type, so that a misspelt key does not compile. */
export function defineTexts<K extends string>(texts: Texts<K>): Texts<K> {
  return texts;
}

/** `t('key', { vars })` in the language chosen now; the page follows a change of language at once. */
export function useText<K extends string>(texts: Texts<K>): Say<K> {
  const { locale } = useLocale();
  return useMemo(() => textIn(texts, locale), [texts, locale]);
}

/** The same outside a component. */
function textIn<K extends string>(texts: Texts<K>, locale: Locale): Say<K> {
  return (key, vars) => say(texts[key], locale, vars);
}

/** Says a label that comes as a value: a field's, a stage's, a route's. */
export function useLabel(): (label: Label, vars?: Record<string, string | number>) => string {
  const { locale } = useLocale();
  return (label, vars) => say(label, locale, vars);
}

import { useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { Condition } from '../../model/filter.ts';
import { yesNoTexts } from '../texts.ts';
import { useCatalogue } from '../use-catalogue.ts';
import { wordsOf } from './condition-words.ts';
import { usePointerNames } from './use-pointer-names.ts';

/** Conditions on an object's fields in words, one sentence each; those on fields that are gone by the field's id. */
export function useConditionWords(object: string, conditions: readonly Condition[]): string[] {
  const t = useText(yesNoTexts);
  const label = useLabel();
  const formats = useFormats();
  const fields = useCatalogue(object).catalogue?.fields ?? [];
  const nameOf = usePointerNames(fields, conditions);
  const words = { label, formats, nameOf, yes: t('yes'), no: t('no') };
  return conditions.map((condition) => {
    const field = fields.find((one) => one.id === condition.field);
    return field ? `${label(field.label)} ${wordsOf(field, condition, words)}` : condition.field;
  });
}

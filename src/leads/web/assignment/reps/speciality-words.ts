import { useLabel, useText } from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import type { SizeBand } from '../../../model/assignment/rep-profile.ts';
import type { WireRep } from '../../../model/assignment/wire.ts';
import { sizeTexts } from './texts.ts';

/** The options of a field of leads as choices. */
export function useLeadOptions(fieldId: string): { id: string; name: string }[] {
  const label = useLabel();
  const field = useCatalogue('lead').catalogue?.fields.find((one) => one.id === fieldId);
  return (field?.options ?? []).map((option) => ({ id: option.value, name: label(option.label) }));
}

/** What a rep is good at, in words: products, industries, provinces, sizes, languages. */
export function useSpecialityWords(): (rep: WireRep) => string[] {
  const sizeOf = useText(sizeTexts);
  const industries = useLeadOptions('industry');
  const languages = useLeadOptions('language');
  const named = (ids: readonly string[], options: readonly { id: string; name: string }[]) =>
    ids.map((id) => options.find((one) => one.id === id)?.name ?? id);
  return ({ profile: { specialities }, products }) =>
    [
      products.map((product) => product.name),
      named(specialities['industry'] ?? [], industries),
      specialities['region'] ?? [],
      (specialities['size'] ?? []).map((size) => sizeOf(size as SizeBand)),
      named(specialities['language'] ?? [], languages),
    ]
      .filter((words) => words.length > 0)
      .map((words) => words.join('、'));
}

/** The options of a choice while they are being written: pure. */
import type { FieldOption } from '../../../platform/model/fields.ts';

/** `value` is null until the option is kept for the first time. */
export type OptionDraft = { value: string | null; zh: string; en: string; color?: FieldOption['color'] };

export const blankOption: OptionDraft = { value: null, zh: '', en: '' };

export function draftsOf(options: readonly FieldOption[]): OptionDraft[] {
  return options.map(({ value, label, color }) => ({ value, ...label, ...(color && { color }) }));
}

/**
 * The options to keep: blank ones are left out, a missing English name is the Chinese one, and a new option's value is
 * its name, numbered when taken, so that renaming later changes no record.
 */
export function optionsOf(drafts: readonly OptionDraft[]): FieldOption[] {
  const taken = new Set(drafts.flatMap((draft) => draft.value ?? []));
  return drafts.flatMap(({ value, zh, en, color }) => {
    const name = zh.trim() || en.trim();
    if (!name) return [];
    const kept = value ?? freeValue(name, taken);
    taken.add(kept);
    return [{ value: kept, label: { zh: name, en: en.trim() || name }, ...(color && { color }) }];
  });
}

function freeValue(name: string, taken: ReadonlySet<string>): string {
  let value = name;
  for (let number = 2; taken.has(value); number += 1) value = `${name} ${number}`;
  return value;
}

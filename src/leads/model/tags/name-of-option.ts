import type { NameOf } from './condition-in-words.ts';

/** The label of an option; of other values, the value itself. */
export const nameOfOption: NameOf = (field, value) => {
  const option = field.options?.find((one) => one.value === value);
  const told = Array.isArray(value) ? value.join('–') : String(value ?? '');
  return option?.label ?? { zh: told, en: told };
};

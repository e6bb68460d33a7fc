import { useFormats } from '../../platform/web/index.ts';

/** Writes an amount; one that came masked stands as it came. */
export function useAmount(): (amount: string | null | undefined) => string {
  const { money } = useFormats();
  return (amount) => (amount && !/^-?\d+$/.test(amount) ? amount : money(amount));
}

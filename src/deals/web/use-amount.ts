import { useFormats } from '../../platform/web/index.ts';

/** Writes an amount; one that came masked stands as it came. */
export function useAmount(): (amount: string | null | undefined, currency?: string) => string {
  const { money } = useFormats();
  return (amount, currency) => (amount && !/^-?\d+$/.test(amount) ? amount : money(amount, currency));
}

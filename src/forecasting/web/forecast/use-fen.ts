import { useFormats } from '../../../platform/web/index.ts';

/** Reads amounts of a currency: estimates and sums in whole yuan from a hundred yuan on. */
export function useFen(currency: string): (fen: string | bigint | null | undefined) => string {
  const { money } = useFormats();
  return (fen) => {
    if (fen == null || fen === '') return money(null);
    const amount = BigInt(fen);
    const size = amount < 0n ? -amount : amount;
    return money(size < 10_000n ? amount : (amount / 100n) * 100n, currency);
  };
}

import type { EntriesBody, PriceEntry } from '../../model/contract.ts';

/** A price being typed; money as MoneyField gives it: fen, null, or what could not be read. */
export type DrawnEntry = {
  product: PriceEntry['product'];
  listPrice: string | null;
  price: string | null;
  floorPrice: string | null;
};

type Fault = 'missing' | 'floorAbove' | 'unread';

const isFen = (value: string): boolean => /^\d+$/.test(value);

/** What is wrong with a price: none is typed, it cannot be read, or the floor is above it; null when nothing is. */
export function faultOf({ price, floorPrice }: DrawnEntry): Fault | null {
  if (price === null) return 'missing';
  if (!isFen(price) || (floorPrice !== null && !isFen(floorPrice))) return 'unread';
  return floorPrice !== null && BigInt(floorPrice) > BigInt(price) ? 'floorAbove' : null;
}

/** What has to be sent to get from the kept prices to the drawn ones; floors only from those who see them. */
export function changesOf(
  kept: readonly PriceEntry[],
  drawn: readonly DrawnEntry[],
  writesFloors: boolean,
): EntriesBody {
  const before = new Map(kept.map((entry) => [entry.product.id, entry]));
  const changed = drawn.filter(({ product, price, floorPrice }) => {
    const was = before.get(product.id);
    return !was || was.price !== price || (writesFloors && was.floorPrice !== floorPrice);
  });
  const still = new Set(drawn.map(({ product }) => product.id));
  return {
    set: changed.map(({ product, price, floorPrice }) => ({
      productId: product.id,
      price: price!,
      ...(writesFloors && { floorPrice }),
    })),
    remove: [...before.keys()].filter((id) => !still.has(id)),
  };
}

/** The price as a share of the list price; null where one is not known. */
export function shareOfList({ price, listPrice }: DrawnEntry): number | null {
  if (price === null || listPrice === null || !isFen(price) || listPrice === '0') return null;
  return Number(price) / Number(listPrice);
}

/** The cards of a board's columns as the browser remembers them, and what a move does to that memory. */
import type { InfiniteData } from '@tanstack/react-query';

export type CardPage<Card> = { items: Card[]; nextCursor: string | null };
export type CardPages<Card> = InfiniteData<CardPage<Card>, string | undefined>;

type Kept = { id: string };

/** Takes the card out of its column's memory. */
export function without<Card extends Kept>(
  pages: CardPages<Card> | undefined,
  cardId: string,
): CardPages<Card> | undefined {
  if (!pages?.pages.some((page) => page.items.some((card) => card.id === cardId))) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((card) => card.id !== cardId) })),
  };
}

/**
 * Puts the card where it belongs in a column's memory; `isBefore` is the column's order. A card that belongs after the
 * last one loaded, while more can be loaded, is left to the loading.
 */
export function withCard<Card extends Kept>(
  pages: CardPages<Card> | undefined,
  card: Card,
  isBefore: (one: Card, other: Card) => boolean,
): CardPages<Card> | undefined {
  const cleared = without(pages, card.id);
  if (!cleared) return cleared;
  const place = cleared.pages.findIndex((page) => page.items.some((one) => isBefore(card, one)));
  const last = cleared.pages.length - 1;
  if (place < 0 && cleared.pages[last]?.nextCursor) return cleared;
  const target = place < 0 ? last : place;
  return {
    ...cleared,
    pages: cleared.pages.map((page, index) =>
      index === target ? { ...page, items: inOrder(page.items, card, isBefore) } : page,
    ),
  };
}

function inOrder<Card>(
  items: readonly Card[],
  card: Card,
  isBefore: (one: Card, other: Card) => boolean,
): Card[] {
  const place = items.findIndex((one) => isBefore(card, one));
  return place < 0 ? [...items, card] : [...items.slice(0, place), card, ...items.slice(place)];
}

/** Finds cards on the page for the keyboard; `data-column` marks a column, `data-card` the link of a card. */

/** The card of the neighbouring column, beside the one given; columns without cards are passed over. */
export function cardBeside(from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const columns = [...(from.closest('[data-lane]')?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const here = columns.findIndex((column) => column.contains(from));
  const top = from.getBoundingClientRect().top;
  const away = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - top);
  const onward = step > 0 ? columns.slice(here + 1) : columns.slice(0, here).reverse();
  for (const column of onward) {
    const [nearest] = [...column.querySelectorAll<HTMLElement>('[data-card]')].sort(
      (one, other) => away(one) - away(other),
    );
    if (nearest) return nearest;
  }
  return undefined;
}

const framesToWait = 40;

/** Gives the focus to a card as soon as it is drawn in this column. */
export function focusCard(id: string, columnId: string, framesLeft = framesToWait): void {
  const card = document.querySelector<HTMLElement>(`[data-column="${columnId}"] [data-card="${id}"]`);
  if (card) card.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusCard(id, columnId, framesLeft - 1));
}

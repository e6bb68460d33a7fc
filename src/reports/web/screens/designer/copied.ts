import type { FreePlace, WallScreen } from '../../../model/screen/screen.ts';
import { freshId } from '../../../model/screen/screen-document.ts';

const aside = 24;

/** Copies of what is chosen, a little aside, as far as the screen reaches. A copy of a block shows the same block. */
export function copied(
  places: readonly FreePlace[],
  chosen: ReadonlySet<string>,
  { width, height }: Pick<WallScreen, 'width' | 'height'>,
): FreePlace[] {
  const taken = places.map(({ id }) => id);
  return places
    .filter(({ id }) => chosen.has(id))
    .map((place) => {
      const id = freshId(taken, place.part.kind);
      taken.push(id);
      return {
        ...place,
        id,
        x: Math.min(place.x + aside, width - place.w),
        y: Math.min(place.y + aside, height - place.h),
      };
    });
}

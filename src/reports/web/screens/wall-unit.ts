import type { WallScreen } from '../../model/screen/screen.ts';

const usual = 1920 * 1080;

/** How many of its own units a screen has for one of a usual screen: letters are as large on both to who stands before them. */
export function unitOf({ width, height }: Pick<WallScreen, 'width' | 'height'>): number {
  return Math.sqrt((width * height) / usual);
}

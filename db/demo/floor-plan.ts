/** A sketch of a workshop: walls, a gate, lines of machines, an office in the corner. */
import { encodePng, newPicture } from './png.ts';
import type { Random } from './random.ts';

const colors = ['f7f8fa', 'e3e7ee', '3b4658', '4f7cf7', 'f2a33a', '5fb98b'];
const [raster, wall, machine, belt, office] = [1, 2, 3, 4, 5] as const;
const [width, height, margin, thick] = [720, 480, 48, 6];

export function drawFloorPlan(random: Random): Buffer {
  const { picture, fill } = newPicture(width, height, colors);
  for (let x = 0; x < width; x += 24) fill(x, 0, 1, height, raster);
  for (let y = 0; y < height; y += 24) fill(0, y, width, 1, raster);
  const room = { w: width - 2 * margin, h: height - 2 * margin };
  frame(fill, margin, margin, room.w, room.h);
  fill(margin + room.w / 2 - 40, margin + room.h - thick, 80, thick, 0);
  const lines = random.integer(2, 4);
  for (let line = 0; line < lines; line += 1) {
    const y = margin + 40 + Math.round((line * (room.h - 80)) / lines);
    const machines = random.integer(4, 7);
    fill(margin + 30, y + 40, 420, 8, belt);
    for (let n = 0; n < machines; n += 1) fill(margin + 36 + n * 60, y, random.integer(28, 44), 32, machine);
  }
  frame(fill, margin + room.w - 130, margin, 130, random.integer(90, 150));
  fill(margin + room.w - 110, margin + 24, 90, 34, office);
  return encodePng(picture);
}

type Fill = ReturnType<typeof newPicture>['fill'];

function frame(fill: Fill, x: number, y: number, w: number, h: number): void {
  fill(x, y, w, thick, wall);
  fill(x, y + h - thick, w, thick, wall);
  fill(x, y, thick, h, wall);
  fill(x + w - thick, y, thick, h, wall);
}

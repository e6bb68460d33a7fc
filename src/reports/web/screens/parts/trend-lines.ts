/** Where the lines of a trend run: from the figures of its periods to points of a drawing. */

type Point = { x: number; y: number };
export type Drawing = {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
};

/** A round number not below the value, so that the axis has even steps: 1, 2, 2.5 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= value)!;
  return step * power;
}

/** The points of one line, by equal steps from left to right; a period without a figure has none. */
export function pointsOf(
  values: readonly (number | null)[],
  top: number,
  drawing: Drawing,
): (Point | null)[] {
  const across = drawing.width - drawing.left - drawing.right;
  const down = drawing.height - drawing.top - drawing.bottom;
  const step = values.length > 1 ? across / (values.length - 1) : 0;
  return values.map((value, at) =>
    value === null
      ? null
      : {
          x: drawing.left + (values.length > 1 ? at * step : across / 2),
          y: drawing.top + down * (1 - Math.max(0, value) / top),
        },
  );
}

/** A path through the points: gaps stay gaps. */
export function pathOf(points: readonly (Point | null)[]): string {
  let isOpen = false;
  return points
    .map((point) => {
      const word = point && `${isOpen ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
      isOpen = point !== null;
      return word;
    })
    .filter(Boolean)
    .join(' ');
}

/** The area below the first stretch of points that has no gap down to the ground. */
export function areaOf(points: readonly (Point | null)[], ground: number): string {
  const whole = points.filter((point) => point !== null);
  const first = whole[0];
  const last = whole.at(-1);
  if (!first || !last || whole.length < points.length) return '';
  return `${pathOf(whole)} L${last.x.toFixed(1)} ${ground} L${first.x.toFixed(1)} ${ground} Z`;
}

/** Which of so many labels are told so that no two touch: the last one always. */
export function toldLabels(count: number, room: number, labelWidth: number): (at: number) => boolean {
  const every = Math.max(1, Math.ceil((count * labelWidth) / Math.max(room, 1)));
  return (at) => (count - 1 - at) % every === 0;
}

/** What is drawn in a cell: figures as plain numbers with the scale they are drawn on, or a picture of the report. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { pictureFits } from '../blocks/image.ts';

/** Read in place of the drawing; '' where the cell's text says all of it. */
const words = z.string();
/** The drawing stands in place of the text. */
const alone = z.boolean();

export const cellDrawingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['line', 'columns']),
    /** One for each value of the field in its order; null where there is none. */
    values: z.array(z.number().nullable()),
    words,
    alone,
  }),
  z.object({
    kind: z.enum(['bar', 'progress', 'bullet']),
    value: z.number(),
    /** The figures at the left and the right end. */
    low: z.number(),
    high: z.number(),
    target: z.number().nullable(),
    words,
    alone,
  }),
  z.object({ kind: z.literal('picture'), picture: idSchema, fit: z.enum(pictureFits) }),
]);
export type CellDrawing = z.output<typeof cellDrawingSchema>;

export type SeriesDrawing = Extract<CellDrawing, { values: unknown }>;
export type BarDrawing = Extract<CellDrawing, { high: number }>;
export type PictureDrawing = Extract<CellDrawing, { picture: string }>;
/** What draws a figure; a picture draws itself. */
export type FigureDrawing = SeriesDrawing | BarDrawing;

/** How a path is drawn: filled, faintly filled, a line, its last point, or a mark across. */
export type Ink = 'fill' | 'track' | 'line' | 'dot' | 'mark';
export type InkPath = { d: string; ink: Ink };

/** The side of the square that paths are drawn in; it is stretched to the room of the cell. */
export const drawnSide = 100;
/** Free above and below what is drawn, so that no line is cut. */
const edge = 10;

/** The drawing as paths of SVG in a square, the same on screen and paper. */
export function pathsOf(drawing: FigureDrawing): InkPath[] {
  switch (drawing.kind) {
    case 'line':
      return linePaths(drawing.values);
    case 'columns':
      return columnPaths(drawing.values);
    case 'bar':
    case 'progress':
    case 'bullet':
      return barPaths(drawing);
  }
}

/** Where a figure stands between the ends, 0..1; beyond them at the end. */
export function shareBetween(value: number, low: number, high: number): number {
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
}

function linePaths(values: readonly (number | null)[]): InkPath[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const place = (value: number, at: number) => {
    const x = values.length > 1 ? (at / (values.length - 1)) * (drawnSide - 2 * edge) + edge : drawnSide / 2;
    const share = high > low ? shareBetween(value, low, high) : 0.5;
    return `${rounded(x)} ${rounded(drawnSide - edge - share * (drawnSide - 2 * edge))}`;
  };
  const parts = values.map((value, at) =>
    value === null ? '' : `${(values[at - 1] ?? null) === null ? 'M' : 'L'}${place(value, at)}`,
  );
  const last = values.findLastIndex((value) => value !== null);
  if (last < 0) return [];
  return [
    { d: parts.join(''), ink: 'line' },
    { d: `M${place(values[last]!, last)}h0`, ink: 'dot' },
  ];
}

function columnPaths(values: readonly (number | null)[]): InkPath[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const height = (value: number) =>
    drawnSide - edge - shareBetween(value, low, high) * (drawnSide - 2 * edge);
  const width = drawnSide / Math.max(1, values.length);
  const rects = values.map((value, at) =>
    value === null || value === 0
      ? ''
      : rect(at * width + width * 0.1, width * 0.8, height(value), height(0)),
  );
  return known.length === 0 ? [] : [{ d: rects.join(''), ink: 'fill' }];
}

function barPaths({ kind, value, low, high, target }: BarDrawing): InkPath[] {
  const at = (figure: number) => shareBetween(figure, low, high) * drawnSide;
  const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  const bar: InkPath = { d: rect(from, to - from, 25, 75), ink: 'fill' };
  if (kind === 'bar') return [bar];
  const track: InkPath = { d: rect(0, drawnSide, 25, 75), ink: 'track' };
  if (target === null || kind === 'progress') return [track, bar];
  return [track, bar, { d: `M${rounded(at(target))} ${edge}V${drawnSide - edge}`, ink: 'mark' }];
}

function rect(x: number, width: number, top: number, bottom: number): string {
  const [first, last] = [Math.min(top, bottom), Math.max(top, bottom)];
  return `M${rounded(x)} ${rounded(first)}h${rounded(width)}v${rounded(last - first)}h${rounded(-width)}z`;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

import { use, type ReactNode } from 'react';
import { classNames } from '../../../platform/web/index.ts';
import { drawnSide, pathsOf, type FigureDrawing, type Ink } from '../../model/grid/cell-drawing.ts';
import type { TablePlace } from '../../model/grid/grid-table.ts';
import { PictureContext } from '../pictures/picture-place.ts';

type Props = {
  place: Pick<TablePlace, 'drawing' | 'text' | 'style'>;
  /** What is pressed to see the records behind it: its text, or what is drawn in its place and told so. */
  opened: (content: ReactNode, told: string) => ReactNode;
};

/** What stands in a cell: its text, its figure drawn (with the text beside it, or told in its place), or a picture. */
export function CellDrawing({ place: { drawing, text, style }, opened }: Props) {
  if (!drawing) return opened(text, text);
  if (drawing.kind === 'picture') return <CellPicture {...drawing} words={text} />;
  const { alone, words } = drawing;
  const told = alone ? [text, words].filter(Boolean).join('，') : words;
  const isPlain = style.text === undefined || style.text === 'plain';
  const drawn = <Drawn drawing={drawing} told={told} tone={isPlain ? 'text-accent' : ''} />;
  return (
    // Drawings begin below each other, whatever their figures take.
    <span className="flex items-center justify-between gap-2">
      {alone ? opened(drawn, told) : drawn}
      {!alone && opened(text, text)}
    </span>
  );
}

const inks: Record<Ink, string> = {
  fill: 'fill-current',
  track: 'fill-sunken',
  line: 'fill-none stroke-current stroke-[1.5px]',
  dot: 'fill-none stroke-current stroke-[5px] [stroke-linecap:round]',
  mark: 'fill-none stroke-ink stroke-2',
};

function Drawn({ drawing, told, tone }: { drawing: FigureDrawing; told: string; tone: string }) {
  return (
    <svg
      {...(told === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': told })}
      viewBox={`0 0 ${drawnSide} ${drawnSide}`}
      preserveAspectRatio="none"
      className={classNames('h-5 w-24 shrink-0 overflow-visible', tone)}
    >
      {told !== '' && <title>{told}</title>}
      {pathsOf(drawing).map(({ d, ink }) => (
        <path key={ink} d={d} className={inks[ink]} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

type PictureProps = { picture: string; fit: 'contain' | 'cover'; words: string };

function CellPicture({ picture, fit, words }: PictureProps) {
  const address = use(PictureContext)(picture);
  if (address === null) return words;
  return (
    <img src={address} alt={words} className="block h-16 max-w-full rounded-sm" style={{ objectFit: fit }} />
  );
}

import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useFormats, useLabel, useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { figureColumns, type Room } from './part.ts';
import { partsOf, slicesOf, wedge } from './slices.ts';

type Props = {
  answer: TableAnswer;
  room: Room;
  /** Free in its middle, where the whole stands. */ isRing: boolean;
};

const mostSlices = 8;
const rowHeight = 34;
/** From this width on there is room for figures beside names and shares. */
const figuresFrom = 300;

/** Parts of a whole as a pie or a ring; beside it each by its name, its figure and its share. */
export function Ring({ answer, room, isRing }: Props) {
  const t = useText(screenTexts);
  const label = useLabel();
  const { percent } = useFormats();
  const { text } = useWallFigures();
  const unit = figureColumns(answer)[0]?.unit ?? null;
  const isWide = room.w > room.h * 1.25;
  const side = isWide ? Math.min(room.h, room.w * 0.4) : Math.min(room.w, room.h * 0.52);
  const holds = Math.floor((isWide ? room.h : room.h - side - 16) / rowHeight);
  const most = Math.max(2, Math.min(mostSlices, holds));
  const hasFigures = (isWide ? room.w - side - 24 : room.w) >= figuresFrom;
  const slices = slicesOf(partsOf(answer, t('nameless'), label), most, t('others'));
  const whole = slices.reduce((sum, { value }) => sum + value, 0);
  const from = slices.map((_, at) => slices.slice(0, at).reduce((sum, { value }) => sum + value, 0) / whole);
  return (
    <div className={`flex size-full items-center gap-6 ${isWide ? '' : 'flex-col'}`}>
      <svg aria-hidden viewBox="-104 -104 208 208" className="shrink-0" style={{ width: side, height: side }}>
        {slices.map(({ name, value }, at) => (
          <path
            key={`${name} ${at}`}
            d={wedge(from[at]!, from[at]! + value / whole, 100, isRing ? 62 : 0)}
            fill={inkAt(at)}
            stroke="var(--raised)"
            strokeWidth="1.5"
          />
        ))}
        {isRing && (
          <text textAnchor="middle" y="8" fontSize="24" fontWeight="600" fill="var(--ink)">
            {text(unit, whole)}
          </text>
        )}
      </svg>
      <ul className="flex min-w-0 flex-1 flex-col self-stretch justify-center">
        {slices.map(({ name, value }, at) => (
          <li
            key={`${name} ${at}`}
            className="flex items-center gap-3 text-[18px]"
            style={{ height: rowHeight }}
          >
            <span aria-hidden className="size-[14px] shrink-0 rounded-xs" style={{ background: inkAt(at) }} />
            <span className="min-w-0 flex-1 truncate text-ink">{name}</span>
            {hasFigures && (
              <span className="figures font-semibold whitespace-nowrap text-ink">{text(unit, value)}</span>
            )}
            <span className="figures w-[66px] text-right whitespace-nowrap text-soft">
              {percent(value / whole)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const inkAt = (at: number): string => `var(--chart-${at + 1})`;

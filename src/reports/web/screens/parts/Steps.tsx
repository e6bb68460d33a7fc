import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useFormats, useLabel, useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { figureColumns, type Room } from './part.ts';
import { partsOf } from './slices.ts';

type Props = { answer: TableAnswer; room: Room };

const gap = 6;
const tallest = 96;
const lowest = 36;
const names = 0.32;
const rates = 0.14;

/** Values one below the other as a funnel: how large each is, and its share of the first. */
export function Steps({ answer, room }: Props) {
  const t = useText(screenTexts);
  const label = useLabel();
  const { percent } = useFormats();
  const { text } = useWallFigures();
  const unit = figureColumns(answer)[0]?.unit ?? null;
  const holds = Math.max(1, Math.floor((room.h + gap) / (lowest + gap)));
  const steps = partsOf(answer, t('nameless'), label).slice(0, holds);
  const widest = Math.max(...steps.map(({ value }) => value), 0) || 1;
  const first = steps[0]?.value ?? 0;
  const height = Math.min(tallest, (room.h - gap * (steps.length - 1)) / Math.max(steps.length, 1));
  const band = room.w * (1 - names - rates);
  const widthOf = (at: number) => (band * Math.max(0.06, (steps[at] ?? steps[at - 1])!.value / widest)) / 2;
  return (
    <ol className="flex h-full flex-col justify-center" style={{ gap }}>
      {steps.map(({ name, value }, at) => (
        <li key={`${name} ${at}`} className="flex items-center text-[18px]" style={{ height }}>
          <span className="truncate pr-4 text-right text-ink" style={{ width: `${names * 100}%` }}>
            {name}
          </span>
          <span className="relative flex h-full items-center justify-center" style={{ width: band }}>
            <svg aria-hidden className="absolute inset-0" width={band} height={height}>
              <path
                d={`M${band / 2 - widthOf(at)} 0 H${band / 2 + widthOf(at)} L${band / 2 + widthOf(at + 1)} ${height} H${band / 2 - widthOf(at + 1)} Z`}
                fill="var(--accent)"
                fillOpacity={0.6 - (0.36 * at) / steps.length}
                stroke="var(--accent)"
                strokeOpacity="0.55"
              />
            </svg>
            <span className="figures relative text-[22px] font-semibold text-ink">{text(unit, value)}</span>
          </span>
          <span className="figures pl-4 whitespace-nowrap text-soft" style={{ width: `${rates * 100}%` }}>
            {at > 0 && percent(first > 0 ? value / first : null)}
          </span>
        </li>
      ))}
    </ol>
  );
}

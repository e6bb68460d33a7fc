import { Crown } from 'lucide-react';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { Bars } from './Bars.tsx';
import { Digits } from './Digits.tsx';
import { figureColumns, rankedRows, type NamedRow, type Room } from './part.ts';

type Props = { answer: TableAnswer; room: Room };

/** Second, first, third, as on a podium; heights as shares of the highest step. */
const steps = [
  { place: 1, height: 0.73 },
  { place: 0, height: 1 },
  { place: 2, height: 0.53 },
] as const;
const listFrom = 560;
/** From this height on all is of full size; below it all shrinks alike, and below the least there are bars. */
const fullHeight = 480;
const leastHeight = 220;
/** What stands on the highest step at full size: the crown, the face, the name. */
const headHeight = 200;

/** The first three on a podium; the others in a list below, where there is room for it. */
export function Podium({ answer, room }: Props) {
  const t = useText(screenTexts);
  const rows = rankedRows(answer, t('nameless'));
  if (rows.length < 3 || room.h < leastHeight) return <Bars answer={answer} room={room} />;
  const hasList = room.h > listFrom && rows.length > 3;
  const height = hasList ? room.h * 0.54 : room.h;
  const scale = Math.min(1, height / fullHeight);
  const highest = height - headHeight * scale;
  return (
    <div className="flex h-full flex-col">
      <div className="flex items-end justify-center gap-5" style={{ height }}>
        {steps.map(({ place, height: share }) => (
          <Step
            key={place}
            row={rows[place]!}
            place={place}
            height={highest * share}
            scale={scale}
            unit={figureColumns(answer)[0]?.unit ?? null}
          />
        ))}
      </div>
      {hasList && (
        <div className="mt-5">
          <Bars answer={answer} room={{ w: room.w, h: room.h - height - 20 }} from={3} />
        </div>
      )}
    </div>
  );
}

type StepProps = {
  row: NamedRow;
  place: number;
  height: number;
  scale: number;
  unit: TableAnswer['columns'][number]['unit'];
};

const avatar = [104, 84, 76];

function Step({ row: { name, figures }, place, height, scale, unit }: StepProps) {
  const { figure } = useWallFigures();
  const { before, digits, after } = figure(unit, figures[0] ?? null);
  const side = avatar[place]! * scale;
  return (
    <div className="flex w-[29%] flex-col items-center">
      {place === 0 && <Crown aria-hidden size={34 * scale} className="shrink-0 text-warn" />}
      <span
        aria-hidden
        className="flex shrink-0 items-center justify-center rounded-full border-[3px] border-accent bg-raised font-semibold text-accent"
        style={{ width: side, height: side, fontSize: side * 0.36, opacity: 1 - place * 0.08 }}
      >
        {name.slice(0, 1)}
      </span>
      <span
        className="max-w-full truncate leading-[1.5] font-semibold text-ink"
        style={{ fontSize: Math.max(16, 24 * scale), marginBlock: 8 * scale }}
      >
        {name}
      </span>
      <div
        className="flex w-full flex-col items-center justify-start rounded-t-lg border-x border-t border-line"
        style={{
          height,
          gap: 8 * scale,
          paddingTop: 16 * scale,
          background:
            'linear-gradient(180deg, color-mix(in srgb, var(--accent) 34%, transparent), color-mix(in srgb, var(--accent) 5%, transparent))',
        }}
      >
        <span
          className="figures leading-none font-semibold text-accent-strong"
          style={{ fontSize: 46 * scale }}
        >
          {place + 1}
        </span>
        <span
          className="flex items-baseline leading-none font-semibold whitespace-nowrap text-ink"
          style={{ fontSize: Math.max(18, 30 * scale) }}
        >
          {before && <span className="mr-1 text-[0.66em] text-soft">{before}</span>}
          <Digits text={digits} />
          {after && <span className="ml-1 text-[0.6em] text-soft">{after}</span>}
        </span>
      </div>
    </div>
  );
}

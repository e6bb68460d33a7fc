import { Crown } from 'lucide-react';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { Bars } from './Bars.tsx';
import { Digits } from './Digits.tsx';
import { figureColumns, rankedRows, type NamedRow, type Room } from './part.ts';

type Props = { answer: TableAnswer; room: Room };

/** Second, first, third, as on a podium; heights as shares of its own. */
const steps = [
  { place: 1, height: 0.44 },
  { place: 0, height: 0.6 },
  { place: 2, height: 0.32 },
] as const;
const listFrom = 560;

/** The first three on a podium; the others in a list below, where there is room for it. */
export function Podium({ answer, room }: Props) {
  const t = useText(screenTexts);
  const rows = rankedRows(answer, t('nameless'));
  if (rows.length < 3) return <Bars answer={answer} room={room} />;
  const hasList = room.h > listFrom && rows.length > 3;
  const height = hasList ? room.h * 0.54 : room.h;
  return (
    <div className="flex h-full flex-col">
      <div className="flex items-end justify-center gap-5" style={{ height }}>
        {steps.map(({ place, height: share }) => (
          <Step
            key={place}
            row={rows[place]!}
            place={place}
            height={height * share}
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
  unit: TableAnswer['columns'][number]['unit'];
};

const avatar = [104, 84, 76];

function Step({ row: { name, figures }, place, height, unit }: StepProps) {
  const { figure } = useWallFigures();
  const { before, digits, after } = figure(unit, figures[0] ?? null);
  const side = avatar[place]!;
  return (
    <div className="flex w-[29%] flex-col items-center">
      {place === 0 && <Crown aria-hidden size={34} className="mb-1 text-warn" />}
      <span
        aria-hidden
        className="flex items-center justify-center rounded-full border-[3px] border-accent bg-raised font-semibold text-accent"
        style={{ width: side, height: side, fontSize: side * 0.36, opacity: 1 - place * 0.08 }}
      >
        {name.slice(0, 1)}
      </span>
      <span className="mt-2 max-w-full truncate text-[24px] font-semibold text-ink">{name}</span>
      <div
        className="mt-2 flex w-full flex-col items-center justify-start gap-2 rounded-t-lg border-x border-t border-line pt-4"
        style={{
          height: Math.max(96, height),
          background:
            'linear-gradient(180deg, color-mix(in srgb, var(--accent) 34%, transparent), color-mix(in srgb, var(--accent) 5%, transparent))',
        }}
      >
        <span className="figures text-[46px] leading-none font-semibold text-accent-strong">{place + 1}</span>
        <span className="flex items-baseline text-[30px] leading-none font-semibold whitespace-nowrap text-ink">
          {before && <span className="mr-1 text-[0.66em] text-soft">{before}</span>}
          <Digits text={digits} />
          {after && <span className="ml-1 text-[0.6em] text-soft">{after}</span>}
        </span>
      </div>
    </div>
  );
}

import { useId } from 'react';
import type { WireFunnel, WirePart } from '../../../../insights/model/answer.ts';
import { useFormats, useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { Digits } from './Digits.tsx';
import type { Room } from './part.ts';

type Props = { funnel: WireFunnel['funnel']; room: Room };

type Conversion = Extract<WirePart, { kind: 'conversion' }>['rows'][number];

const gap = 8;
const neckShare = 0.16;

/** The funnel of a wall: a band a stage with its count, what goes on to the next, and how long that takes. */
export function Funnel({ funnel, room }: Props) {
  const t = useText(screenTexts);
  const { whole, stages, weigh } = funnel;
  if (whole.kind !== 'conversion') return null;
  const rows = whole.rows.filter(({ stageId }) =>
    stages.some(({ id, kind }) => id === stageId && kind !== 'lost'),
  );
  if (rows.length === 0 || rows[0]!.count === 0)
    return <p className="text-[18px] text-faint">{t('nothing')}</p>;
  const height = Math.min(132, (room.h - gap * (rows.length - 1)) / rows.length);
  const sizes = rows.map((row) => sizeOf(row, weigh));
  const widest = Math.max(...sizes, 1);
  const shares = sizes.map((size) => Math.max(neckShare, size / widest));
  return (
    <ol className="flex h-full flex-col justify-center" style={{ gap }}>
      {rows.map((row, at) => (
        <Stage
          key={row.stageId}
          row={row}
          stage={stages.find(({ id }) => id === row.stageId)!}
          weigh={weigh}
          height={height}
          width={room.w}
          share={shares[at]!}
          nextShare={shares[at + 1] ?? shares[at]! * 0.86}
          depth={at / Math.max(1, rows.length - 1)}
          isFirst={at === 0}
        />
      ))}
    </ol>
  );
}

function sizeOf({ count, amount }: Conversion, weigh: 'count' | 'amount'): number {
  return weigh === 'amount' && amount !== null ? Number(amount) : count;
}

type StageProps = {
  row: Conversion;
  stage: WireFunnel['funnel']['stages'][number];
  weigh: 'count' | 'amount';
  height: number;
  width: number;
  share: number;
  nextShare: number;
  /** From 0 at the top to 1 at the end: how deep its colour is. */
  depth: number;
  isFirst: boolean;
};

/** Beside the bands: the names at the left, the rates at the right; in little room only the rates themselves. */
const roomy = { name: 0.17, step: 0.22 };
const tight = { name: 0.2, step: 0.17 };
const roomyWidth = 760;
const roomyHeight = 84;

function Stage(props: StageProps) {
  const { row, stage, weigh, height, width, share, nextShare, depth, isFirst } = props;
  const t = useText(screenTexts);
  const { percent, number } = useFormats();
  const { figure, text } = useWallFigures();
  const amount = row.amount === null ? null : Number(row.amount);
  const main = weigh === 'amount' && amount !== null ? figure('money', amount) : figure('count', row.count);
  const beside =
    weigh === 'amount'
      ? t('deals', { count: number(row.count) })
      : amount === null
        ? ''
        : text('money', amount);
  const isRoomy = width >= roomyWidth && height >= roomyHeight;
  const shares = isRoomy ? roomy : tight;
  const band = width * (1 - shares.name - shares.step);
  const isWon = stage.kind === 'won';
  return (
    <li className="flex items-center" style={{ height }}>
      <span
        className="truncate pr-4 text-right text-ink"
        style={{ width: `${shares.name * 100}%`, fontSize: isRoomy ? 21 : 18 }}
      >
        {stage.name}
      </span>
      <span className="relative flex h-full items-center justify-center" style={{ width: band }}>
        <Band {...{ width: band, height, share, nextShare, depth, isWon }} />
        <span
          className="relative flex items-baseline gap-3 leading-none font-semibold text-ink"
          style={{ fontSize: isRoomy ? 34 : 24 }}
        >
          <span className="flex items-baseline">
            {main.before && <span className="mr-1 text-[0.6em]">{main.before}</span>}
            <Digits text={main.digits} />
            {main.after && <span className="ml-1 text-[0.6em]">{main.after}</span>}
          </span>
          {beside && isRoomy && share > 0.3 && (
            <span className="figures text-[17px] font-medium text-soft">{beside}</span>
          )}
        </span>
      </span>
      <span className="flex flex-col pl-5" style={{ width: `${shares.step * 100}%` }}>
        {isFirst ? (
          <span className="text-[17px] text-faint">{t('allIn')}</span>
        ) : (
          <>
            <span className="flex items-baseline gap-2 whitespace-nowrap">
              <span className="figures text-[26px] leading-[30px] font-semibold text-accent">
                {percent(row.stepRate)}
              </span>
              {isRoomy && <span className="text-[15px] text-faint">{t('step')}</span>}
            </span>
            {isRoomy && (
              <span className="figures text-[16px] whitespace-nowrap text-soft">
                {t('overall', { rate: percent(row.overallRate) })}
              </span>
            )}
          </>
        )}
        {isRoomy && stage.medianDays !== null && !isWon && (
          <span className="figures text-[15px] whitespace-nowrap text-faint">
            {t('medianDays', { days: number(stage.medianDays, 1) })}
          </span>
        )}
      </span>
    </li>
  );
}

type BandProps = Pick<StageProps, 'width' | 'height' | 'share' | 'nextShare' | 'depth'> & { isWon: boolean };

function Band({ width, height, share, nextShare, depth, isWon }: BandProps) {
  const id = useId();
  const upper = (width * share) / 2;
  const lower = (width * (share + (nextShare - share) * 0.5)) / 2;
  const middle = width / 2;
  const ink = isWon ? 'var(--good)' : 'var(--accent)';
  const strength = 0.86 - depth * 0.34;
  return (
    <svg aria-hidden className="absolute inset-0" width={width} height={height}>
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stopColor={ink} stopOpacity={strength * 0.35} />
          <stop offset="0.5" stopColor={ink} stopOpacity={strength * 0.8} />
          <stop offset="1" stopColor={ink} stopOpacity={strength * 0.35} />
        </linearGradient>
      </defs>
      <path
        d={`M${middle - upper} 0 H${middle + upper} L${middle + lower} ${height} H${middle - lower} Z`}
        fill={`url(#${id})`}
        stroke={ink}
        strokeOpacity="0.55"
        strokeWidth="1.5"
        style={{ transition: 'd 700ms' }}
      />
    </svg>
  );
}

import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useFormats, useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { numberIn, useWallFigures } from '../wall-figure.ts';
import { Digits } from './Digits.tsx';
import { firstFigure, type Room } from './part.ts';

type Props = { title: string; answer: TableAnswer; room: Room; isFlipped: boolean };

/** One number, as large as its room allows, and how it moved. */
export function Kpi({ title, answer, room, isFlipped }: Props) {
  const { figure, text } = useWallFigures();
  const { column, value } = firstFigure(answer);
  const { before, digits, after } = figure(column?.unit ?? null, value);
  const length = before.length * 0.7 + digits.length * 0.58 + after.length * 0.62;
  const size = Math.max(24, Math.min(room.h * 0.38, (room.w - 40) / Math.max(length, 2.6)));
  return (
    <div className="flex h-full flex-col justify-center gap-2 px-5">
      <span className="truncate text-[18px] leading-[24px] text-soft">{title}</span>
      <span
        className="flex items-baseline leading-none font-semibold whitespace-nowrap text-ink"
        style={{ fontSize: size }}
      >
        {before && <span className="mr-[0.12em] text-[0.62em] text-soft">{before}</span>}
        {isFlipped ? <Digits text={digits} /> : <span className="figures">{digits}</span>}
        {after && <span className="ml-[0.16em] text-[0.46em] font-medium text-soft">{after}</span>}
      </span>
      <Moved answer={answer} say={(before_) => text(column?.unit ?? null, before_)} />
    </div>
  );
}

/** Against the period before; nothing where nothing was compared. */
function Moved({ answer, say }: { answer: TableAnswer; say: (value: number | null) => string }) {
  const t = useText(screenTexts);
  const { percent, number } = useFormats();
  const { column, value: now } = firstFigure(answer);
  const at = (suffix: string) =>
    answer.columns.findIndex(({ id }) => column !== undefined && id === `${column.id}.${suffix}`);
  const previous = at('previous');
  // The line stays free, so that numbers side by side stand on one level.
  if (!column || previous < 0) return <span aria-hidden className="h-[20px]" />;
  const then = numberIn(answer.rows[0]?.[previous]);
  if (then === null || now === null)
    return <span className="text-[16px] leading-[20px] text-faint">{t('notBefore')}</span>;
  const by = column.unit === 'percent' ? (now - then) * 100 : then === 0 ? null : (now - then) / then;
  const isUp = now > then;
  const Icon = now === then ? Minus : isUp ? ArrowUpRight : ArrowDownRight;
  return (
    <span className="flex items-center gap-1.5 text-[16px] leading-[20px] whitespace-nowrap">
      <span
        className={`figures inline-flex items-center ${isUp ? 'text-good' : now < then ? 'text-bad' : 'text-faint'}`}
      >
        <Icon aria-hidden size={18} />
        {by === null
          ? '–'
          : column.unit === 'percent'
            ? t('points', { value: number(Math.abs(by), 1) })
            : percent(Math.abs(by))}
      </span>
      <span className="text-faint">{t('before', { value: say(then) })}</span>
    </span>
  );
}

import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { figureColumns, rankedRows, type Room } from './part.ts';

type Props = { answer: TableAnswer; room: Room; /** So many are ranked before these. */ from?: number };

const rowHeight = { least: 34, most: 56 };

/** Rows by size: their place, their name, a bar and the figure; as many as the room holds. */
export function Bars({ answer, room, from = 0 }: Props) {
  const t = useText(screenTexts);
  const { text } = useWallFigures();
  const [column] = figureColumns(answer);
  const rows = rankedRows(answer, t('nameless'));
  const holds = Math.max(1, Math.floor(room.h / rowHeight.least));
  const shown = rows.slice(from, from + holds);
  const most = Math.max(...rows.map(({ figures }) => figures[0]!), 0);
  const height = Math.min(rowHeight.most, room.h / Math.max(shown.length, 1));
  return (
    <ol className="flex flex-col">
      {shown.map(({ name, figures }, at) => {
        const place = from + at;
        return (
          <li key={`${name} ${place}`} className="flex items-center gap-3" style={{ height }}>
            <Place place={place} />
            <span className="w-[27%] truncate text-[18px] text-ink">{name}</span>
            <span className="relative h-[10px] min-w-0 flex-1 overflow-hidden rounded-full bg-line">
              <span
                className="absolute inset-y-0 left-0 rounded-full transition-[width] duration-700 ease-quiet"
                style={{
                  width: `${most > 0 ? (Math.max(0, figures[0]!) / most) * 100 : 0}%`,
                  background:
                    'linear-gradient(90deg, color-mix(in srgb, var(--accent) 45%, transparent), var(--accent))',
                }}
              />
            </span>
            <span className="figures min-w-[84px] text-right text-[19px] font-semibold whitespace-nowrap text-ink">
              {text(column?.unit ?? null, figures[0]!)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The first three stand out. */
function Place({ place }: { place: number }) {
  const isFirst = place < 3;
  return (
    <span
      className={`figures flex size-[26px] shrink-0 items-center justify-center rounded-sm text-[15px] font-semibold ${
        isFirst ? 'bg-accent text-on-accent' : 'bg-accent-soft text-soft'
      }`}
      style={isFirst ? { opacity: 1 - place * 0.2 } : undefined}
    >
      {place + 1}
    </span>
  );
}

import type { ScreenPage, WallScreen } from '../../model/screen/screen.ts';
import { wallStyle } from './wall-themes.ts';

/** What stands where on a page, drawn small: to know a screen again by. */
export function Sketch({ screen, page }: { screen: WallScreen; page: ScreenPage }) {
  const { width, height, theme } = screen;
  return (
    <div
      className="overflow-hidden rounded-md"
      style={{ ...wallStyle(theme), aspectRatio: `${width} / ${height}` }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} className="block size-full" aria-hidden>
        {page.places.map(({ id, x, y, w, h, part }) => {
          if (part.kind !== 'block')
            return (
              <rect
                key={id}
                x={x + w * 0.2}
                y={y + h * 0.35}
                width={w * 0.6}
                height={Math.max(6, h * 0.3)}
                rx="8"
                fill="var(--ink-soft)"
                opacity={part.kind === 'clock' ? 0.3 : 0.6}
              />
            );
          return (
            <g key={id}>
              <rect
                x={x}
                y={y}
                width={w}
                height={h}
                rx="10"
                fill="var(--surface)"
                stroke="var(--line)"
                strokeWidth="3"
              />
              <rect
                x={x + 24}
                y={y + 24}
                width={Math.min(w * 0.4, 220)}
                height="16"
                rx="8"
                fill="var(--ink-faint)"
              />
              {h > 180 && <Bands x={x} y={y} w={w} h={h} isFunnel={part.block.startsWith('funnel')} />}
              {h <= 180 && h > 80 && (
                <rect
                  x={x + 24}
                  y={y + h * 0.5}
                  width={w * 0.5}
                  height={h * 0.26}
                  rx="8"
                  fill="var(--accent)"
                />
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

type BandsProps = { x: number; y: number; w: number; h: number; isFunnel: boolean };

function Bands({ x, y, w, h, isFunnel }: BandsProps) {
  const shares = [0.92, 0.7, 0.52, 0.36, 0.24];
  const step = (h - 100) / shares.length;
  return shares.map((share, at) => (
    <rect
      key={share}
      x={isFunnel ? x + (w - w * share * 0.8) / 2 : x + 24}
      y={y + 76 + at * step}
      width={(w - 48) * share * (isFunnel ? 0.85 : 0.9)}
      height={step * 0.58}
      rx="8"
      fill="var(--accent)"
      opacity={0.85 - at * 0.14}
    />
  ));
}

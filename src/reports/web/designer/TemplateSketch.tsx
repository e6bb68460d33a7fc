import { mapColumns, mapRows, tiles } from '../../model/chart/map/tiles.ts';
import type { ReportTemplate } from '../../model/templates/template.ts';

const columns = 12;
const unit = 10;
const gap = 1.5;

type Box = { x: number; y: number; w: number; h: number; type: string };

/** How the blocks of a template lie, in small. */
export function TemplateSketch({ template }: { template: ReportTemplate }) {
  const { boxes, height } = layOut(template);
  return (
    <svg aria-hidden viewBox={`0 0 ${columns * unit} ${height}`} className="h-full max-w-full">
      {boxes.map(({ x, y, w, h, type }) => (
        <g key={`${x} ${y}`}>
          <rect
            x={x}
            y={y}
            width={w}
            height={h}
            rx={1.5}
            className="fill-surface stroke-line"
            strokeWidth={0.5}
          />
          <Inside x={x} y={y} w={w} h={h} type={type} />
        </g>
      ))}
    </svg>
  );
}

/** Each block takes the first room from the one before it on, as the page itself lays them. */
function layOut({ blocks }: ReportTemplate): { boxes: Box[]; height: number } {
  const taken = new Set<string>();
  const cellsOf = (x: number, y: number, w: number, h: number) =>
    Array.from({ length: w * h }, (_, at) => `${x + (at % w)} ${y + Math.floor(at / w)}`);
  let start = 0;
  const boxes = blocks.map(([block, w, h]): Box => {
    let at = start;
    const isFree = () =>
      (at % columns) + w <= columns &&
      cellsOf(at % columns, Math.floor(at / columns), w, h).every((cell) => !taken.has(cell));
    while (!isFree()) at += 1;
    const [x, y] = [at % columns, Math.floor(at / columns)];
    for (const cell of cellsOf(x, y, w, h)) taken.add(cell);
    start = at;
    return {
      x: x * unit + gap / 2,
      y: y * unit + gap / 2,
      w: w * unit - gap,
      h: h * unit - gap,
      type: String(block['shape'] ?? block['type']),
    };
  });
  return { boxes, height: Math.max(...boxes.map(({ y, h }) => y + h)) + gap / 2 };
}

/** A hint of what stands in it: a figure, columns, a line, a ring, rows. */
function Inside({ x, y, w, h, type }: Box) {
  const left = x + 3;
  const right = x + w - 3;
  const bottom = y + h - 3;
  if (type === 'kpi')
    return <rect x={left} y={y + h / 2 - 1.5} width={w * 0.5} height={3} className="fill-accent" />;
  if (['ring', 'pie', 'gauge', 'radar'].includes(type))
    return (
      <circle
        cx={x + w / 2}
        cy={y + h / 2}
        r={Math.min(w, h) / 2 - 4}
        className="fill-none stroke-accent"
        strokeWidth={3}
      />
    );
  if (['line', 'area', 'combo', 'scatter'].includes(type))
    return (
      <polyline
        points={[0, 0.35, 0.2, 0.6, 0.5, 0.9]
          .map((up, at) => `${left + ((right - left) * at) / 5},${bottom - up * (h - 8)}`)
          .join(' ')}
        className="fill-none stroke-accent"
        strokeWidth={1.2}
      />
    );
  if (type === 'map') return <Tiles x={x} y={y} w={w} h={h} />;
  if (['pivot', 'records', 'heatmap'].includes(type))
    return [0, 1, 2, 3].map((at) => (
      <line
        key={at}
        x1={left}
        x2={right}
        y1={y + 4 + (at * (h - 7)) / 3}
        y2={y + 4 + (at * (h - 7)) / 3}
        className="stroke-field"
        strokeWidth={0.8}
      />
    ));
  return [0.9, 0.7, 0.45, 0.3].map((long, at) => (
    <rect
      key={long}
      x={left}
      y={y + 3 + (at * (h - 6)) / 4}
      width={(right - left) * long}
      height={(h - 6) / 6}
      className="fill-accent"
    />
  ));
}

function Tiles({ x, y, w, h }: Omit<Box, 'type'>) {
  const side = Math.min(w / mapColumns, (h - 4) / mapRows);
  const left = x + (w - side * mapColumns) / 2;
  return tiles.map(({ province, row, column }) => (
    <rect
      key={province.code}
      x={left + column * side}
      y={y + 2 + row * side}
      width={side * 0.84}
      height={side * 0.84}
      className="fill-accent"
      opacity={0.35 + 0.6 * (column / mapColumns)}
    />
  ));
}

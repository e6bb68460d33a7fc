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

/** Lines of a page are filled from the left; a block that does not fit begins the next. */
function layOut({ blocks }: ReportTemplate): { boxes: Box[]; height: number } {
  let x = 0;
  let y = 0;
  let line = 0;
  const boxes = blocks.map(([block, w, h]): Box => {
    if (x + w > columns) {
      x = 0;
      y += line;
      line = 0;
    }
    const box = {
      x: x * unit + gap / 2,
      y: y * unit + gap / 2,
      w: w * unit - gap,
      h: h * unit - gap,
      type: String(block['shape'] ?? block['type']),
    };
    x += w;
    line = Math.max(line, h);
    return box;
  });
  return { boxes, height: (y + line) * unit };
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

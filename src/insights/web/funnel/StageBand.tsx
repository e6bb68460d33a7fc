import { Button } from 'react-aria-components';
import { useFormats, useText } from '../../../platform/web/index.ts';
import { bandOutline, stageShape, type Frame } from './funnel-shape.ts';
import type { StageRow } from './funnel-view.ts';
import { funnelTexts } from './texts.ts';

/** Drawn to these measures and stretched to its place. */
const width = 400;

const inks = {
  open: { band: 'fill-accent', neck: 'fill-accent/20' },
  won: { band: 'fill-good', neck: 'fill-good/20' },
  lost: { band: 'fill-bad', neck: 'fill-bad/20' },
};

type Props = {
  row: StageRow;
  height: number;
  neck: number;
  /** The width of the compared period's stage, 0..1. */
  before?: number | undefined;
  /** The last stage has nothing below it. */
  isLast?: boolean;
  onPress?: (() => void) | undefined;
};

/** One stage of a funnel: a band as wide as the stage, narrowing to the next; a press opens its records. */
export function StageBand({ row, height, neck, before, isLast = false, onPress }: Props) {
  const t = useText(funnelTexts);
  const { number, percent } = useFormats();
  const frame: Frame = { width, height, neck };
  const shape = stageShape(row.share, row.nextShare, frame);
  const ink = inks[row.stage.kind];
  const drawing = (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
      className="block w-full transition-opacity group-data-hovered:opacity-85"
      style={{ height }}
    >
      {!isLast && <path d={shape.neck} className={ink.neck} />}
      <path d={shape.band} className={ink.band} />
      {before !== undefined && (
        <path
          d={bandOutline(before, frame)}
          className="fill-none stroke-ink"
          strokeWidth="1.5"
          strokeDasharray="3 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
  const label = t('drawing', { name: row.stage.name, count: number(row.count), share: percent(row.share, 0) });
  if (!onPress || row.count === 0) {
    return (
      <div>
        {drawing}
        <span className="sr-only">{label}</span>
      </div>
    );
  }
  return (
    <Button aria-label={label} onPress={onPress} className="group block w-full cursor-pointer rounded-sm">
      {drawing}
    </Button>
  );
}

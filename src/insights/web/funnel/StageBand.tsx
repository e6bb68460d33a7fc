import { Button } from 'react-aria-components';
import { useFormats, useText } from '../../../platform/web/index.ts';
import { bandOutline, barShape, stageShape, type Frame } from './funnel-shape.ts';
import type { StageRow } from './funnel-view.ts';
import { funnelTexts } from './texts.ts';

/** Drawn to these measures and stretched to its place. */
const width = 400;

const inks = {
  open: { band: 'fill-accent', neck: 'fill-accent/20' },
  won: { band: 'fill-good', neck: 'fill-good/20' },
  lost: { band: 'fill-bad', neck: 'fill-bad/20' },
};

/** What a band tells of: a stage of a funnel, or a step of another that is drawn like it. */
export type BandRow = Pick<StageRow, 'count' | 'share' | 'nextShare'> & {
  stage: Pick<StageRow['stage'], 'name' | 'kind'>;
};

type Props = {
  row: BandRow;
  /** At least so high; it fills a higher place. */
  height: number;
  neck: number;
  /** The width of the compared period's stage, 0..1. */
  before?: number | undefined;
  /** A funnel narrows to the stage after, its end to nothing; a bar leads nowhere. */
  form: 'funnel' | 'end' | 'bar';
  onPress?: (() => void) | undefined;
};

/** One stage of a funnel: a band as wide as the stage, narrowing to the next; a press opens its records. */
export function StageBand({ row, height, neck, before, form, onPress }: Props) {
  const t = useText(funnelTexts);
  const { number, percent } = useFormats();
  const label = t('drawing', {
    name: row.stage.name,
    count: number(row.count),
    share: percent(row.share),
  });
  const drawing = <Drawing row={row} frame={{ width, height, neck }} before={before} form={form} />;
  if (!onPress || row.count === 0) {
    return (
      <div className="h-full">
        {drawing}
        <span className="sr-only">{label}</span>
      </div>
    );
  }
  return (
    <Button aria-label={label} onPress={onPress} className="group block size-full cursor-pointer rounded-sm">
      {drawing}
    </Button>
  );
}

function Drawing({ row, frame, before, form }: Pick<Props, 'row' | 'before' | 'form'> & { frame: Frame }) {
  const shape = stageShape(row.share, row.nextShare, frame);
  const ink = inks[row.stage.kind];
  return (
    <span aria-hidden className="relative block size-full" style={{ minHeight: frame.height }}>
      <svg
        viewBox={`0 0 ${width} ${frame.height}`}
        preserveAspectRatio="none"
        className="absolute inset-0 size-full transition-opacity group-data-hovered:opacity-85"
      >
        {form === 'funnel' && <path d={shape.neck} className={ink.neck} />}
        <path d={form === 'bar' ? barShape(row.share, frame) : shape.band} className={ink.band} />
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
    </span>
  );
}

/** How the stage at this place is drawn. */
export function formOf(mode: string, isLast: boolean): Props['form'] {
  if (mode === 'stock') return 'bar';
  return isLast ? 'end' : 'funnel';
}

import { useCallback, useMemo } from 'react';
import type { Cell, TableAnswer } from '../../../../insights/model/answer.ts';
import type { MeasureUnit } from '../../../../insights/model/measure.ts';
import { cellName, useFigure } from '../../../../insights/web/index.ts';
import { Chart, useFormats, useIsDark, useLabel, useText } from '../../../../platform/web/index.ts';
import { chartTableOf } from '../../../model/chart/chart-table.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { reportTexts } from '../../texts.ts';
import { useWidth } from '../../use-width.ts';
import { axisPicture, waterfallPicture } from './axis-picture.ts';
import type { Drawn, Picture } from './drawn.ts';
import { heatPicture, sankeyPicture, scatterPicture } from './field-picture.ts';
import { TileMap } from './TileMap.tsx';
import { funnelPicture, gaugePicture, piePicture, radarPicture } from './round-picture.ts';

type Props = {
  label: string;
  block: BlockOf<'chart'>;
  answer: TableAnswer;
  height: number;
  onSelect: (row: number, measure: string) => void;
};

/** An answer drawn in the shape of its block; a point opens its records. */
export function ChartView(props: Props) {
  const isMap = props.block.shape === 'map' && props.answer.columns.length === 2;
  return isMap ? <DrawnMap {...props} /> : <Drawing key={String(useIsDark())} {...props} />;
}

const mapLetters = 12;
const leastTile = 34;

function DrawnMap({ label, answer, height, onSelect }: Props) {
  const { frame, width } = useWidth<HTMLDivElement>();
  const { figure } = useFigure();
  const onAxis = useShortFigure();
  const unit = answer.columns[1]?.unit ?? 'count';
  return (
    <div ref={frame} style={{ minHeight: height }}>
      {width > 0 && (
        <TileMap
          {...{ label, answer, onSelect }}
          say={(value) => figure(unit, value)}
          short={(value) => onAxis(unit, value)}
          room={{ w: width, h: height }}
          letters={mapLetters}
          least={leastTile}
        />
      )}
    </div>
  );
}

function Drawing({ label, block, answer, height, onSelect }: Props) {
  const t = useText(reportTexts);
  const say = useLabel();
  const { figure } = useFigure();
  const onAxis = useShortFigure();
  const nameless = t('nothing');
  const whole = t('whole');
  const drawn = useMemo((): Drawn & Naming => {
    const nameOf = (cell: Cell) => cellName(cell, nameless);
    // While the next answer is on its way the former one is drawn, which may be by other dimensions.
    const keys = answer.columns.filter(({ unit }) => unit === null).length;
    const told = { keys: Math.min(keys, 2), nameOf, sayLabel: say };
    return { table: chartTableOf(answer, told), say: figure, short: onAxis, nameOf, answer, keys, whole };
  }, [answer, nameless, whole, say, figure, onAxis]);
  const { option, pick } = useMemo(() => pictureOf(block, drawn), [block, drawn]);
  const { table } = drawn;
  return (
    <>
      <Chart
        label={label}
        height={height}
        option={option}
        table={{
          columns: [label, ...table.series.map(({ name }) => name)],
          rows: table.categories.map((name, at) => [
            name,
            ...table.series.map(({ unit, values }) => figure(unit, values[at] ?? null)),
          ]),
        }}
        onSelect={(point) => {
          const picked = pick(point);
          if (picked) onSelect(picked.row, picked.measure);
        }}
      />
      {table.leftOut > 0 && block.shape !== 'sankey' && (
        <p className="mt-1 text-xs text-faint">{t('leftOut', { count: table.leftOut })}</p>
      )}
    </>
  );
}

/** A figure where there is little room. */
function useShortFigure() {
  const { figure } = useFigure();
  const { short } = useFormats();
  return useCallback(
    (unit: MeasureUnit, value: number): string =>
      unit === 'money' ? short(value / 100) : unit === 'count' ? short(value) : figure(unit, value),
    [figure, short],
  );
}

type Naming = { nameOf: (cell: Cell) => string; answer: TableAnswer; keys: number; whole: string };

function pictureOf({ shape, goal }: BlockOf<'chart'>, drawn: Drawn & Naming): Picture {
  switch (shape) {
    case 'waterfall':
      return waterfallPicture(drawn, drawn.whole);
    case 'pie':
    case 'ring':
      return piePicture(shape, drawn);
    case 'funnel':
      return funnelPicture(drawn);
    case 'gauge':
      return gaugePicture(drawn, goal);
    case 'radar':
      return radarPicture(drawn);
    case 'heatmap':
      return heatPicture(drawn);
    case 'scatter':
      return scatterPicture(drawn);
    case 'sankey':
      return sankeyPicture(drawn);
    case 'map':
      // While the next answer is on its way, the former one may be by no province.
      return axisPicture('bar', drawn, drawn.keys > 1);
    default:
      return axisPicture(shape, drawn, drawn.keys > 1);
  }
}

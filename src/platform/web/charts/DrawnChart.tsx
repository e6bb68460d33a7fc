import {
  BarChart,
  type BarSeriesOption,
  FunnelChart,
  type FunnelSeriesOption,
  GaugeChart,
  type GaugeSeriesOption,
  HeatmapChart,
  type HeatmapSeriesOption,
  LineChart,
  type LineSeriesOption,
  PieChart,
  type PieSeriesOption,
  RadarChart,
  type RadarSeriesOption,
  SankeyChart,
  type SankeySeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  MarkLineComponent,
  RadarComponent,
  type RadarComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
  VisualMapComponent,
  type VisualMapComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useIsDark } from '../preferences.ts';
import { chartTheme } from './tokens.ts';

register([
  BarChart,
  FunnelChart,
  GaugeChart,
  HeatmapChart,
  LineChart,
  PieChart,
  RadarChart,
  SankeyChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | FunnelSeriesOption
  | GaugeSeriesOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | RadarSeriesOption
  | SankeySeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | RadarComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

export type ChartPoint = { seriesIndex: number; dataIndex: number };

type Props = { option: ChartOption; onSelect?: ((point: ChartPoint) => void) | undefined };

type Drawing = ReturnType<typeof init>;

function draw(drawing: Drawing | null, option: ChartOption): void {
  drawing?.setOption({ animationDuration: 200, ...option }, { notMerge: true });
}

/** The drawing itself; made anew when the theme changes, resized with its place. */
export function DrawnChart({ option, onSelect }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const isDark = useIsDark();
  const select = useEffectEvent((point: ChartPoint) => onSelect?.(point));
  const drawFirst = useEffectEvent(() => draw(drawing.current, option));

  useEffect(() => {
    const chart = init(place.current, chartTheme(), { renderer: 'svg' });
    drawing.current = chart;
    chart.on('click', ({ seriesIndex, dataIndex }) => select({ seriesIndex: seriesIndex ?? 0, dataIndex }));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(place.current!);
    drawFirst();
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [isDark]);

  useEffect(() => {
    draw(drawing.current, option);
  }, [option]);

  return <div ref={place} className="size-full" />;
}

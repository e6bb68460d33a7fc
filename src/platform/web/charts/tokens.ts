/** The look of every chart, read from the tokens of the theme that is on. */

/** A colour of theme.css, e.g. `token('chart-1')`. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

const chartTokens = [
  'chart-1',
  'chart-2',
  'chart-3',
  'chart-4',
  'chart-5',
  'chart-6',
  'chart-7',
  'chart-8',
] as const;

/** The one ECharts theme. Tooltips are drawn, not written as HTML, so that the content policy and names are safe. */
export function chartTheme() {
  const fontFamily = getComputedStyle(document.body).fontFamily;
  const quiet = { color: token('ink-faint'), fontSize: 12, fontFamily };
  const axis = {
    axisLine: { lineStyle: { color: token('line') } },
    axisTick: { show: false },
    axisLabel: quiet,
    nameTextStyle: quiet,
    splitLine: { lineStyle: { color: token('line') } },
  };
  return {
    color: chartTokens.map(token),
    backgroundColor: 'transparent',
    textStyle: { fontFamily, fontSize: 12, color: token('ink') },
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    legend: {
      textStyle: { color: token('ink-soft'), fontFamily },
      icon: 'roundRect',
      itemWidth: 10,
      itemHeight: 10,
      left: 0,
      top: 0,
    },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: token('tip'),
      borderWidth: 0,
      padding: [8, 10],
      textStyle: { color: token('on-tip'), fontSize: 12, fontFamily },
      axisPointer: { lineStyle: { color: token('line-field') }, crossStyle: { color: token('line-field') } },
    },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: { ...axis, splitLine: { show: false } },
    line: { symbol: 'circle', symbolSize: 5, lineStyle: { width: 2 } },
    bar: { barMaxWidth: 32, itemStyle: { borderRadius: [2, 2, 0, 0] } },
  };
}

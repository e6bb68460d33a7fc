/** The pages and parts of insights; whoever shows them says for what. */
export { tableQuery, useFreshNumbers, useFunnel, useTable, type TableQuestion } from './ask.ts';
export { together } from './ask-together.ts';
export { AskingContext, useAsking, type Asking } from './asking.ts';
export { cellKey, cellName } from './cell-name.ts';
export { conditionsOf, readFilters, writeFilters, type ChosenFilter } from './chosen-filters.ts';
export { ChoiceChip, ChoiceList, type Choice } from './controls/ChoiceChip.tsx';
export { FilterChips } from './controls/FilterChips.tsx';
export { useWindowTitle, WindowChip } from './controls/WindowChip.tsx';
export { DrillNumber } from './drill/DrillNumber.tsx';
export { RecordsDrawer, type DrillTarget } from './drill/RecordsDrawer.tsx';
export { useOpenedRecords, type OpenNumber } from './drill/use-opened-records.tsx';
export { drillCell } from './funnel/drill-address.ts';
export { FunnelPage } from './funnel/FunnelPage.tsx';
export { FunnelSheet } from './funnel/FunnelSheet.tsx';
export { fewRecords } from './funnel/funnel-view.ts';
export { MaturityBadge } from './funnel/MaturityBadge.tsx';
export { StageBand } from './funnel/StageBand.tsx';
export { CompactFunnel } from './funnel/SmallFunnels.tsx';
export { Defined } from './measure/Defined.tsx';
export { Unpriced } from './measure/Unpriced.tsx';
export { NumberActsContext, type NumberActsProps } from './number-acts.tsx';
export { MeasureTile } from './measure/MeasureTile.tsx';
export { cellOf, changeOf, numberOf, type Change as MeasureChange } from './measure/read-answer.ts';
export { useFigure } from './measure/use-figure.ts';
export {
  useDimensions,
  useMeasures,
  type CatalogueDimension,
  type CatalogueMeasure,
} from './measure/use-measures.ts';
export type { InsightSubject } from './subject.ts';
export { isWindow, periodOfWindow, type WindowName } from '../model/windows.ts';

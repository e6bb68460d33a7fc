/** The door of the kept records' web side: lists, pages and pickers that every kind of record shares. */
export {
  conditionsIn,
  filterInAddress,
  isNarrowed,
  isOnlyMine,
  narrowedBy,
  narrowingQuery,
  onlyMine,
  type Narrowed,
} from './board/board-filter.ts';
export { type Dropped, useCardDrop, useDragScroll } from './board/card-drag.ts';
export { focusCard } from './board/card-focus.ts';
export { CardFrame } from './board/CardFrame.tsx';
export { CardColumn, type CardPlace } from './board/CardColumn.tsx';
export { ChooseColumnDialog, type ColumnChoice } from './board/ChooseColumnDialog.tsx';
export { type CardPage, type CardPages, withCard, without } from './board/column-cards.ts';
export { ColumnTabs } from './board/ColumnTabs.tsx';
export { Said } from './board/Said.tsx';
export { type ColumnQuery } from './board/use-column-cards.ts';
export { useFreshCards } from './board/use-fresh-cards.ts';
export { type Chosen } from './bulk/use-bulk-change.ts';
export { useBulkSending } from './bulk/use-bulk-sending.tsx';
export { NamedRecords } from './NamedRecords.tsx';
export { CreateRecordDrawer } from './CreateRecordDrawer.tsx';
export { EditRecordDrawer } from './EditRecordDrawer.tsx';
export { RecordListPage, type AskedList, type RecordListPageProps } from './list/RecordListPage.tsx';
export { ListToolsContext, type ListTools } from './list/list-tools.ts';
export { SearchBox } from './list/SearchBox.tsx';
export { type ListState } from './list/list-state.ts';
export { Conditions } from './filter/Conditions.tsx';
export { useConditionWords } from './filter/use-condition-words.ts';
export { usePointerNames } from './filter/use-pointer-names.ts';
export { FieldPanel, useReason } from './page/FieldPanel.tsx';
export { HistoryPanel } from './page/HistoryPanel.tsx';
export { RecordPage } from './page/RecordPage.tsx';
export { RecordPanelsContext, type RecordPanel, type RecordPanels } from './page/record-panels.ts';
export { RelatedRecords } from './page/RelatedRecords.tsx';
export { useGuardedUpdate, type KeepingAway } from './page/use-guarded-update.tsx';
export { useRecord } from './page/use-record.ts';
export { listSource } from './list-source.ts';
export { recordSource, recordSourceWhenAsked, teamSource, userSource } from './pointer-source.ts';
export { RecordAidsContext, useRecordAid, type RecordAid, type RecordAids } from './record-aids.ts';
export {
  hrefOfRecord,
  type OpenCatalogue,
  type OpenField,
  type RecordContract,
  type RecordType,
} from './record-type.ts';
export { recordSearch } from './search-records.ts';
export { recordRoutes, recordSettings } from './settings/entries.ts';
export { useCatalogue } from './use-catalogue.ts';
export { useIsNarrow } from './use-is-narrow.ts';
export { nameOfRecord, useRemoval } from './use-removal.ts';
export type { SystemView } from './views/ViewBar.tsx';

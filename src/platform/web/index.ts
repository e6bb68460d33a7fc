/** The door of the browser's foundation: everything a domain's pages are made of. */
export { ApiProblem } from './api/api-problem.ts';
export { callContract, contractUrl, downloadContract, type Call } from './api/call-contract.ts';
export { contractKey, contractQuery, makeQueryClient } from './api/contract-query.ts';
export { keepFormer, showsFormer } from './api/former-answers.ts';
export { useFreshReads } from './api/use-fresh-reads.ts';
export { onSessionLost } from './api/session-lost.ts';
export { uploadContract } from './api/upload-contract.ts';
export { useJobEnd } from './api/use-job-end.ts';
export { useStream, type StreamEvent, type StreamState } from './api/stream.ts';
export { Chart } from './charts/Chart.tsx';
export type { ChartOption, ChartPoint } from './charts/DrawnChart.tsx';
export { token } from './charts/tokens.ts';
export { dropDraft, keepDraft, readDraft } from './fields/drafts.ts';
export { fieldIn, isNamed, sentValue, valueAt, type FieldValues, type Named } from './fields/field-values.ts';
export { FieldCell, plainText } from './fields/FieldCell.tsx';
export { FieldInput } from './fields/FieldInput.tsx';
export { FieldEditor, InlineEdit } from './fields/InlineEdit.tsx';
export {
  PointerSourcesContext,
  usePointerSource,
  type PointerSource,
  type PointerSources,
} from './fields/pointer-sources.ts';
export { PhoneDialContext } from './fields/PhoneNumber.tsx';
export { InstantField } from './fields/InstantField.tsx';
export { RecordForm } from './fields/RecordForm.tsx';
export { formatsFor, noValue, useFormats, useToday, type Formats } from './locale/formats.ts';
export { useLocale, type Reading } from './locale/locale-context.ts';
export { LocaleProvider } from './locale/LocaleProvider.tsx';
export { RelativeTime } from './locale/RelativeTime.tsx';
export { useNow } from './locale/use-now.ts';
export { choose, useIsDark, type Preferences } from './preferences.ts';
export { AppShell, type AppShellProps } from './shell/AppShell.tsx';
export { Brand } from './shell/Brand.tsx';
export type { QuickAct, RailEntry, RouteEntry } from './shell/entries.ts';
export { NotFoundPage } from './shell/NotFoundPage.tsx';
export { PageBody, PageHeader, useDocumentTitle } from './shell/PageHeader.tsx';
export { Providers } from './shell/Providers.tsx';
export { makeRouter } from './shell/router.tsx';
export { useUnsaved } from './shell/use-unsaved.tsx';
export { useAddressParams, useAddressQuery } from './shell/use-address.ts';
export { defineTexts, useLabel, useText, type Say, type Texts } from './texts.ts';
export { Avatar } from './ui/Avatar.tsx';
export { Badge, type Tone } from './ui/Badge.tsx';
export { type Crumb } from './ui/Breadcrumbs.tsx';
export { Button, type ButtonProps } from './ui/Button.tsx';
export { Card } from './ui/Card.tsx';
export { Checkbox } from './ui/Checkbox.tsx';
export { classNames } from './ui/class-names.ts';
export { ComboBox } from './ui/ComboBox.tsx';
export { type Command, type FoundRecord } from './ui/CommandPalette.tsx';
export { ConfirmDialog } from './ui/ConfirmDialog.tsx';
export { DatePicker } from './ui/DatePicker.tsx';
export { Dialog } from './ui/Dialog.tsx';
export { Drawer } from './ui/Drawer.tsx';
export { EmptyState } from './ui/EmptyState.tsx';
export { ErrorNotice } from './ui/ErrorNotice.tsx';
export { FilterBar, FilterChip } from './ui/FilterBar.tsx';
export { FormDialog } from './ui/FormDialog.tsx';
export { FormDrawer } from './ui/FormDrawer.tsx';
export { AmountCell } from './ui/grid/AmountCell.tsx';
export { layBlock, readBlock } from './ui/grid/amount-block.ts';
export { IconButton } from './ui/IconButton.tsx';
export { KeyboardHint } from './ui/KeyboardHint.tsx';
export { Link } from './ui/Link.tsx';
export { LoadMore } from './ui/LoadMore.tsx';
export { Menu, type MenuEntry } from './ui/Menu.tsx';
export { MoneyField } from './ui/MoneyField.tsx';
export { MultiSelect } from './ui/MultiSelect.tsx';
export { NumberField } from './ui/NumberField.tsx';
export type { Option } from './ui/OptionList.tsx';
export { Popover } from './ui/Popover.tsx';
export { ProgressBar } from './ui/ProgressBar.tsx';
export { RadioGroup } from './ui/RadioGroup.tsx';
export { SegmentedControl, type Segment } from './ui/SegmentedControl.tsx';
export { Select } from './ui/Select.tsx';
export { Skeleton, SkeletonLines } from './ui/Skeleton.tsx';
export { Stat } from './ui/Stat.tsx';
export { StatusDot } from './ui/StatusDot.tsx';
export { StepBar } from './ui/StepBar.tsx';
export type { Column, ColumnWidths, Sort } from './ui/table/columns.ts';
export type { Selected } from './ui/table/selection.ts';
export { Table, type TableProps } from './ui/table/Table.tsx';
export { Tabs, type TabEntry } from './ui/Tabs.tsx';
export { TagPicker } from './ui/TagPicker.tsx';
export { TextArea } from './ui/TextArea.tsx';
export { TextField } from './ui/TextField.tsx';
export { notify, type Notice } from './ui/toasts.ts';
export { Explained, Tooltip } from './ui/Tooltip.tsx';
export { useListDrag } from './ui/use-list-drag.ts';
export type { OptionSearch } from './ui/use-option-search.ts';
export { useSentence } from './ui/use-sentence.ts';
export { useDraft } from './use-draft.ts';
export { useSending } from './use-sending.ts';
export { callOrKeep } from './outbox/call-or-keep.ts';
export { copiedQuery, forgetCopies } from './outbox/offline-copy.ts';
export {
  dropWrite,
  emptyOutbox,
  keepWrite,
  onOutboxSent,
  openOutbox,
  outboxEntries,
} from './outbox/outbox.ts';
export { useOutbox } from './outbox/OutboxLine.tsx';
export { outboxTexts } from './outbox/texts.ts';
export { registerWorker } from './worker/register-worker.ts';
export { whenShown } from './when-shown.tsx';

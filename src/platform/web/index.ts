/** The door of the browser's foundation: everything a domain's pages are made of. */
export { ApiProblem } from './api/api-problem.ts';
export { callContract, contractUrl, downloadContract, type Call } from './api/call-contract.ts';
export { contractKey, contractQuery, makeQueryClient } from './api/contract-query.ts';
export { onSessionLost } from './api/session-lost.ts';
export { useStream, useStreamState, type StreamEvent, type StreamState } from './api/stream.ts';
export { Chart } from './charts/Chart.tsx';
export type { ChartOption, ChartPoint } from './charts/DrawnChart.tsx';
export { chartTokens, token } from './charts/tokens.ts';
export { dropDraft, keepDraft, readDraft } from './fields/drafts.ts';
export {
  bodyFrom,
  isNamed,
  sentValue,
  valueAt,
  type FieldValues,
  type Named,
} from './fields/field-values.ts';
export { FieldCell, plainText } from './fields/FieldCell.tsx';
export { FieldInput } from './fields/FieldInput.tsx';
export { FieldEditor, InlineEdit } from './fields/InlineEdit.tsx';
export { InstantField } from './fields/InstantField.tsx';
export {
  PointerSourcesContext,
  usePointerSource,
  type PointerSource,
  type PointerSources,
} from './fields/pointer-sources.ts';
export { RecordForm, splitFields } from './fields/RecordForm.tsx';
export { formatsFor, noValue, useFormats, useToday, type Formats } from './locale/formats.ts';
export { useLocale, type Reading } from './locale/locale-context.ts';
export { LocaleProvider } from './locale/LocaleProvider.tsx';
export { RelativeTime } from './locale/RelativeTime.tsx';
export { useNow } from './locale/use-now.ts';
export { choose, useIsDark, usePreferences, type Preferences } from './preferences.ts';
export { AppShell, type AppShellProps } from './shell/AppShell.tsx';
export { Brand } from './shell/Brand.tsx';
export type { RailEntry, RouteEntry } from './shell/entries.ts';
export { NotFoundPage } from './shell/NotFoundPage.tsx';
export { PageBody, PageHeader, useDocumentTitle } from './shell/PageHeader.tsx';
export { Providers } from './shell/Providers.tsx';
export { makeRouter } from './shell/router.tsx';
export { useAddressParams, useAddressQuery } from './shell/use-address.ts';
export { defineTexts, textIn, useLabel, useText, type Say, type Texts } from './texts.ts';
export { Avatar } from './ui/Avatar.tsx';
export { Badge, type Tone } from './ui/Badge.tsx';
export { Breadcrumbs, type Crumb } from './ui/Breadcrumbs.tsx';
export { Button, type ButtonProps } from './ui/Button.tsx';
export { Card } from './ui/Card.tsx';
export { Checkbox } from './ui/Checkbox.tsx';
export { classNames } from './ui/class-names.ts';
export { ComboBox } from './ui/ComboBox.tsx';
export { CommandPalette, type Command, type FoundRecord } from './ui/CommandPalette.tsx';
export { ConfirmDialog } from './ui/ConfirmDialog.tsx';
export { DateField } from './ui/DateField.tsx';
export { DatePicker } from './ui/DatePicker.tsx';
export { Dialog } from './ui/Dialog.tsx';
export { Drawer } from './ui/Drawer.tsx';
export { EmptyState } from './ui/EmptyState.tsx';
export { ErrorNotice, sentenceOf } from './ui/ErrorNotice.tsx';
export { FilterBar, FilterChip } from './ui/FilterBar.tsx';
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
export { Switch } from './ui/Switch.tsx';
export type { Column, ColumnWidths, Sort } from './ui/table/columns.ts';
export type { Selected } from './ui/table/selection.ts';
export { Table, type TableProps } from './ui/table/Table.tsx';
export { Tabs, type TabEntry } from './ui/Tabs.tsx';
export { TagPicker } from './ui/TagPicker.tsx';
export { TextArea } from './ui/TextArea.tsx';
export { TextField } from './ui/TextField.tsx';
export { notify, type Notice } from './ui/toasts.ts';
export { Explained, Tooltip } from './ui/Tooltip.tsx';
export type { OptionSearch } from './ui/use-option-search.ts';
export { useSentence } from './ui/use-sentence.ts';

import { type ReactNode, use } from 'react';
import type { Label } from '../../../platform/model/label.ts';
import {
  ErrorNotice,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useLabel,
} from '../../../platform/web/index.ts';
import type { Condition } from '../../model/filter.ts';
import type { ListQuery, WireRecord } from '../../model/record-contract.ts';
import type { Chosen } from '../bulk/use-bulk-change.ts';
import type { RecordType } from '../record-type.ts';
import { useCatalogue } from '../use-catalogue.ts';
import type { SystemView } from '../views/ViewBar.tsx';
import { addressOf, readListState } from './list-state.ts';
import { ListToolsContext } from './list-tools.ts';
import { RecordList } from './RecordList.tsx';
import type { Cells } from './use-list-columns.tsx';

/** What a list asks the server for: for an export of the same records. */
export type AskedList = {
  query: Partial<ListQuery>;
  conditions: readonly Condition[];
  columns: readonly string[];
  total: number | undefined;
};

export type RecordListPageProps = RecordType & {
  title: Label;
  /** The columns until the reader chooses his own; those the catalogue lists unless told. */
  columns?: readonly string[];
  /** The questions of the day, as lists. */
  systemViews?: readonly SystemView[];
  /** How fields are shown instead of the usual way; such fields are not edited in place. */
  cells?: Cells;
  /** Fields that many records at once must not be given: those with rules of their own. */
  bulkActions?: (chosen: Chosen, keep: (ids: readonly string[]) => void) => ReactNode;
  /** Beside the columns button: an export of this list. */
  tools?: (asked: AskedList) => ReactNode;
  /** Before the create button: a switch to another form of the same records. */
  actions?: ReactNode;
  /** What a new record begins with. */
  createWith?: Record<string, unknown>;
  /** The page's own way to create, in place of the drawer. */
  createForm?: (form: {
    isOpen: boolean;
    onClose: () => void;
    onCreated: (record: WireRecord) => void;
  }) => ReactNode;
  /** The card of a phone; the usual one shows the columns. */
  card?: (record: WireRecord) => ReactNode;
};

/**
 * The list of one kind of record, made from its catalogue: views, search, filter, sort, columns, changes in place and
 * to many, the recycle bin. The whole state is in the address; `new=1` opens the form.
 */
export function RecordListPage(props: RecordListPageProps) {
  const label = useLabel();
  const { catalogue, error } = useCatalogue(props.object);
  const [query, setQuery] = useAddressQuery();
  const tools = use(ListToolsContext)[props.object];
  if (!catalogue) {
    return (
      <>
        <PageHeader title={label(props.title)} />
        <div className="px-4 md:px-6">
          {error ? <ErrorNotice error={error} /> : <SkeletonLines lines={10} className="h-5" />}
        </div>
      </>
    );
  }
  return (
    <RecordList
      {...(tools && { tools })}
      {...props}
      catalogue={catalogue}
      state={readListState(query)}
      onState={(state, replace) => setQuery(addressOf(state), replace)}
      isCreating={Boolean(query['new'])}
      onCreating={(isCreating) => setQuery({ new: isCreating ? 1 : undefined }, true)}
    />
  );
}

import { Inbox, SearchX, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import {
  Button,
  EmptyState,
  ErrorNotice,
  LoadMore,
  type Selected,
  Table,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import { EditRecordDrawer } from '../EditRecordDrawer.tsx';
import { useGuardedUpdate } from '../page/use-guarded-update.tsx';
import type { OpenCatalogue, OpenField } from '../record-type.ts';
import { listTexts } from '../texts.ts';
import { nameOfRecord, useRemoval } from '../use-removal.ts';
import { type ListState } from './list-state.ts';
import { RecordCards } from './RecordCards.tsx';
import type { RecordListPageProps } from './RecordListPage.tsx';
import { type Cells, useListColumns } from './use-list-columns.tsx';
import type { Records } from './use-records.ts';
import { useNoun } from '../use-noun.ts';

type Props = Pick<RecordListPageProps, 'contract' | 'cells' | 'card'> & {
  catalogue: OpenCatalogue;
  state: ListState;
  onState: (state: ListState, replace?: boolean) => void;
  records: Records;
  shown: readonly OpenField[];
  isNarrow: boolean;
  selected: Selected | undefined;
  onSelect: (selected: Selected) => void;
  onOpen: (record: WireRecord) => void;
  onCreate: (() => void) | undefined;
};

const usual: Cells = {};

/** The rows: a table on a wide screen, cards on a phone; E on a row opens its whole form. */
export function ListRows(props: Props) {
  const { catalogue, contract, state, onState, records, shown, isNarrow, cells = usual } = props;
  const label = useLabel();
  const [edited, setEdited] = useState<string | null>(null);
  const { update, dialog } = useGuardedUpdate(contract, catalogue.fields);
  const { restore } = useRemoval(contract);
  const columns = useListColumns({ catalogue, shown, cells, isBin: state.isBin, update, restore });
  const being = records.records.find((record) => record.id === edited);
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    if (!row || event.key !== 'e' || event.ctrlKey || event.metaKey || state.isBin) return;
    // Else the letter would be typed into the form that opens.
    event.preventDefault();
    setEdited(row);
  };
  if (records.error) {
    return (
      <div className="px-4 md:px-6">
        <ErrorNotice error={records.error} onRetry={records.retry} />
      </div>
    );
  }
  const empty = <NoRecords {...props} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a key on a focused row bubbles here
    <div onKeyDown={onKeyDown} className="flex min-h-0 min-w-0 flex-1 flex-col">
      {isNarrow ? (
        <RecordCards {...props} empty={empty} onRestore={(record) => void restore(record)} />
      ) : (
        <Table
          label={label(catalogue.plural)}
          rows={records.records}
          columns={columns}
          rowId={(record) => record.id}
          rowName={nameOfRecord}
          sort={state.sort}
          onSort={(sort) => onState({ ...state, sort }, true)}
          {...(props.selected && { selected: props.selected, onSelect: props.onSelect })}
          {...(!state.isBin && { onOpen: props.onOpen })}
          total={records.total}
          isLoading={records.isLoading}
          onEnd={records.loadMore}
          empty={empty}
          className={records.isOld ? 'flex-1 border-t border-line opacity-60' : 'flex-1 border-t border-line'}
        />
      )}
      {records.records.length > 0 && (
        <div className="border-t border-line md:px-3">
          <LoadMore
            shown={records.records.length}
            total={records.total}
            hasMore={records.hasMore}
            isLoading={records.isLoadingMore}
            onLoadMore={records.loadMore}
          />
        </div>
      )}
      {being && (
        <EditRecordDrawer
          record={being}
          catalogue={catalogue}
          contract={contract}
          onClose={() => setEdited(null)}
        />
      )}
      {dialog}
    </div>
  );
}

/** Why there are no rows, and what to do about it. */
function NoRecords({ catalogue, state, onState, onCreate }: Props) {
  const t = useText(listTexts);
  const noun = useNoun();
  const name = noun(catalogue.plural);
  if (state.conditions.length > 0 || state.search) {
    const clear = (
      <Button onPress={() => onState({ ...state, conditions: [], search: '' })}>{t('clearFilters')}</Button>
    );
    return (
      <EmptyState icon={<SearchX aria-hidden size={28} />} title={t('noMatchTitle', { name })} action={clear}>
        {t('noMatch')}
      </EmptyState>
    );
  }
  if (state.isBin) {
    return (
      <EmptyState icon={<Trash2 aria-hidden size={28} />} title={t('binEmptyTitle')}>
        {t('binEmpty', { name })}
      </EmptyState>
    );
  }
  const create = onCreate && (
    <Button variant="primary" onPress={onCreate}>
      {t('create', { name: noun(catalogue.label) })}
    </Button>
  );
  return (
    <EmptyState icon={<Inbox aria-hidden size={28} />} title={t('emptyTitle', { name })} action={create}>
      {t('emptyText')}
    </EmptyState>
  );
}

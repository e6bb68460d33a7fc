import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { Button, PageHeader, type Selected, useLabel, useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import { BulkBar } from '../bulk/BulkBar.tsx';
import type { Chosen } from '../bulk/use-bulk-change.ts';
import { CreateRecordDrawer } from '../CreateRecordDrawer.tsx';
import { hrefOfRecord, type OpenCatalogue } from '../record-type.ts';
import { listTexts } from '../texts.ts';
import { useIsNarrow } from '../use-is-narrow.ts';
import { ViewBar } from '../views/ViewBar.tsx';
import { shownFields } from '../../model/shown-fields.ts';
import { listQueryOf, type ListState } from './list-state.ts';
import { ListBar } from './ListBar.tsx';
import { ListRows } from './ListRows.tsx';
import type { RecordListPageProps } from './RecordListPage.tsx';
import { useRecords } from './use-records.ts';
import { useNoun } from '../use-noun.ts';

type Props = RecordListPageProps & {
  catalogue: OpenCatalogue;
  state: ListState;
  onState: (state: ListState, replace?: boolean) => void;
  isCreating: boolean;
  onCreating: (isCreating: boolean) => void;
};

const nothing: Selected = new Set();

export function RecordList({ catalogue, contract, state, onState, ...props }: Props) {
  const label = useLabel();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const query = useMemo(() => listQueryOf(state), [state]);
  const records = useRecords(contract, query);
  const { selected, setSelected, chosen, chooseAll } = useChosen(JSON.stringify(query), state, records.total);
  const mayBulk = useMay(`${catalogue.object}.bulk`) && !state.isBin;
  const mayCreate = useMay(`${catalogue.object}.create`);
  const columns = state.columns ?? props.columns ?? null;
  const shown = shownFields(catalogue.fields, columns);
  const open = (record: WireRecord): void =>
    void navigate({ to: hrefOfRecord(catalogue.object, record.id) } as never);
  const form = { isOpen: props.isCreating, onClose: () => props.onCreating(false), onCreated: open };
  const keep = (ids: readonly string[]): void => setSelected(new Set(ids));
  const asked = {
    query,
    conditions: state.conditions,
    columns: shown.map((field) => field.id),
    total: records.total,
  };
  const bar =
    chosen.count > 0 ? (
      <BulkBar
        catalogue={catalogue}
        contract={contract}
        chosen={chosen}
        total={records.total}
        onChooseAll={chooseAll}
        onKeep={keep}
        actions={props.bulkActions?.(chosen, keep)}
      />
    ) : (
      <ListBar {...{ catalogue, state, columns, onState }} tools={props.tools?.(asked)} />
    );
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PageHeader
        title={label(props.title)}
        actions={<HeadActions {...props} catalogue={catalogue} mayCreate={mayCreate} />}
      >
        <ViewBar
          catalogue={catalogue}
          systemViews={props.systemViews ?? []}
          state={state}
          onChoose={onState}
        />
        {bar}
      </PageHeader>
      <ListRows
        {...props}
        catalogue={catalogue}
        contract={contract}
        state={state}
        onState={onState}
        records={records}
        shown={shown}
        isNarrow={isNarrow}
        selected={mayBulk ? selected : undefined}
        onSelect={setSelected}
        onOpen={open}
        onCreate={mayCreate ? () => props.onCreating(true) : undefined}
      />
      {props.createForm?.(form) ?? (
        <CreateRecordDrawer
          catalogue={catalogue}
          contract={contract}
          {...(props.createWith && { initial: props.createWith })}
          {...form}
        />
      )}
    </div>
  );
}

type HeadProps = Pick<Props, 'actions' | 'catalogue' | 'onCreating'> & { mayCreate: boolean };

function HeadActions({ actions, catalogue, mayCreate, onCreating }: HeadProps) {
  const t = useText(listTexts);
  const noun = useNoun();
  return (
    <>
      {actions}
      {mayCreate && (
        <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => onCreating(true)}>
          {t('create', { name: noun(catalogue.label) })}
        </Button>
      )}
    </>
  );
}

type Selection = { list: string; ids: Selected; isAll: boolean };

/** What is chosen belongs to the list it was chosen in; another filter starts anew. */
function useChosen(list: string, state: ListState, total: number | undefined) {
  const [selection, setSelection] = useState<Selection>({ list, ids: nothing, isAll: false });
  const { ids, isAll } = selection.list === list ? selection : { ids: nothing, isAll: false };
  const chosen: Chosen = {
    ids: [...ids],
    count: isAll ? (total ?? ids.size) : ids.size,
    matching: isAll ? { filter: state.conditions, search: state.search.trim() } : null,
  };
  return {
    selected: ids,
    chosen,
    setSelected: (next: Selected) => setSelection({ list, ids: next, isAll: false }),
    chooseAll: () => setSelection({ list, ids, isAll: true }),
  };
}

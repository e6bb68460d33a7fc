import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import {
  Button,
  Dialog,
  ErrorNotice,
  SegmentedControl,
  uploadContract,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { formContract } from '../../model/fill/contract.ts';
import { matchTable, rowsOfTable, type Matching } from '../../model/fill/match-table.ts';
import { isPointer, readTyped } from '../../model/fill/read-typed.ts';
import { fillTexts } from './texts.ts';
import { useLookUp, usePutTexts } from './use-paste.ts';
import type { OpenSheet } from './use-sheet.ts';

/** A table from a spreadsheet, looked at before it is put into the sheet. */
export function ImportDialog({ open, onClose }: { open: OpenSheet; onClose: () => void }) {
  const t = useText(fillTexts);
  const [table, setTable] = useState<readonly string[][] | null>(null);
  const [by, setBy] = useState<Matching>('heading');
  const putTexts = usePutTexts(open);
  const { send, failure, isPending } = useSending({
    send: (file: File) => {
      const upload = new FormData();
      upload.append('file', file);
      return uploadContract(formContract.readFormTable, { params: { id: open.wire.id }, upload }, () => {});
    },
    onDone: ({ rows }) => setTable(rows),
  });
  const laid = table && lay(open, table, by);
  const put = (): void => {
    onClose();
    void putTexts(laid!.targets);
  };
  return (
    <Dialog
      title={t('importFile')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isDisabled={!laid || laid.targets.length === 0} onPress={put}>
          {t('putIn')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t('importText')}</p>
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv']}
          onSelect={(files) => files?.[0] && void send(files[0])}
        >
          <Button isPending={isPending}>{t('chooseFile')}</Button>
        </FileTrigger>
        {failure !== null && <ErrorNotice error={failure} />}
        {laid && (
          <>
            <SegmentedControl
              label={t('matchBy')}
              segments={[
                { id: 'heading', name: t('byHeading') },
                { id: 'position', name: t('byPosition') },
              ]}
              value={by}
              onChange={(next) => setBy(next as Matching)}
            />
            <Preview laid={laid} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Where each text of the table goes; rows beyond a sheet of new rows go into further ones. */
function lay(open: OpenSheet, table: readonly string[][], by: Matching) {
  const { rows, columns, wire } = open;
  const matched = matchTable(table, columns, by);
  const isUpdate = wire.action === 'update';
  const nameColumn = columns.find(({ field, isOwn }) => !isOwn && field.id === 'name')?.id ?? null;
  const known = isUpdate ? rows.map(({ key, name }) => ({ id: key, name })) : null;
  const read = rowsOfTable(matched, known, nameColumn);
  const targets = read.rows.flatMap(({ recordId, texts }, at) => {
    const row = isUpdate
      ? rows.find(({ key }) => key === recordId)
      : (rows[at] ?? { ...rows[0]!, key: `new-${at}`, values: {} });
    return columns.flatMap((column) =>
      row && column.isEditable && row.mayEdit && column.id in texts
        ? [{ row, column, text: texts[column.id]! }]
        : [],
    );
  });
  const unmatched = (table[0] ?? []).filter(
    (_, at) => matched.columns[at] === null && at !== matched.records,
  );
  return {
    targets,
    count: read.rows.length,
    lost: read.lost,
    unmatched: unmatched.filter((head) => head.trim()),
  };
}

type Laid = ReturnType<typeof lay>;

function Preview({ laid: { targets, count, lost, unmatched } }: { laid: Laid }) {
  const t = useText(fillTexts);
  const label = useLabel();
  const { timeZone } = useLookUp();
  const faults = targets.filter(
    ({ column, text }) => !isPointer(column.field) && !readTyped(column.field, text, timeZone).ok,
  );
  const columns = [...new Set(targets.map(({ column }) => column))];
  const rows = [...Map.groupBy(targets, ({ row }) => row.key).values()].slice(0, 5);
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>{t('importRows', { count })}</p>
      {lost > 0 && <p className="text-warn">{t('importLost', { count: lost })}</p>}
      {faults.length > 0 && <p className="text-bad">{t('importFaults', { count: faults.length })}</p>}
      {unmatched.length > 0 && <p className="text-soft">{t('unmatched', { names: unmatched.join('、') })}</p>}
      <div className="overflow-x-auto">
        <table className="w-full border-collapse">
          <thead>
            <tr>
              {columns.map(({ id, field }) => (
                <th
                  key={id}
                  scope="col"
                  className="border-b border-line px-2 py-1 text-left font-normal text-soft"
                >
                  {label(field.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells[0]!.row.key}>
                {columns.map(({ id }) => {
                  const cell = cells.find(({ column }) => column.id === id);
                  return (
                    <td
                      key={id}
                      className={`max-w-48 truncate border-b border-line px-2 py-1 ${cell && faults.includes(cell) ? 'bg-bad-soft text-bad' : ''}`}
                    >
                      {cell?.text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

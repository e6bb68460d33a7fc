import { Button, dropWrite, useOutbox, useText } from '../../../platform/web/index.ts';
import { marksIn, type ChangedCell } from '../../model/fill/sheet.ts';
import type { FilledRow } from '../../model/fill/sheet-contract.ts';
import { isPointer } from '../../model/fill/read-typed.ts';
import { fillTexts } from './texts.ts';
import type { OpenSheet } from './use-sheet.ts';

/** What was handed in without a network: it waits, or the server said no and it can be taken back and mended. */
export function KeptHere({ open }: { open: OpenSheet }) {
  const t = useText(fillTexts);
  const { wire, reset } = open;
  const entry = useOutbox().find(
    ({ request }) => request.path === '/report-forms/:id/fillings' && request.params?.['id'] === wire.id,
  );
  if (!entry) return null;
  if (entry.failure === null)
    return <p className="rounded-md bg-accent-soft px-3 py-2 text-sm">{t('waits')}</p>;
  const takeBack = (): void => {
    const { rows } = entry.request.body as { rows: FilledRow[] };
    const changed = Object.fromEntries(rows.map((row) => [row.key, cellsOf(row, open.columns)]));
    reset({ changed, marked: marksIn(rows) });
    void dropWrite(entry);
  };
  return (
    <div
      className="flex flex-wrap items-center gap-2 rounded-md bg-bad-soft px-3 py-2 text-sm text-bad"
      role="alert"
    >
      <span className="min-w-0 flex-1">{t('failedBefore', { reason: entry.failure })}</span>
      <Button size="small" onPress={takeBack}>
        {t('takeBack')}
      </Button>
    </div>
  );
}

/** The cells as they were changed; of what was pointed to only the id is left. */
function cellsOf({ cells, seen }: FilledRow, columns: OpenSheet['columns']): Record<string, ChangedCell> {
  return Object.fromEntries(
    Object.entries(cells).map(([id, value]) => {
      const column = columns.find((one) => one.id === id);
      const isNamed = column !== undefined && isPointer(column.field) && typeof value === 'string';
      return [id, { value: isNamed ? { id: value, name: null } : value, seen: seen[id] ?? null }];
    }),
  );
}

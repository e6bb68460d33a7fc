import { Button, Card, plainText, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { FillFault } from '../../model/fill/sheet-contract.ts';
import { putting } from './sheet-acts.ts';
import { fillTexts } from './texts.ts';
import { valueIn, type OpenSheet } from './use-sheet.ts';

/** What is wrong, cell by cell; where somebody else changed a cell, both values to choose from. */
export function FaultPanel({ open, rowNames }: { open: OpenSheet; rowNames: readonly string[] }) {
  const t = useText(fillTexts);
  const { faults } = open;
  if (faults.length === 0) return null;
  return (
    <Card title={t('problems', { count: faults.length })}>
      <ul className="flex flex-col divide-y divide-line text-sm" aria-live="polite">
        {faults.map((fault) => (
          <Problem
            key={`${fault.row} ${fault.column} ${fault.code} ${fault.message}`}
            open={open}
            fault={fault}
            rowNames={rowNames}
          />
        ))}
      </ul>
    </Card>
  );
}

type Props = { open: OpenSheet; fault: FillFault; rowNames: readonly string[] };

function Problem({ open, fault, rowNames }: Props) {
  const t = useText(fillTexts);
  const label = useLabel();
  const at = open.rows.findIndex(({ key }) => key === fault.row);
  const column = open.columns.find(({ id }) => id === fault.column);
  const where = [rowNames[at], column ? label(column.field.label) : t('wholeRow')]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 py-2">
      <span className="min-w-0 flex-1">
        <span className="font-medium">{where}</span>
        <span className="ml-2 text-bad">{fault.message}</span>
      </span>
      {fault.code === 'form.conflict' && <Choice open={open} fault={fault} />}
      {fault.code === 'form.changed_since_marked' && <DeleteOrKeep open={open} fault={fault} />}
    </li>
  );
}

/** The record goes as it stands by now, or stays. */
function DeleteOrKeep({ open, fault }: Omit<Props, 'rowNames'>) {
  const t = useText(fillTexts);
  const row = open.rows.find(({ key }) => key === fault.row);
  if (!row) return null;
  return (
    <span className="flex flex-wrap gap-2">
      <Button size="small" onPress={() => open.mark([row], false)}>
        {t('keepRecord')}
      </Button>
      <Button size="small" onPress={() => open.mark([row], true)}>
        {t('deleteAnyway')}
      </Button>
    </span>
  );
}

/** Mine goes over theirs, seen by now; or theirs stays, and the cell is no change any more. */
function Choice({ open, fault }: Omit<Props, 'rowNames'>) {
  const t = useText(fillTexts);
  const formats = useFormats();
  const row = open.rows.find(({ key }) => key === fault.row);
  const column = open.columns.find(({ id }) => id === fault.column);
  if (!row || !column) return null;
  const mine = valueIn(open, row, column);
  const theirs = fault.theirs ?? null;
  const put = (value: unknown) =>
    open.change([{ ...putting(row, column, value), cell: { value, seen: theirs } }]);
  return (
    <span className="flex flex-wrap gap-2">
      <Button size="small" onPress={() => put(mine)}>
        {t('keepMine', { value: plainText(column.field, mine, formats) })}
      </Button>
      <Button size="small" onPress={() => put(theirs)}>
        {t('takeTheirs', { value: plainText(column.field, theirs, formats) })}
      </Button>
    </span>
  );
}

import { ChevronLeft, ChevronRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Card,
  FieldCell,
  FieldInput,
  fieldIn,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { FillFault } from '../../model/fill/sheet-contract.ts';
import type { SheetColumn } from '../../model/fill/sheet-columns.ts';
import type { SheetRow } from '../../model/fill/sheet.ts';
import { putting } from './sheet-acts.ts';
import { fillTexts } from './texts.ts';
import { isOpenCell, valueIn, type OpenSheet } from './use-sheet.ts';

/** The rows one by one, for a thumb; a form of one row is one card. */
export function FillCards({ open, rowNames }: { open: OpenSheet; rowNames: readonly string[] }) {
  const t = useText(fillTexts);
  const [at, setAt] = useState(0);
  const { rows } = open;
  const place = Math.min(at, rows.length - 1);
  const row = rows[place];
  if (!row) return null;
  const card = <RowCard key={row.key} open={open} row={row} name={rowNames[place]!} />;
  if (rows.length === 1) return card;
  return (
    <div className="flex flex-col gap-3">
      {card}
      <div className="flex items-center justify-between gap-2">
        <Button
          icon={<ChevronLeft aria-hidden size={16} />}
          isDisabled={place === 0}
          onPress={() => setAt(place - 1)}
        >
          {t('back')}
        </Button>
        <span className="figures text-sm text-soft">{t('place', { at: place + 1, count: rows.length })}</span>
        <Button
          icon={<ChevronRight aria-hidden size={16} />}
          isDisabled={place === rows.length - 1}
          onPress={() => setAt(place + 1)}
        >
          {t('next')}
        </Button>
      </div>
    </div>
  );
}

function RowCard({ open, row, name }: { open: OpenSheet; row: SheetRow; name: string }) {
  const t = useText(fillTexts);
  const whole = open.faults.find((fault) => fault.row === row.key && fault.column === null);
  const isMarked = row.key in open.sheet.marked;
  return (
    <Card
      {...(row.recordId !== null || open.rows.length > 1 ? { title: name } : {})}
      actions={
        row.deletable !== null && (
          <Button
            size="small"
            variant={isMarked ? 'secondary' : 'danger'}
            onPress={() => open.mark([row], !isMarked)}
          >
            {t(isMarked ? 'keepRecord' : 'markDelete')}
          </Button>
        )
      }
      className="w-full max-w-160"
    >
      {isMarked && (
        <p className="mb-3 flex items-center gap-2 rounded-md bg-bad-soft px-3 py-2 text-sm text-bad">
          <Trash2 aria-hidden size={16} className="shrink-0" />
          {t('isMarked')}
        </p>
      )}
      {whole && <p className="pb-3 text-sm text-bad">{whole.message}</p>}
      <div className="flex flex-col gap-4">
        {open.columns.map((column) => (
          <CardField
            key={column.id}
            open={open}
            row={row}
            column={column}
            fault={open.faults.find((fault) => fault.row === row.key && fault.column === column.id)}
          />
        ))}
      </div>
    </Card>
  );
}

type FieldProps = { open: OpenSheet; row: SheetRow; column: SheetColumn; fault: FillFault | undefined };

function CardField({ open, row, column, fault }: FieldProps) {
  const label = useLabel();
  const value = valueIn(open, row, column);
  const field = fieldIn(column.field, row.values);
  if (!isOpenCell(row, column))
    return (
      <div className="flex flex-col gap-0.5">
        <span className="text-sm text-soft">{label(field.label)}</span>
        <FieldCell field={field} value={value} />
      </div>
    );
  return (
    <FieldInput
      field={{ ...field, readOnly: false, required: column.isRequired }}
      value={value}
      onChange={(next) => open.change([putting(row, column, next)])}
      error={fault?.message}
    />
  );
}

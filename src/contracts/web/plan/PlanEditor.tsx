import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  DatePicker,
  FormDrawer,
  IconButton,
  MoneyField,
  NumberField,
  SegmentedControl,
  Select,
  TextField,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { contractWorkContract, type WireStanding } from '../../model/work-contract.ts';
import { staleReads } from '../page/use-standing.ts';
import { planTexts } from '../texts.ts';
import { bodyOf, draftOf, freshRow, leftOf, type PlanDraft, type RowDraft } from './plan-draft.ts';

type Props = { standing: WireStanding; onClose: () => void };

/** The instalments of a draft, by shares or by amounts; what is still missing to the whole is told below. */
export function PlanEditor({ standing, onClose }: Props) {
  const t = useText(planTexts);
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(standing));
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(contractWorkContract.setPlan, {
        params: { id: standing.id },
        body: { version: standing.version, ...bodyOf(draft) },
      }),
    said: () => t('saved'),
    stale: staleReads,
    onDone: onClose,
  });
  const change = (at: number, row: RowDraft) => setDraft({ ...draft, rows: draft.rows.with(at, row) });
  const by = [
    { id: 'share' as const, name: t('byShare') },
    { id: 'amount' as const, name: t('byAmount') },
  ];
  return (
    <FormDrawer
      title={t('edit')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      failure={failure}
    >
      <SegmentedControl
        label={t('by')}
        segments={by}
        value={draft.by}
        onChange={(chosen) => setDraft({ ...draft, by: chosen })}
      />
      {draft.rows.map((row, at) => (
        <InstalmentFields
          key={row.key}
          row={row}
          number={at + 1}
          by={draft.by}
          currency={standing.currency}
          onChange={(changed) => change(at, changed)}
          onRemove={() => setDraft({ ...draft, rows: draft.rows.toSpliced(at, 1) })}
        />
      ))}
      <Button
        icon={<Plus aria-hidden size={15} />}
        onPress={() => setDraft({ ...draft, rows: [...draft.rows, freshRow(draft.rows.length + 1)] })}
      >
        {t('add')}
      </Button>
      <Left draft={draft} standing={standing} />
    </FormDrawer>
  );
}

function Left({ draft, standing }: { draft: PlanDraft; standing: WireStanding }) {
  const t = useText(planTexts);
  const { money } = useFormats();
  if (draft.rows.length === 0) return null;
  const left = leftOf(draft, standing.amount);
  if (left === 0n) return <p className="text-sm text-good">{t('whole')}</p>;
  const shown = draft.by === 'share' ? `${Number(left) / 100}%` : money(left, standing.currency);
  return <p className="text-sm text-warn">{t('left', { left: shown })}</p>;
}

type FieldsProps = {
  row: RowDraft;
  number: number;
  by: PlanDraft['by'];
  currency: string;
  onChange: (row: RowDraft) => void;
  onRemove: () => void;
};

function InstalmentFields({ row, number, by, currency, onChange, onRemove }: FieldsProps) {
  const t = useText(planTexts);
  const dues = (['day', 'signing', 'delivery'] as const).map((id) => ({ id, name: t(id) }));
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="sr-only">{t('instalment', { number })}</legend>
      <div className="flex items-end gap-2">
        <TextField
          className="flex-1"
          label={t('name')}
          value={row.name}
          onChange={(name) => onChange({ ...row, name })}
          isRequired
        />
        <IconButton label={t('remove')} icon={<Trash2 aria-hidden size={16} />} onPress={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t('dueFrom')}
          value={row.dueFrom}
          onChange={(dueFrom) => onChange({ ...row, dueFrom: dueFrom as RowDraft['dueFrom'] })}
          options={dues}
        />
        {row.dueFrom === 'day' ? (
          <DatePicker
            label={t('dueOn')}
            value={row.dueOn}
            onChange={(dueOn) => onChange({ ...row, dueOn })}
          />
        ) : (
          <NumberField
            label={t('days')}
            unit={t('daysUnit')}
            min={0}
            max={3650}
            value={row.dueDays}
            onChange={(dueDays) => onChange({ ...row, dueDays })}
          />
        )}
        {by === 'share' ? (
          <NumberField
            label={t('share')}
            unit="%"
            decimals={2}
            min={0.01}
            max={100}
            value={row.percent}
            onChange={(percent) => onChange({ ...row, percent })}
          />
        ) : (
          <MoneyField
            label={t('amount')}
            currency={currency}
            value={row.amount}
            onChange={(amount) => onChange({ ...row, amount })}
          />
        )}
      </div>
    </fieldset>
  );
}

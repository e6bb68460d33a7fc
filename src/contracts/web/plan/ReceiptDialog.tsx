import { useState } from 'react';
import {
  callContract,
  DatePicker,
  FormDialog,
  MoneyField,
  Select,
  TextField,
  useLabel,
  useToday,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { methodLabels, receiptMethods, type ReceiptMethod } from '../../model/plan/receipt-method.ts';
import { contractWorkContract, type WireStanding } from '../../model/work-contract.ts';
import { staleReads } from '../page/use-standing.ts';
import { planTexts } from '../texts.ts';

type Props = { standing: WireStanding; onClose: () => void };

/** Notes a payment that came in, for an instalment or for the earliest open ones. */
export function ReceiptDialog({ standing, onClose }: Props) {
  const t = useText(planTexts);
  const label = useLabel();
  const today = useToday();
  const open = standing.instalments.filter(({ state }) => state !== 'received');
  const [draft, setDraft] = useState({
    receivedOn: today as string | null,
    amount: null as string | null,
    method: 'transfer' as ReceiptMethod,
    instalmentId: null as string | null,
    note: '',
  });
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(contractWorkContract.addReceipt, {
        params: { id: standing.id },
        body: {
          ...draft,
          receivedOn: draft.receivedOn!,
          amount: draft.amount!,
          note: draft.note.trim() || null,
        },
      }),
    said: () => t('receiptSaved'),
    stale: staleReads,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('addReceipt')}
      confirm={t('addReceipt')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!draft.receivedOn}
      failure={failure}
    >
      <MoneyField
        label={t('amount')}
        currency={standing.currency}
        value={draft.amount}
        onChange={(amount) => setDraft({ ...draft, amount })}
        isRequired
      />
      <DatePicker
        label={t('receivedOn')}
        value={draft.receivedOn}
        onChange={(receivedOn) => setDraft({ ...draft, receivedOn })}
        isRequired
      />
      <Select
        label={t('method')}
        value={draft.method}
        onChange={(method) => method && setDraft({ ...draft, method: method as ReceiptMethod })}
        options={receiptMethods.map((id) => ({ id, name: label(methodLabels[id]) }))}
      />
      {open.length > 0 && (
        <Select
          label={t('forWhat')}
          placeholder={t('any')}
          value={draft.instalmentId}
          onChange={(instalmentId) => setDraft({ ...draft, instalmentId })}
          options={open.map(({ id, name }) => ({ id, name }))}
          isClearable
        />
      )}
      <TextField label={t('note')} value={draft.note} onChange={(note) => setDraft({ ...draft, note })} />
    </FormDialog>
  );
}

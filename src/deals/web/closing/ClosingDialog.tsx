import { useState } from 'react';
import {
  FormDialog,
  MoneyField,
  RadioGroup,
  TextArea,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { useLossReasons, useNameOf } from '../pipelines.ts';
import type { Closing, Move } from './closing.ts';
import { closingTexts } from './texts.ts';

type Props = { move: Move | null; onConfirm: (closing: Closing) => Promise<void>; onGiveUp: () => void };

/** Asks for just what a won or a lost deal still needs. */
export function ClosingDialog({ move, ...props }: Props) {
  if (!move) return null;
  return move.to.kind === 'lost' ? (
    <LoseDialog key={move.card.id} move={move} {...props} />
  ) : (
    <WinDialog key={move.card.id} move={move} {...props} />
  );
}

type OpenProps = Omit<Props, 'move'> & { move: Move };

function LoseDialog({ move, onConfirm, onGiveUp }: OpenProps) {
  const t = useText(closingTexts);
  const nameOf = useNameOf();
  const reasons = useLossReasons().map((reason) => ({ id: reason.id, name: nameOf(reason) }));
  const [lossReasonId, setReason] = useState('');
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { send, isPending } = useSending({ send: onConfirm });
  const submit = (): void => {
    setAsked(true);
    if (lossReasonId) void send({ lossReasonId, note: note.trim() || null });
  };
  return (
    <FormDialog
      title={t('loseTitle', { name: move.card.name })}
      confirm={t('confirmLoss')}
      isDanger
      onSubmit={submit}
      onClose={onGiveUp}
      isPending={isPending}
    >
      <RadioGroup
        label={t('lossReason')}
        isRequired
        options={reasons}
        value={lossReasonId}
        onChange={setReason}
        error={isAsked && !lossReasonId ? t('reasonMissing') : null}
      />
      <TextArea
        label={t('note')}
        hint={t('lossNoteHint')}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={2000}
      />
    </FormDialog>
  );
}

function WinDialog({ move, onConfirm, onGiveUp }: OpenProps) {
  const t = useText(closingTexts);
  const { amount: before, currency } = move.card;
  const mayEnter = before === null || (before !== undefined && /^\d+$/.test(before));
  const [amount, setAmount] = useState<string | null>(before ?? null);
  const [note, setNote] = useState('');
  const isUnread = amount !== null && !/^-?\d+$/.test(amount);
  const { send, isPending } = useSending({ send: onConfirm });
  const submit = (): void => {
    if (mayEnter && isUnread) return;
    void send({
      lossReasonId: null,
      note: note.trim() || null,
      ...(mayEnter && { amount: amount ?? '0' }),
    });
  };
  return (
    <FormDialog
      title={t('winTitle', { name: move.card.name })}
      confirm={t('confirmWin')}
      onSubmit={submit}
      onClose={onGiveUp}
      isPending={isPending}
    >
      {mayEnter && (
        <MoneyField
          label={t('amount')}
          currency={currency}
          value={amount}
          onChange={setAmount}
          isFocusedFirst
          error={isUnread ? t('amountFault') : null}
        />
      )}
      <TextArea
        label={t('note')}
        hint={t('winNoteHint')}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={2000}
      />
    </FormDialog>
  );
}

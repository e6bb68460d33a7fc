import { type FormEvent, useState } from 'react';
import { Button, Dialog, MoneyField, RadioGroup, TextArea, useText } from '../../../platform/web/index.ts';
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
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (lossReasonId) await onConfirm({ lossReasonId, note: note.trim() || null });
  };
  return (
    <ClosingForm
      title={t('loseTitle', { name: move.card.name })}
      confirm={t('confirmLoss')}
      isDanger
      onSubmit={submit}
      onGiveUp={onGiveUp}
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
    </ClosingForm>
  );
}

function WinDialog({ move, onConfirm, onGiveUp }: OpenProps) {
  const t = useText(closingTexts);
  const { amount: before } = move.card;
  const mayEnter = before === null || (before !== undefined && /^\d+$/.test(before));
  const [amount, setAmount] = useState<string | null>(before ?? null);
  const [note, setNote] = useState('');
  const isUnread = amount !== null && !/^-?\d+$/.test(amount);
  const submit = async (): Promise<void> => {
    if (mayEnter && isUnread) return;
    await onConfirm({
      lossReasonId: null,
      note: note.trim() || null,
      ...(mayEnter && { amount: amount ?? '0' }),
    });
  };
  return (
    <ClosingForm
      title={t('winTitle', { name: move.card.name })}
      confirm={t('confirmWin')}
      onSubmit={submit}
      onGiveUp={onGiveUp}
    >
      {mayEnter && (
        <MoneyField
          label={t('amount')}
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
    </ClosingForm>
  );
}

type FormProps = {
  title: string;
  confirm: string;
  isDanger?: boolean;
  onSubmit: () => Promise<void>;
  onGiveUp: () => void;
  children: React.ReactNode;
};

function ClosingForm({ title, confirm, isDanger = false, onSubmit, onGiveUp, children }: FormProps) {
  const t = useText(closingTexts);
  const [isPending, setPending] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setPending(true);
    await onSubmit();
    setPending(false);
  };
  const actions = (
    <>
      <Button onPress={onGiveUp}>{t('cancel')}</Button>
      <Button type="submit" form="closing" variant={isDanger ? 'danger' : 'primary'} isPending={isPending}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={onGiveUp} width="small" actions={actions}>
      <form id="closing" onSubmit={(event) => void send(event)} noValidate className="flex flex-col gap-4">
        {children}
      </form>
    </Dialog>
  );
}

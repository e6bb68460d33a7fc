import { useState } from 'react';
import {
  callContract,
  ComboBox,
  FormDialog,
  notify,
  TextArea,
  useFreshReads,
  usePointerSource,
  useSending,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { useRecordAid } from '../../../records/web/index.ts';
import { dealContract } from '../../model/contract.ts';
import { dealTexts } from './texts.ts';

type Props = { deal: { id: string; name: string }; onClose: () => void };

const stale = ['deals', 'timeline'];

/** Gives the deal to somebody else. */
export function HandOverDialog({ deal, onClose }: Props) {
  const t = useText(dealTexts);
  const people = usePointerSource('user');
  const { InHandOver } = useRecordAid('deal');
  const [owner, setOwner] = useState<Option | null>(null);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const refresh = useFreshReads(stale);
  const { send, ...sending } = useSending({
    send: ({ id }: Option) =>
      callContract(dealContract.handOver, {
        params: { id: deal.id },
        body: { ownerId: id, note: note.trim() || null },
      }),
    said: (_, { name }) => t('handedOver', { name }),
    stale,
    onDone: onClose,
  });
  const tellGiven = (name: string): void => {
    notify({ tone: 'good', title: t('handedOver', { name }) });
    onClose();
    void refresh();
  };
  const submit = (): void => {
    setAsked(true);
    if (owner) void send(owner);
  };
  return (
    <FormDialog
      title={t('handOverTitle', { name: deal.name })}
      text={t('handOverText')}
      confirm={t('handOver')}
      onSubmit={submit}
      onClose={onClose}
      width="normal"
      {...sending}
    >
      {InHandOver && <InHandOver recordId={deal.id} note={note} onGiven={tellGiven} />}
      <ComboBox
        label={t('newOwner')}
        isRequired
        isFocusedFirst={!InHandOver}
        value={owner}
        onChange={setOwner}
        search={people?.search ?? (() => Promise.resolve([]))}
        error={isAsked && !owner ? t('ownerMissing') : null}
      />
      <TextArea label={t('note')} value={note} onChange={setNote} rows={2} maxLength={2000} />
    </FormDialog>
  );
}

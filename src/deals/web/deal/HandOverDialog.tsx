import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  Dialog,
  ErrorNotice,
  notify,
  TextArea,
  usePointerSource,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { useRecordAid } from '../../../records/web/index.ts';
import { dealContract } from '../../model/contract.ts';
import { dealTexts } from './texts.ts';

type Props = { deal: { id: string; name: string }; onClose: () => void };

/** Gives the deal to somebody else. */
export function HandOverDialog({ deal, onClose }: Props) {
  const t = useText(dealTexts);
  const client = useQueryClient();
  const people = usePointerSource('user');
  const { InHandOver } = useRecordAid('deal');
  const [owner, setOwner] = useState<Option | null>(null);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const tell = async (name: string): Promise<void> => {
    notify({ tone: 'good', title: t('handedOver', { name }) });
    onClose();
    await Promise.all([['deals'], ['timeline']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!owner) return;
    setPending(true);
    try {
      await callContract(dealContract.handOver, {
        params: { id: deal.id },
        body: { ownerId: owner.id, note: note.trim() || null },
      });
      await tell(owner.name);
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="hand-over" variant="primary" isPending={isPending}>
        {t('handOver')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('handOverTitle', { name: deal.name })} isOpen onClose={onClose} actions={actions}>
      <form
        id="hand-over"
        onSubmit={(event) => void submit(event)}
        noValidate
        className="flex flex-col gap-4"
      >
        <p className="text-sm text-soft">{t('handOverText')}</p>
        {failure !== null && <ErrorNotice error={failure} />}
        {InHandOver && <InHandOver recordId={deal.id} note={note} onGiven={(name) => void tell(name)} />}
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
      </form>
    </Dialog>
  );
}

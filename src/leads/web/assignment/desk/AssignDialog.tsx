import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  Dialog,
  ErrorNotice,
  notify,
  TextField,
  useText,
  type Option,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { assignTexts } from './texts.ts';

type Props = { record: { id: string; name: string }; onClose: () => void };

/** Gives a lead to a person, or has the engine choose. */
export function AssignDialog({ record, onClose }: Props) {
  const t = useText(assignTexts);
  const [owner, setOwner] = useState<Option | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { give, failure, pending } = useGiving({ record, onClose });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (owner) void give({ ownerId: owner.id, reason: reason.trim() || null });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button isPending={pending === 'engine'} onPress={() => void give({ reason: reason.trim() || null })}>
        {t('byEngine')}
      </Button>
      <Button type="submit" form="assign" variant="primary" isPending={pending === 'person'}>
        {t('assign')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('title', { name: record.name })}
      isOpen
      onClose={onClose}
      width="small"
      actions={actions}
    >
      <form id="assign" onSubmit={submit} noValidate className="flex flex-col gap-4">
        {failure !== null && <ErrorNotice error={failure} />}
        <ComboBox
          label={t('person')}
          isRequired
          isFocusedFirst
          value={owner}
          onChange={setOwner}
          search={searchReps}
          error={isAsked && !owner ? t('personMissing') : null}
        />
        <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={500} />
      </form>
    </Dialog>
  );
}

/** Those whom the asker may give leads to, with what they hold today. */
async function searchReps(text: string, signal: AbortSignal): Promise<Option[]> {
  const { items } = await callContract(assignmentContract.listReps, { signal });
  return items
    .filter(({ user, mayChange }) => mayChange && user.name.includes(text))
    .map(({ user, today }) => ({
      id: user.id,
      name: user.name,
      detail: `${today.received}/${today.capacity}`,
    }));
}

type Wanted = { ownerId?: string; reason: string | null };

function useGiving({ record, onClose }: Props) {
  const t = useText(assignTexts);
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState<'engine' | 'person' | null>(null);
  const give = async (body: Wanted): Promise<void> => {
    setPending(body.ownerId ? 'person' : 'engine');
    setFailure(null);
    try {
      const { owner } = await callContract(assignmentContract.assignLead, {
        params: { id: record.id },
        body,
      });
      notify({ tone: 'good', title: owner ? t('done', { name: owner.name }) : t('doneNobody') });
      onClose();
      const stale = [['leads'], ['lead-queue'], ['rep-profiles'], ['assignment-fairness'], ['timeline']];
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
    } catch (problem) {
      setFailure(problem);
      setPending(null);
    }
  };
  return { give, failure, pending };
}

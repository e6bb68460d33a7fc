import { useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  FormDialog,
  TextField,
  useSending,
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
  const giving = {
    send: (ownerId: string | undefined) =>
      callContract(assignmentContract.assignLead, {
        params: { id: record.id },
        body: { ownerId, reason: reason.trim() || null },
      }),
    said: ({ owner }: { owner: Option | null }) =>
      owner ? t('done', { name: owner.name }) : t('doneNobody'),
    stale: ['leads', 'lead-queue', 'rep-profiles', 'assignment-fairness', 'timeline'],
    onDone: onClose,
  };
  const toPerson = useSending(giving);
  const byEngine = useSending(giving);
  const submit = (): void => {
    setAsked(true);
    if (owner) void toPerson.send(owner.id);
  };
  return (
    <FormDialog
      title={t('title', { name: record.name })}
      confirm={t('assign')}
      onSubmit={submit}
      onClose={onClose}
      isPending={toPerson.isPending}
      failure={toPerson.failure ?? byEngine.failure}
      others={
        <Button isPending={byEngine.isPending} onPress={() => void byEngine.send(undefined)}>
          {t('byEngine')}
        </Button>
      }
    >
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
    </FormDialog>
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

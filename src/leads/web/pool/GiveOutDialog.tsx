import { type FormEvent, type ReactNode, useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  Dialog,
  ErrorNotice,
  notify,
  type Option,
  Select,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';
import type { PoolDone, WirePool } from '../../model/pool/pool-schemas.ts';
import { poolTexts } from './texts.ts';
import { tellFailures } from './use-claim.ts';
import { useFreshPools, useNameOfPool } from './use-pools.ts';

type Props = { pool: WirePool; leadIds: readonly string[]; onClose: (isDone: boolean) => void };

/** Gives the chosen leads of a pool to somebody. */
export function GiveDialog({ pool, leadIds, onClose }: Props) {
  const t = useText(poolTexts);
  const people = usePointerSource('user');
  const [owner, setOwner] = useState<Option | null>(null);
  const { submit, isAsked, isPending, failure } = useGivingOut(onClose, owner !== null, async () => {
    const body = { leadIds: [...leadIds], ownerId: owner!.id };
    const answer = await callContract(poolContract.assignFromPool, { params: { id: pool.id }, body });
    return { answer, told: t('given', { count: answer.done.length, name: owner!.name }) };
  });
  return (
    <FormDialog
      title={t('giveTitle', { count: leadIds.length })}
      text={t('giveText')}
      submitLabel={t('giveNow')}
      {...{ submit, isPending, failure, onClose }}
    >
      <ComboBox
        label={t('to')}
        isRequired
        isFocusedFirst
        value={owner}
        onChange={setOwner}
        search={people?.search ?? (() => Promise.resolve([]))}
        error={isAsked && !owner ? t('toMissing') : null}
      />
    </FormDialog>
  );
}

/** Moves the chosen leads to another pool. */
export function MoveDialog({ pool, leadIds, pools, onClose }: Props & { pools: readonly WirePool[] }) {
  const t = useText(poolTexts);
  const nameOf = useNameOfPool();
  const [toPoolId, setToPoolId] = useState<string | null>(null);
  const { submit, isAsked, isPending, failure } = useGivingOut(onClose, toPoolId !== null, async () => {
    const body = { leadIds: [...leadIds], toPoolId: toPoolId! };
    const answer = await callContract(poolContract.moveBetweenPools, { params: { id: pool.id }, body });
    return { answer, told: t('moved', { count: answer.done.length }) };
  });
  const others = pools.filter((one) => one.id !== pool.id);
  return (
    <FormDialog
      title={t('moveTitle', { count: leadIds.length })}
      submitLabel={t('moveNow')}
      {...{ submit, isPending, failure, onClose }}
    >
      <Select
        label={t('toPool')}
        isRequired
        isFocusedFirst
        options={others.map((one) => ({ id: one.id, name: nameOf(one) }))}
        value={toPoolId}
        onChange={setToPoolId}
        error={isAsked && !toPoolId ? t('poolMissing') : null}
      />
    </FormDialog>
  );
}

type GivenOut = { answer: PoolDone; told: string };

function useGivingOut(onClose: (isDone: boolean) => void, isWhole: boolean, act: () => Promise<GivenOut>) {
  const t = useText(poolTexts);
  const refresh = useFreshPools();
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!isWhole) return;
    setPending(true);
    try {
      const { answer, told } = await act();
      if (answer.done.length > 0) notify({ tone: 'good', title: told });
      tellFailures(t('notAll', { count: answer.failed.length }), answer.failed);
      onClose(true);
      await refresh();
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  return { submit, isAsked, isPending, failure };
}

type FormProps = {
  title: string;
  text?: string;
  submitLabel: string;
  submit: (event: FormEvent) => Promise<void>;
  isPending: boolean;
  failure: unknown;
  onClose: (isDone: boolean) => void;
  children: ReactNode;
};

function FormDialog({ title, text, submitLabel, submit, isPending, failure, onClose, children }: FormProps) {
  const t = useText(poolTexts);
  const actions = (
    <>
      <Button onPress={() => onClose(false)}>{t('cancel')}</Button>
      <Button type="submit" form="give-out" variant="primary" isPending={isPending}>
        {submitLabel}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={() => onClose(false)} width="small" actions={actions}>
      <form id="give-out" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        {text && <p className="text-sm text-soft">{text}</p>}
        {failure !== null && <ErrorNotice error={failure} />}
        {children}
      </form>
    </Dialog>
  );
}

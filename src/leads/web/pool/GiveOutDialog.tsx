import { useState } from 'react';
import {
  callContract,
  ComboBox,
  FormDialog,
  type Option,
  Select,
  usePointerSource,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';
import type { PoolDone, WirePool } from '../../model/pool/pool-schemas.ts';
import { poolTexts } from './texts.ts';
import { tellFailures } from './use-claim.ts';
import { staleWithPools, useNameOfPool } from './use-pools.ts';

type Props = { pool: WirePool; leadIds: readonly string[]; onClose: (isDone: boolean) => void };

/** Gives the chosen leads of a pool to somebody. */
export function GiveDialog({ pool, leadIds, onClose }: Props) {
  const t = useText(poolTexts);
  const people = usePointerSource('user');
  const [owner, setOwner] = useState<Option | null>(null);
  const { isAsked, form } = useGivingOut(onClose, owner !== null, async () => {
    const body = { leadIds: [...leadIds], ownerId: owner!.id };
    const answer = await callContract(poolContract.assignFromPool, { params: { id: pool.id }, body });
    return { answer, told: t('given', { count: answer.done.length, name: owner!.name }) };
  });
  return (
    <FormDialog
      title={t('giveTitle', { count: leadIds.length })}
      text={t('giveText')}
      confirm={t('giveNow')}
      {...form}
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
  const { isAsked, form } = useGivingOut(onClose, toPoolId !== null, async () => {
    const body = { leadIds: [...leadIds], toPoolId: toPoolId! };
    const answer = await callContract(poolContract.moveBetweenPools, { params: { id: pool.id }, body });
    return { answer, told: t('moved', { count: answer.done.length }) };
  });
  const others = pools.filter((one) => one.id !== pool.id);
  return (
    <FormDialog title={t('moveTitle', { count: leadIds.length })} confirm={t('moveNow')} {...form}>
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

/** Sends leads out of a pool; those that stay are told with their reasons. */
function useGivingOut(onClose: Props['onClose'], isWhole: boolean, act: () => Promise<GivenOut>) {
  const t = useText(poolTexts);
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: act,
    said: ({ answer, told }) => (answer.done.length > 0 ? told : null),
    stale: staleWithPools,
    onDone: ({ answer }) => {
      tellFailures(t('notAll', { count: answer.failed.length }), answer.failed);
      onClose(true);
    },
  });
  const onSubmit = (): void => {
    setAsked(true);
    if (isWhole) void send();
  };
  return { isAsked, form: { ...sending, onSubmit, onClose: () => onClose(false) } };
}

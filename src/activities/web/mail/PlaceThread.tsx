import { useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  ConfirmDialog,
  FormDialog,
  useSending,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { recordsContract } from '../../../records/model/contract.ts';
import { mailContract, type WireMailThread } from '../../model/mail/mail-contract.ts';
import { mailTexts } from './texts.ts';

type Props = { thread: WireMailThread; onClose: () => void };

/** Says which deal a thread belongs to, or takes it out of all records. */
export function PlaceThread({ thread, onClose }: Props) {
  const t = useText(mailTexts);
  const now = thread.subjects.find(({ object }) => object === 'deal');
  const [deal, setDeal] = useState<Option | null>(now ? { id: now.id, name: now.title ?? '' } : null);
  const [isTakingOut, setTakingOut] = useState(false);
  const place = useSending({
    send: (body: { dealId: string | null; isTakenOut: boolean }) =>
      callContract(mailContract.placeMailThread, { params: { id: thread.id }, body }),
    said: (_, { isTakenOut }) => t(isTakenOut ? 'takenOut' : 'placed'),
    stale: ['timeline', 'mail-threads'],
    onDone: onClose,
  });
  if (isTakingOut)
    return (
      <ConfirmDialog
        isOpen
        title={t('takeOutTitle')}
        consequence={t('takeOutText')}
        confirm={t('takeOut')}
        isPending={place.isPending}
        onConfirm={() => void place.send({ dealId: null, isTakenOut: true })}
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title={t('placeTitle')}
      text={t('placeText')}
      confirm={t('save')}
      onSubmit={() => void place.send({ dealId: deal?.id ?? null, isTakenOut: false })}
      onClose={onClose}
      failure={place.failure}
      isPending={place.isPending}
      others={
        <Button variant="quiet" onPress={() => setTakingOut(true)}>
          {t('takeOut')}
        </Button>
      }
    >
      <ComboBox label={t('deal')} hint={t('noDeal')} value={deal} onChange={setDeal} search={findDeals} />
    </FormDialog>
  );
}

async function findDeals(text: string, signal: AbortSignal): Promise<Option[]> {
  const { groups } = await callContract(recordsContract.search, { query: { q: text }, signal });
  const deals = groups.find(({ object }) => object === 'deal')?.items ?? [];
  return deals.map(({ id, title, subtitle }) => ({ id, name: title, detail: subtitle ?? undefined }));
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SecretBox } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  contractQuery,
  Dialog,
  ErrorNotice,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { icsContract } from '../../model/meetings/ics-contract.ts';
import { calendarTexts } from './texts.ts';

/** The secret address of one's own calendar: made, renewed, ended. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const t = useText(calendarTexts);
  const { instant } = useFormats();
  const [address, setAddress] = useState<string | null>(null);
  const { data } = useQuery(contractQuery(icsContract.readFeed));
  const renewing = useSending({
    send: () => callContract(icsContract.renewFeed),
    stale: ['calendar-feed'],
    onDone: (answer) => setAddress(answer.address),
  });
  const ending = useSending({
    send: () => callContract(icsContract.endFeed),
    said: () => t('feedEnded'),
    stale: ['calendar-feed'],
    onDone: () => setAddress(null),
  });
  const isOpen = data?.since != null;
  return (
    <Dialog
      title={t('subscribe')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {isOpen && (
            <Button variant="danger" isPending={ending.isPending} onPress={() => void ending.send()}>
              {t('feedEnd')}
            </Button>
          )}
          <Button variant="primary" isPending={renewing.isPending} onPress={() => void renewing.send()}>
            {t(isOpen ? 'feedRenew' : 'feedOpen')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-soft">{t('feedHint')}</p>
        {(renewing.failure ?? ending.failure) != null && (
          <ErrorNotice error={renewing.failure ?? ending.failure} />
        )}
        {data && (
          <p className="text-sm text-faint">
            {data.since ? t('feedSince', { since: instant(data.since) }) : t('feedOff')}
            {data.readAt && ` · ${t('feedRead', { at: instant(data.readAt) })}`}
          </p>
        )}
        {address && <SecretBox label={t('feedAddress')} secret={address} hint={t('feedOnce')} />}
      </div>
    </Dialog>
  );
}

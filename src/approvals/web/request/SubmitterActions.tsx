import { useState } from 'react';
import { Button, callContract, ConfirmDialog, useSending, useText } from '../../../platform/web/index.ts';
import { approvalContract, type WireRequestPage } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';
import { staleAfterDecision } from './use-deciding.ts';

/** What the submitter may still do: take it back, or submit again what was sent back. */
export function SubmitterActions({ request: { id, may } }: { request: Pick<WireRequestPage, 'id' | 'may'> }) {
  const t = useText(approvalTexts);
  const [isAsking, setAsking] = useState(false);
  const call = { params: { id }, body: {} };
  const again = useSending({
    send: () => callContract(approvalContract.resubmit, call),
    said: () => t('resubmitted'),
    stale: staleAfterDecision,
    failed: (title) => ({ title }),
  });
  const back = useSending({
    send: () => callContract(approvalContract.revoke, call),
    said: () => t('revokedNow'),
    stale: staleAfterDecision,
    failed: (title) => ({ title }),
    onDone: () => setAsking(false),
  });
  return (
    <>
      {may.resubmit && (
        <Button variant="primary" isPending={again.isPending} onPress={() => void again.send()}>
          {t('resubmit')}
        </Button>
      )}
      {may.revoke && <Button onPress={() => setAsking(true)}>{t('revoke')}</Button>}
      <ConfirmDialog
        title={t('revokeAsk')}
        consequence={t('revokeText')}
        confirm={t('revoke')}
        isOpen={isAsking}
        isPending={back.isPending}
        onConfirm={() => void back.send()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

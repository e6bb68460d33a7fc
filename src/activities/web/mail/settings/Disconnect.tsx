import { useState } from 'react';
import { callContract, FormDialog, RadioGroup, useSending, useText } from '../../../../platform/web/index.ts';
import { mailboxContract, type WireMailbox } from '../../../model/mail/mailbox-contract.ts';
import { mailboxTexts } from './texts.ts';

/** Forgets a mailbox's password and asks what becomes of its mails here. */
export function Disconnect({ mailbox, onClose }: { mailbox: WireMailbox; onClose: () => void }) {
  const t = useText(mailboxTexts);
  const [mails, setMails] = useState<string>('keep');
  const { send, ...sending } = useSending({
    send: () =>
      callContract(mailboxContract.disconnectMailbox, {
        params: { id: mailbox.id },
        body: { keepsMails: mails === 'keep' },
      }),
    said: () => t('disconnected'),
    stale: ['mailboxes', 'timeline'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('disconnectTitle', { address: mailbox.address })}
      text={t('disconnectText')}
      confirm={t('disconnect')}
      isDanger
      onSubmit={() => void send()}
      onClose={onClose}
      {...sending}
    >
      <RadioGroup
        label={t('storedMails')}
        value={mails}
        onChange={setMails}
        options={[
          { id: 'keep', name: t('keepMails'), detail: t('keepMailsDetail') },
          { id: 'remove', name: t('removeMails'), detail: t('removeMailsDetail') },
        ]}
      />
    </FormDialog>
  );
}

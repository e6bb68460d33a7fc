import { useState } from 'react';
import {
  Badge,
  Button,
  ConfirmDialog,
  RelativeTime,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import type { WireMailbox } from '../../model/mailbox/contract.ts';
import { mailboxTexts } from './texts.ts';
import { useLook, useSaveMailbox } from './use-mailboxes.ts';

type Props = { mailbox: WireMailbox; mayDesign: boolean; onChange: () => void };

/** One mailbox with its health, its counts and what can be done with it. */
export function MailboxRow({ mailbox, mayDesign, onChange }: Props) {
  const t = useText(mailboxTexts);
  const { name, username, host, seen, captured, skipped, checkedAt, error } = mailbox;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{name}</span>
          <Health mailbox={mailbox} />
        </p>
        <p className="truncate text-sm text-soft">
          {username} · {host}
        </p>
        {error && <p className="text-sm text-bad">{error}</p>}
        <p className="figures text-sm text-faint">
          {t('counts', { seen, captured, skipped })}
          {checkedAt && (
            <>
              {' · '}
              {t('checked')} <RelativeTime at={checkedAt} />
            </>
          )}
        </p>
      </div>
      {mayDesign && <MailboxActions mailbox={mailbox} onChange={onChange} />}
    </li>
  );
}

function Health({ mailbox: { isOn, error, checkedAt } }: { mailbox: WireMailbox }) {
  const t = useText(mailboxTexts);
  const [tone, word]: [Tone, keyof typeof mailboxTexts] = !isOn
    ? ['neutral', 'off']
    : error
      ? ['bad', 'failing']
      : checkedAt
        ? ['good', 'well']
        : ['neutral', 'waiting'];
  return <Badge tone={tone}>{t(word)}</Badge>;
}

function MailboxActions({ mailbox, onChange }: Omit<Props, 'mayDesign'>) {
  const t = useText(mailboxTexts);
  const [isRemoving, setRemoving] = useState(false);
  const save = useSaveMailbox(() => setRemoving(false));
  const look = useLook();
  const { isOn } = mailbox;
  return (
    <div className="flex flex-wrap gap-2">
      {isOn && (
        <Button size="small" isPending={look.isPending} onPress={() => look.mutate(mailbox.id)}>
          {t('checkNow')}
        </Button>
      )}
      <Button size="small" onPress={onChange}>
        {t('change')}
      </Button>
      <Button
        size="small"
        isPending={save.isPending}
        onPress={() => save.mutate({ of: mailbox, body: { isOn: !isOn } })}
      >
        {t(isOn ? 'switchOff' : 'switchOn')}
      </Button>
      <Button size="small" variant="danger" onPress={() => setRemoving(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('removeTitle', { name: mailbox.name })}
        consequence={t('removeConsequence')}
        confirm={t('remove')}
        onConfirm={() => save.mutate({ of: mailbox, body: { isArchived: true } })}
        onClose={() => setRemoving(false)}
        isPending={save.isPending}
      />
    </div>
  );
}

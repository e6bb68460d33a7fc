import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { SecretBox, useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  FormDialog,
  IconButton,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { automationContract } from '../../model/contract.ts';
import { hookTexts, listTexts } from '../texts.ts';
import { staleWithRules, useHooks, useRuleChange } from '../use-automations.ts';

/** The systems that rules may call. */
export function HooksPart() {
  const t = useText(hookTexts);
  const said = useText(listTexts);
  const mayDesign = useMay('automation.design');
  const { data } = useHooks();
  const change = useRuleChange();
  const [isAdding, setAdding] = useState(false);
  const archive = (id: string) =>
    void change(() => callContract(automationContract.archiveHook, { params: { id } }));
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">{t('intro')}</p>
      {data?.items.length === 0 && <p className="text-faint">{t('none')}</p>}
      <ul className="flex flex-col gap-2">
        {data?.items.map((hook) => (
          <li
            key={hook.id}
            className="flex items-center gap-3 rounded-lg border border-line bg-surface px-4 py-2"
          >
            <span className="flex min-w-0 flex-1 flex-col">
              <span className="font-medium">{hook.name}</span>
              <span className="truncate text-sm text-soft">{hook.url}</span>
              <span className="text-sm text-faint">
                {hook.usedBy.length > 0 ? t('usedBy', { rules: hook.usedBy.join('、') }) : t('unused')}
              </span>
            </span>
            {mayDesign && (
              <IconButton
                label={t('archive', { name: hook.name })}
                icon={<Trash2 aria-hidden size={16} />}
                onPress={() => archive(hook.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <Button
        className="self-start"
        icon={<Plus aria-hidden size={16} />}
        disabledReason={mayDesign ? null : said('notYours')}
        onPress={() => setAdding(true)}
      >
        {t('add')}
      </Button>
      {isAdding && <NewHook onClose={() => setAdding(false)} />}
    </div>
  );
}

function NewHook({ onClose }: { onClose: () => void }) {
  const t = useText(hookTexts);
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const { send, failure, isPending } = useSending({
    send: () => callContract(automationContract.createHook, { body: { name, url } }),
    stale: staleWithRules,
    onDone: (answer) => setSecret(answer.secret),
  });
  if (secret !== null)
    return (
      <FormDialog title={t('add')} confirm={t('done')} onSubmit={onClose} onClose={onClose}>
        <SecretBox label={name} secret={secret} hint={t('secret')} />
      </FormDialog>
    );
  return (
    <FormDialog
      title={t('add')}
      confirm={t('add')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      failure={failure}
      isDisabled={!name.trim() || !url.trim()}
    >
      <TextField label={t('name')} isRequired value={name} onChange={setName} maxLength={80} />
      <TextField label={t('url')} isRequired type="url" value={url} onChange={setUrl} maxLength={2000} />
    </FormDialog>
  );
}

import { useState } from 'react';
import { Checkbox, FormDialog, TextField, useSending, useText } from '../../../platform/web/index.ts';
import { viewTexts } from '../texts.ts';

type Props = {
  name: string;
  shared: boolean;
  onSave: (name: string, shared: boolean) => Promise<void>;
  onClose: () => void;
};

const longestName = 60;

/** Names a view and says who has it. */
export function SaveViewDialog({ onSave, onClose, ...given }: Props) {
  const t = useText(viewTexts);
  const [name, setName] = useState(given.name);
  const [shared, setShared] = useState(given.shared);
  const { send, isPending } = useSending({ send: () => onSave(name.trim(), shared) });
  return (
    <FormDialog
      title={t('saveTitle')}
      confirm={t('confirm')}
      onSubmit={() => {
        if (name.trim()) void send();
      }}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!name.trim()}
    >
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        maxLength={longestName}
        isRequired
        isFocusedFirst
      />
      <div>
        <Checkbox label={t('share')} value={shared} onChange={setShared} />
        <p className="text-xs text-faint">{t('shareHint')}</p>
      </div>
    </FormDialog>
  );
}

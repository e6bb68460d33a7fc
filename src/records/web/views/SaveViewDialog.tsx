import { type FormEvent, useState } from 'react';
import { Button, Checkbox, Dialog, TextField, useText } from '../../../platform/web/index.ts';
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
  const [isSaving, setSaving] = useState(false);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!name.trim()) return;
    setSaving(true);
    void onSave(name.trim(), shared);
  };
  return (
    <Dialog title={t('saveTitle')} isOpen width="small" onClose={onClose}>
      <form onSubmit={save} noValidate className="flex flex-col gap-4">
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
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" isPending={isSaving} isDisabled={!name.trim()}>
            {t('confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

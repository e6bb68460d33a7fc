import { type FormEvent, useState } from 'react';
import { useMe } from '../../../../identity/web/index.ts';
import {
  Button,
  ComboBox,
  Dialog,
  RadioGroup,
  usePointerSource,
  useText,
  type Option,
} from '../../../../platform/web/index.ts';
import { stepTexts } from './texts.ts';

type Props = {
  name: string;
  /** Null: whoever the assignment finds. */
  onConfirm: (ownerId: string | null) => Promise<unknown>;
  onClose: () => void;
};

type Whom = 'rules' | 'me' | 'somebody';

/** Asks who works on a lead that comes back to sales. */
export function ReopenDialog({ name, onConfirm, onClose }: Props) {
  const t = useText(stepTexts);
  const { userId } = useMe();
  const people = usePointerSource('user');
  const [whom, setWhom] = useState<Whom>('rules');
  const [colleague, setColleague] = useState<Option | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const isMissing = whom === 'somebody' && !colleague;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (isMissing) return;
    setPending(true);
    await onConfirm(whom === 'rules' ? null : whom === 'me' ? userId : colleague!.id);
    setPending(false);
  };
  const options = [
    { id: 'rules', name: t('byRules'), detail: t('byRulesDetail') },
    { id: 'somebody', name: t('somebody') },
    { id: 'me', name: t('myself') },
  ];
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="reopen-lead" variant="primary" isPending={isPending}>
        {t('sendOn')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('reopenTitle', { name })} isOpen onClose={onClose} width="small" actions={actions}>
      <form
        id="reopen-lead"
        onSubmit={(event) => void submit(event)}
        noValidate
        className="flex flex-col gap-4"
      >
        <RadioGroup
          label={t('toWhom')}
          options={options}
          value={whom}
          onChange={(id) => setWhom(id as Whom)}
        />
        {whom === 'somebody' && (
          <ComboBox
            label={t('colleague')}
            isRequired
            isFocusedFirst
            value={colleague}
            onChange={setColleague}
            search={people?.search ?? (() => Promise.resolve([]))}
            error={isAsked && isMissing ? t('colleagueMissing') : null}
          />
        )}
      </form>
    </Dialog>
  );
}

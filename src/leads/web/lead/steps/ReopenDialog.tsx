import { useState } from 'react';
import { useMe } from '../../../../identity/web/index.ts';
import {
  ComboBox,
  FormDialog,
  RadioGroup,
  usePointerSource,
  useSending,
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
  const { send, isPending } = useSending({ send: onConfirm });
  const isMissing = whom === 'somebody' && !colleague;
  const submit = (): void => {
    setAsked(true);
    if (!isMissing) void send(whom === 'rules' ? null : whom === 'me' ? userId : colleague!.id);
  };
  const options = [
    { id: 'rules', name: t('byRules'), detail: t('byRulesDetail') },
    { id: 'somebody', name: t('somebody') },
    { id: 'me', name: t('myself') },
  ];
  return (
    <FormDialog
      title={t('reopenTitle', { name })}
      confirm={t('sendOn')}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
    >
      <RadioGroup label={t('toWhom')} options={options} value={whom} onChange={(id) => setWhom(id as Whom)} />
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
    </FormDialog>
  );
}

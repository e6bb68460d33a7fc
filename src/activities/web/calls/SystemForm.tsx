import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  Checkbox,
  ComboBox,
  FormDrawer,
  IconButton,
  TextField,
  usePointerSource,
  useSending,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { phoneSystemContract, type WirePhoneSystem } from '../../model/calls/contract.ts';
import type { Keys } from './SystemKeys.tsx';
import { callTexts } from './texts.ts';

type Line = { key: string; extension: string; user: Option | null };

type Props = {
  system: WirePhoneSystem | null;
  onClose: () => void;
  onKeys: (shown: { name: string; keys: Keys }) => void;
};

/** A telephone system: its name, whether it takes calls, whose extensions are whose. */
export function SystemForm({ system, onClose, onKeys }: Props) {
  const t = useText(callTexts);
  const [name, setName] = useState(system?.name ?? '');
  const [isOn, setOn] = useState(system?.isOn ?? true);
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(system));
  const { send, failure, isPending } = useSending({
    send: async () => {
      const extensions = lines.flatMap(({ extension, user }) =>
        extension.trim() && user ? [{ extension: extension.trim(), userId: user.id }] : [],
      );
      const body = { name: name.trim(), isOn, extensions };
      if (!system) return callContract(phoneSystemContract.createSystem, { body });
      const params = { id: system.id };
      await callContract(phoneSystemContract.changeSystem, { params, body, ifMatch: system.version });
      return null;
    },
    said: (made) => (made ? null : t('systemSaved')),
    stale: ['phone-systems'],
    onDone: (made) => {
      onClose();
      if (made) onKeys({ name: made.system.name, keys: made.keys });
    },
  });
  const set = (key: string, part: Partial<Line>): void =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <FormDrawer
      title={system?.name ?? t('newSystem')}
      confirm={t(system ? 'systemSaved' : 'newSystem')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      failure={failure}
      isDisabled={name.trim() === ''}
    >
      <TextField label={t('name')} value={name} onChange={setName} maxLength={80} isRequired />
      <Checkbox label={t('isOn')} value={isOn} onChange={setOn} />
      <fieldset className="flex flex-col gap-2">
        <legend className="pb-1.5 text-sm text-soft">{t('extensions')}</legend>
        {lines.map((line) => (
          <ExtensionLine
            key={line.key}
            line={line}
            onChange={(part) => set(line.key, part)}
            onRemove={() => setLines(lines.filter((one) => one !== line))}
          />
        ))}
        <Button
          size="small"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => setLines([...lines, { key: crypto.randomUUID(), extension: '', user: null }])}
        >
          {t('addExtension')}
        </Button>
      </fieldset>
    </FormDrawer>
  );
}

function linesOf(system: WirePhoneSystem | null): Line[] {
  return (system?.extensions ?? []).map(({ extension, user }) => ({
    key: extension,
    extension,
    user: { id: user.id, name: user.name ?? '' },
  }));
}

type LineProps = { line: Line; onChange: (part: Partial<Line>) => void; onRemove: () => void };

function ExtensionLine({ line, onChange, onRemove }: LineProps) {
  const t = useText(callTexts);
  const users = usePointerSource('user');
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)_32px] items-end gap-2">
      <TextField
        label={t('extension')}
        value={line.extension}
        onChange={(extension) => onChange({ extension })}
        maxLength={40}
      />
      {users && (
        <ComboBox
          label={t('person')}
          value={line.user}
          onChange={(user) => onChange({ user })}
          search={users.search}
        />
      )}
      <IconButton label={t('removeExtension')} icon={<Trash2 aria-hidden size={15} />} onPress={onRemove} />
    </div>
  );
}

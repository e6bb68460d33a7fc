import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  Button,
  callContract,
  FormDialog,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { watchContract } from '../../model/watch/watch-contract.ts';
import { addressOfDraft, type DraftDefinition } from './new-watch.ts';
import { alertMeTexts } from './texts.ts';
import { staleAlerts } from './use-watches.ts';

type Props = {
  name: string;
  onName: (name: string) => void;
  /** Null while something is missing. */
  definition: DraftDefinition | null;
  children: ReactNode;
  onClose: () => void;
};

/** “Alert me when …” in a few words; everything else has its usual value, and its place in the editor. */
export function AlertDialog({ name, onName, definition, children, onClose }: Props) {
  const t = useText(alertMeTexts);
  const navigate = useNavigate();
  const { send, ...sending } = useSending({
    send: () => callContract(watchContract.createWatch, { body: { name, definition: definition! } }),
    said: () => t('saved', { name }),
    stale: staleAlerts,
    onDone: onClose,
  });
  const isReady = definition !== null && name.trim() !== '';
  return (
    <FormDialog
      title={t('alertMe')}
      text={t('text')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={!isReady}
      others={
        <Button
          isDisabled={!isReady}
          onPress={() => void navigate({ href: addressOfDraft(name, definition!) })}
        >
          {t('more')}
        </Button>
      }
      {...sending}
    >
      {children}
      <TextField label={t('name')} isRequired value={name} onChange={onName} maxLength={120} />
    </FormDialog>
  );
}

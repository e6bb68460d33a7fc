import { useState } from 'react';
import { FormDrawer, useText } from '../../../platform/web/index.ts';
import type { WireSource } from '../../model/contract.ts';
import { isDatabase, type DatabaseAccess, type RestAccess } from '../../model/outside-source.ts';
import {
  databaseOf,
  draftOfDatabase,
  draftOfRest,
  isDatabaseComplete,
  isRestComplete,
  restOf,
} from '../connect/access-draft.ts';
import { DatabaseFields } from '../connect/DatabaseFields.tsx';
import { RestFields } from '../connect/RestFields.tsx';
import { sourceTexts } from '../texts.ts';
import { useChangeSource } from '../use-sources.ts';

type Props = { source: WireSource; onClose: () => void };

/** Changes where a source is read from; what is secret stays unless it is typed anew. */
export function AccessDialog({ source, onClose }: Props) {
  const { access } = source;
  if (access.kind === 'rest') return <RestDialog source={source} access={access} onClose={onClose} />;
  if (isDatabase(access)) return <DatabaseDialog source={source} access={access} onClose={onClose} />;
  return null;
}

function useAccessForm(source: WireSource, onClose: () => void) {
  const t = useText(sourceTexts);
  const { send, ...sending } = useChangeSource(source, () => t('saved'), onClose);
  return { send, form: { title: t('change'), confirm: t('save'), onClose, ...sending } };
}

function RestDialog({ source, access, onClose }: Props & { access: RestAccess }) {
  const [draft, setDraft] = useState(() => draftOfRest(access));
  const [isTried, setTried] = useState(false);
  const { send, form } = useAccessForm(source, onClose);
  const submit = () => {
    setTried(true);
    const { access: next, secret } = restOf(draft);
    if (isRestComplete(draft)) void send({ access: next, ...(secret.headers && { secret }) });
  };
  return (
    <FormDrawer {...form} onSubmit={submit}>
      <RestFields draft={draft} onChange={setDraft} isTried={isTried} isKept />
    </FormDrawer>
  );
}

function DatabaseDialog({ source, access, onClose }: Props & { access: DatabaseAccess }) {
  const [draft, setDraft] = useState(() => draftOfDatabase(access));
  const [isTried, setTried] = useState(false);
  const { send, form } = useAccessForm(source, onClose);
  const submit = () => {
    setTried(true);
    const { access: next, secret } = databaseOf(draft);
    if (isDatabaseComplete(draft)) void send({ access: next, ...(secret.password && { secret }) });
  };
  return (
    <FormDrawer {...form} onSubmit={submit}>
      <DatabaseFields draft={draft} onChange={setDraft} isTried={isTried} isKept />
    </FormDrawer>
  );
}

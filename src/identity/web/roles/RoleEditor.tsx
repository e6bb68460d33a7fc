import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ApiProblem,
  Badge,
  Button,
  callContract,
  Card,
  ErrorNotice,
  notify,
  useLabel,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { Role } from '../../model/role-contract.ts';
import { useMay } from '../me-context.ts';
import { FieldRights } from './FieldRights.tsx';
import { RightsMatrix } from './RightsMatrix.tsx';
import { changesOf, type RoleDraft } from './role-draft.ts';
import { RoleMenu } from './RoleMenu.tsx';
import { roleTexts } from './texts.ts';

/** What a role may do, changed as a whole and saved at once, so that nobody is ever half permitted. */
export function RoleEditor({ role, onRemoved }: { role: Role; onRemoved: () => void }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const mayDesign = useMay('role.design');
  const [draft, setDraft] = useState<RoleDraft>({ rights: role.rights, fields: role.fields });
  const changed = changesOf(role, draft);
  const shared = { draft, changed, isReadOnly: !mayDesign, onChange: setDraft };
  const save = useSaveRole(role);
  const unsaved = useUnsaved(changed.size > 0 && !save.isPending, ['role']);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-lg">{label(role.label)}</h2>
        {role.builtin && <Badge>{t('builtIn')}</Badge>}
        <span className="ml-auto" />
        {mayDesign && <RoleMenu role={role} onRemoved={onRemoved} />}
      </div>
      <Card title={t('rights')}>
        <p className="pb-2 text-sm text-soft">{t('rightsHint')}</p>
        <RightsMatrix {...shared} />
      </Card>
      <Card title={t('fields')}>
        <p className="pb-1 text-sm text-soft">{t('fieldsHint')}</p>
        <FieldRights {...shared} />
      </Card>
      {unsaved.dialog}
      {save.error && <ErrorNotice error={save.error} />}
      {changed.size > 0 && (
        <div className="sticky bottom-3 z-10 flex flex-wrap items-center gap-3 rounded-lg bg-raised px-4 py-2.5 shadow-float">
          <output className="mr-auto">{t('unsaved', { count: changed.size })}</output>
          <Button onPress={() => setDraft({ rights: role.rights, fields: role.fields })}>
            {t('discard')}
          </Button>
          <Button variant="primary" onPress={() => save.mutate(draft)} isPending={save.isPending}>
            {t('save')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Saves the draft; the notice offers to take it back, which puts the former rights over the new version. */
function useSaveRole(role: Role) {
  const t = useText(roleTexts);
  const label = useLabel();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['roles'] }),
      client.invalidateQueries({ queryKey: ['me'] }),
    ]);
  const put = (draft: RoleDraft, version: number) =>
    callContract(identityContract.updateRole, { params: { id: role.id }, ifMatch: version, body: draft });
  const takeBack = async (version: number): Promise<void> => {
    await put({ rights: role.rights, fields: role.fields }, version);
    await refresh();
    notify({ title: t('undone') });
  };
  return useMutation({
    mutationFn: (draft: RoleDraft) => put(draft, role.version),
    onSuccess: async (saved) => {
      await refresh();
      notify({
        title: t('saved', { name: label(saved.label) }),
        tone: 'good',
        undo: () => void takeBack(saved.version),
      });
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.code !== 'stale_version') return;
      notify({ title: t('stale'), tone: 'bad' });
      void refresh();
    },
  });
}

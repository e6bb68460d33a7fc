import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Checkbox,
  Drawer,
  ErrorNotice,
  notify,
  Select,
  TextField,
  useText,
} from '../../../../platform/web/index.ts';
import { tagsContract, type WireTagGroup } from '../../../model/tags/contract.ts';
import { tagColors, type TagColor } from '../../../model/tags/tag.ts';
import { bodyOf, blankGroup, drawnGroup, isWholeGroup, type DrawnGroup } from './drawn-group.ts';
import { TagRows } from './TagRows.tsx';
import { groupTexts, tagSettingsTexts } from './texts.ts';
import { useFreshTags } from './use-tag-rules.ts';

type Props = { group: WireTagGroup | null; onClose: () => void };

/** A group of tags, drawn anew or changed. */
export function GroupDrawer({ group, onClose }: Props) {
  const t = useText(groupTexts);
  const shared = useText(tagSettingsTexts);
  const [drawn, setDrawn] = useState(() => (group ? drawnGroup(group) : blankGroup()));
  const [isAsked, setAsked] = useState(false);
  const { save, isPending, failure } = useSaving(group, onClose);
  const part = (change: Partial<DrawnGroup>): void => setDrawn({ ...drawn, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isWholeGroup(drawn)) void save(drawn);
  };
  const actions = (
    <>
      <Button onPress={onClose}>{shared('cancel')}</Button>
      <Button type="submit" form="draw-group" variant="primary" isPending={isPending}>
        {shared('save')}
      </Button>
    </>
  );
  return (
    <Drawer
      title={group ? t('editGroup', { name: group.name }) : t('newGroup')}
      isOpen
      onClose={onClose}
      actions={actions}
    >
      <form id="draw-group" onSubmit={submit} noValidate className="flex flex-col gap-5">
        {failure !== null && <ErrorNotice error={failure} />}
        <div className="grid gap-3 md:grid-cols-2">
          <TextField
            label={shared('name')}
            isRequired
            isFocusedFirst={group === null}
            value={drawn.name}
            onChange={(name) => part({ name })}
            maxLength={40}
            error={isAsked && !drawn.name.trim() ? shared('nameMissing') : null}
          />
          <TextField
            label={shared('nameEn')}
            value={drawn.nameEn}
            onChange={(nameEn) => part({ nameEn })}
            maxLength={60}
          />
        </div>
        <Select
          label={t('color')}
          options={tagColors.map((color) => ({ id: color, name: t(color) }))}
          value={drawn.color}
          onChange={(color) => color && part({ color: color as TagColor })}
        />
        <div className="flex flex-col gap-1">
          <Checkbox
            label={t('exclusive')}
            value={drawn.exclusive}
            onChange={(exclusive) => part({ exclusive })}
          />
          <span className="text-xs text-faint">{t('exclusiveHint')}</span>
        </div>
        <TagRows tags={drawn.tags} isAsked={isAsked} onChange={(tags) => part({ tags })} />
      </form>
    </Drawer>
  );
}

function useSaving(group: WireTagGroup | null, onClose: () => void) {
  const t = useText(tagSettingsTexts);
  const refresh = useFreshTags();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const save = async (drawn: DrawnGroup): Promise<void> => {
    setPending(true);
    try {
      const body = bodyOf(drawn);
      const saved = group
        ? await callContract(tagsContract.changeGroup, {
            params: { id: group.id },
            body: { ...body, version: group.version },
          })
        : await callContract(tagsContract.createGroup, { body });
      notify({ tone: 'good', title: t('saved', { name: saved.name }) });
      onClose();
      await refresh();
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  return { save, isPending, failure };
}

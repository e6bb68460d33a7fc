import { useState } from 'react';
import {
  callContract,
  Checkbox,
  FormDrawer,
  Select,
  TextField,
  useDraft,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { type TagGroupDraft, tagsContract, type WireTagGroup } from '../../../model/tags/contract.ts';
import { tagColors, type TagColor } from '../../../model/tags/tag.ts';
import { bodyOf, blankGroup, drawnGroup, isWholeGroup, type DrawnGroup } from './drawn-group.ts';
import { TagRows } from './TagRows.tsx';
import { groupTexts, tagSettingsTexts } from './texts.ts';
import { staleWithTags } from './use-tag-rules.ts';

type Props = { group: WireTagGroup | null; onClose: () => void };

/** A group of tags, drawn anew or changed. */
export function GroupDrawer({ group, onClose }: Props) {
  const t = useText(groupTexts);
  const shared = useText(tagSettingsTexts);
  const [drawn, setDrawn, isChanged] = useDraft(() => (group ? drawnGroup(group) : blankGroup()));
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: (body: TagGroupDraft) =>
      group
        ? callContract(tagsContract.changeGroup, {
            params: { id: group.id },
            body: { ...body, version: group.version },
          })
        : callContract(tagsContract.createGroup, { body }),
    said: ({ name }) => shared('saved', { name }),
    stale: staleWithTags,
    onDone: onClose,
  });
  const part = (change: Partial<DrawnGroup>): void => setDrawn({ ...drawn, ...change });
  const submit = (): void => {
    setAsked(true);
    if (isWholeGroup(drawn)) void send(bodyOf(drawn));
  };
  return (
    <FormDrawer
      title={group ? t('editGroup', { name: group.name }) : t('newGroup')}
      confirm={shared('save')}
      onSubmit={submit}
      onClose={onClose}
      isChanged={isChanged}
      {...sending}
    >
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
    </FormDrawer>
  );
}

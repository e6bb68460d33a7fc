import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, callContract, Card, ConfirmDialog, useText } from '../../../../platform/web/index.ts';
import { tagsContract, type WireTagGroup } from '../../../model/tags/contract.ts';
import { tones, useTagName } from '../use-tag-groups.ts';
import { GroupDrawer } from './GroupDrawer.tsx';
import { groupTexts, tagSettingsTexts } from './texts.ts';
import { useTagChange } from './use-tag-rules.ts';

type Props = { groups: readonly WireTagGroup[]; mayDesign: boolean };

/** The groups with their tags. */
export function GroupsCard({ groups, mayDesign }: Props) {
  const t = useText(groupTexts);
  const shared = useText(tagSettingsTexts);
  const [edited, setEdited] = useState<WireTagGroup | 'new' | null>(null);
  const add = (
    <Button
      size="small"
      icon={<Plus aria-hidden size={14} />}
      disabledReason={mayDesign ? null : shared('notYours')}
      onPress={() => setEdited('new')}
    >
      {t('newGroup')}
    </Button>
  );
  return (
    <Card title={t('groups')} actions={add}>
      {groups.length === 0 && <p className="py-2 text-soft">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {groups.map((group) => (
          <li key={group.id} className="flex flex-wrap items-start gap-x-3 gap-y-1.5 py-2.5">
            <GroupLine group={group} />
            {mayDesign && (
              <span className="ml-auto flex items-center">
                <Archive group={group} />
                <Button size="small" variant="quiet" onPress={() => setEdited(group)}>
                  {shared('edit')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {edited && <GroupDrawer group={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

function GroupLine({ group }: { group: WireTagGroup }) {
  const t = useText(groupTexts);
  const nameOf = useTagName();
  return (
    <div className="min-w-0 flex-1 basis-72">
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{nameOf(group)}</span>
        {group.exclusive && <span className="text-xs text-faint">{t('exclusiveShort')}</span>}
      </span>
      <span className="mt-1 flex flex-wrap gap-1">
        {group.tags.map((tag) => (
          <Badge key={tag.id} tone={tones[group.color]}>
            {nameOf(tag)}
          </Badge>
        ))}
      </span>
    </div>
  );
}

function Archive({ group }: { group: WireTagGroup }) {
  const t = useText(groupTexts);
  const change = useTagChange();
  const nameOf = useTagName();
  const [isAsking, setAsking] = useState(false);
  const name = nameOf(group);
  const archive = (): void => {
    setAsking(false);
    const params = { id: group.id };
    void change(() => callContract(tagsContract.archiveGroup, { params }), t('archived', { name }));
  };
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {t('archive')}
      </Button>
      <ConfirmDialog
        title={t('archiveTitle', { name })}
        consequence={t('archiveText')}
        confirm={t('archive')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={archive}
      />
    </>
  );
}

import { Badge, callContract, useText } from '../../../../platform/web/index.ts';
import { tagsContract, type WireTagGroup } from '../../../model/tags/contract.ts';
import { DrawnCard } from '../../design/DrawnCard.tsx';
import { tones, useTagName } from '../use-tag-groups.ts';
import { GroupDrawer } from './GroupDrawer.tsx';
import { groupTexts } from './texts.ts';
import { useTagChange } from './use-tag-rules.ts';

type Props = { groups: readonly WireTagGroup[]; mayDesign: boolean };

/** The groups with their tags. */
export function GroupsCard({ groups, mayDesign }: Props) {
  const t = useText(groupTexts);
  const change = useTagChange();
  const nameOf = useTagName();
  const archive = (group: WireTagGroup) =>
    change(
      () => callContract(tagsContract.archiveGroup, { params: { id: group.id } }),
      t('archived', { name: nameOf(group) }),
    );
  return (
    <DrawnCard
      title={t('groups')}
      newWord={t('newGroup')}
      emptyText={t('none')}
      items={groups}
      nameOf={nameOf}
      line={(group) => <GroupLine group={group} />}
      givingUp={{
        word: t('archive'),
        title: (group) => t('archiveTitle', { name: nameOf(group) }),
        consequence: t('archiveText'),
        onConfirm: archive,
      }}
      drawer={(group, onClose) => <GroupDrawer group={group} onClose={onClose} />}
      mayDesign={mayDesign}
    />
  );
}

function GroupLine({ group }: { group: WireTagGroup }) {
  const t = useText(groupTexts);
  const nameOf = useTagName();
  return (
    <>
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
    </>
  );
}

import { Plus, RotateCcw, X } from 'lucide-react';
import {
  Button,
  ErrorNotice,
  Explained,
  IconButton,
  Menu,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireLeadTag } from '../../model/tags/contract.ts';
import { TagBadge } from './TagsCell.tsx';
import { tagTexts } from './texts.ts';
import { useTags, type ShownTag } from './use-tag-groups.ts';
import { useTagsOfLead } from './use-tags-of-lead.ts';

type Props = { leadId: string; mayChange: boolean };

/** The tags of a lead with their reasons; a person's word is kept against the rules. */
export function LeadTags({ leadId, mayChange }: Props) {
  const t = useText(tagTexts);
  const known = useTags();
  const { tags, error, refetch, isPending, give, take } = useTagsOfLead(leadId);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!tags) return <SkeletonLines lines={2} className="h-5" />;
  const standing = shownOf(
    tags.filter(({ removedAt }) => removedAt === null),
    known,
  );
  const off = shownOf(
    tags.filter(({ removedAt }) => removedAt !== null),
    known,
  );
  const free = [...known.values()].filter(({ id }) => !standing.some(({ tag }) => tag.id === id));
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-1">
        {standing.map(({ tag, said }) => (
          <li key={tag.id} className="flex min-h-7 items-center gap-2">
            <TagBadge tag={tag} />
            <Reason said={said} />
            {mayChange && (
              <IconButton
                size="small"
                label={t('take', { name: tag.name })}
                icon={<X aria-hidden size={14} />}
                isDisabled={isPending}
                onPress={() => take(tag.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {standing.length === 0 && <p className="text-sm text-faint">{t('none')}</p>}
      {mayChange && free.length > 0 && <AddTag free={free} isPending={isPending} onAdd={give} />}
      {off.length > 0 && <TakenOff off={off} onPutBack={mayChange && !isPending ? give : null} />}
    </div>
  );
}

type Said = { tag: ShownTag; said: WireLeadTag };

function shownOf(tags: readonly WireLeadTag[], known: ReadonlyMap<string, ShownTag>): Said[] {
  return tags
    .flatMap((said) => {
      const tag = known.get(said.tagId);
      return tag ? [{ tag, said }] : [];
    })
    .sort((a, b) => a.tag.place - b.tag.place);
}

function Reason({ said }: { said: WireLeadTag }) {
  const t = useText(tagTexts);
  const label = useLabel();
  const words = said.byRule
    ? t('byRule', { reason: said.reason ? label(said.reason) : '' })
    : said.givenBy
      ? t('byPerson', { who: said.givenBy })
      : t('bySomebody');
  return <span className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere] text-faint">{words}</span>;
}

type AddProps = { free: readonly ShownTag[]; isPending: boolean; onAdd: (tagId: string) => void };

function AddTag({ free, isPending, onAdd }: AddProps) {
  const t = useText(tagTexts);
  return (
    <Menu
      label={t('add')}
      trigger={
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          isPending={isPending}
          icon={<Plus aria-hidden size={14} />}
        >
          {t('add')}
        </Button>
      }
      entries={free.map((tag) => ({
        id: tag.id,
        name: `${tag.group} · ${tag.name}`,
        onAction: () => onAdd(tag.id),
      }))}
    />
  );
}

function TakenOff({ off, onPutBack }: { off: readonly Said[]; onPutBack: ((tagId: string) => void) | null }) {
  const t = useText(tagTexts);
  return (
    <div className="border-t border-line pt-2">
      <p className="text-xs text-faint">{t('takenOff')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
        {off.map(({ tag, said }) => (
          <li key={tag.id} className="flex items-center gap-1 text-sm text-faint">
            <Explained text={t('takenBy', { who: said.removedBy ?? '' })} className="line-through">
              {tag.name}
            </Explained>
            {onPutBack && (
              <IconButton
                size="small"
                label={t('putBack', { name: tag.name })}
                icon={<RotateCcw aria-hidden size={13} />}
                onPress={() => onPutBack(tag.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

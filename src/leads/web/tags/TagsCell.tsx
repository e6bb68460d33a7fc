import { useQuery } from '@tanstack/react-query';
import { Badge, Explained } from '../../../platform/web/index.ts';
import { loadTagIds } from './load-tag-ids.ts';
import { useTags, type ShownTag } from './use-tag-groups.ts';

const mostShown = 2;

/** The tags of a lead in a list: the first two, the others on asking. */
export function TagsCell({ leadId }: { leadId: string }) {
  const tags = useTags();
  const { data } = useQuery({
    queryKey: ['leads', leadId, 'tag-ids'],
    queryFn: () => loadTagIds(leadId),
  });
  const shown = (data ?? []).flatMap((id) => tags.get(id) ?? []).sort((a, b) => a.place - b.place);
  if (shown.length === 0) return null;
  const more = shown.slice(mostShown);
  return (
    <span className="flex min-w-0 items-center gap-1">
      {shown.slice(0, mostShown).map((tag) => (
        <TagBadge key={tag.id} tag={tag} />
      ))}
      {more.length > 0 && (
        <Explained text={more.map(({ name }) => name).join('、')} className="figures text-xs text-faint">
          +{more.length}
        </Explained>
      )}
    </span>
  );
}

/** One tag in the colour of its group. */
export function TagBadge({ tag }: { tag: ShownTag }) {
  return <Badge tone={tag.tone}>{tag.name}</Badge>;
}

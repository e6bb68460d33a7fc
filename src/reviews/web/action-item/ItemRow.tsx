import { Badge, Link, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireActionItem } from '../../model/action-item/contract.ts';
import { BasisLines } from './BasisLines.tsx';
import { ItemActs } from './ItemActs.tsx';
import { itemTexts } from './texts.ts';

/** One action item: what, who, when, its number and its effect. */
export function ItemRow({ item }: { item: WireActionItem }) {
  const t = useText(itemTexts);
  const { day } = useFormats();
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link look="plain" href={`/action-items/${item.id}`} className="min-w-0 font-medium">
          {item.title}
        </Link>
        <StateBadge item={item} />
        <span className="figures ml-auto text-sm text-soft">
          {item.owner.name} · {t('dueBy', { day: day(item.dueOn) })}
        </span>
      </span>
      <BasisLines item={item} />
      {item.endWords && <p className="text-sm text-soft">{item.endWords}</p>}
      <ItemActs item={item} />
    </li>
  );
}

export function StateBadge({ item: { state, isOverdue } }: { item: WireActionItem }) {
  const t = useText(itemTexts);
  if (isOverdue) return <Badge tone="bad">{t('overdue')}</Badge>;
  if (state === 'open') return <Badge tone="accent">{t('open')}</Badge>;
  return <Badge tone={state === 'done' ? 'good' : 'neutral'}>{t(state)}</Badge>;
}

import { Link, useFormats, useText } from '../../../platform/web/index.ts';
import type { OwedForm } from '../../model/fill/sheet-contract.ts';
import { StateBadge } from './StateBadge.tsx';
import { fillTexts } from './texts.ts';

export const formLine =
  'flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 first:border-t-0';

/** What one has still to hand in, the most pressing first; each leads to its sheet. */
export function OwedForms({ owed }: { owed: readonly OwedForm[] }) {
  const t = useText(fillTexts);
  const { day, instant } = useFormats();
  return (
    <ul>
      {owed.map((one) => (
        <li key={one.id} className={formLine}>
          <Link
            href={`/forms/${one.formId}?on=${one.on}`}
            look="plain"
            className="min-w-0 truncate font-medium"
          >
            {one.title} · {day(one.on, 'short')}
          </Link>
          <StateBadge filling={one} />
          {one.dueAt && (
            <span className="ml-auto text-sm text-faint">{t('due', { at: instant(one.dueAt) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

import { Link, useFormats, useLabel, useText } from '../../../../platform/web/index.ts';
import type { RecyclePreview } from '../../../model/pool/recycle-contract.ts';
import { runTexts } from './texts.ts';

/** The leads that go back, each with its owner, where it goes and why. */
export function GoingList({ preview, most }: { preview: RecyclePreview; most: number }) {
  const t = useText(runTexts);
  const label = useLabel();
  const { number } = useFormats();
  const shown = preview.items.slice(0, most);
  if (shown.length === 0) return null;
  return (
    <>
      <ul className="divide-y divide-line text-sm">
        {shown.map((lead) => (
          <li key={lead.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1.5">
            <Link href={`/leads/${lead.id}`} look="plain" className="font-medium">
              {[lead.name, lead.company].filter(Boolean).join(' · ')}
            </Link>
            <span className="text-soft">{`${lead.owner.name} → ${lead.pool.name}`}</span>
            <span className="text-faint">{`${label(lead.reason)}（${lead.ruleName}）`}</span>
          </li>
        ))}
      </ul>
      {preview.total > shown.length && (
        <p className="figures text-xs text-faint">{t('more', { count: number(shown.length) })}</p>
      )}
    </>
  );
}

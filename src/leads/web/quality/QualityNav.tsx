import { Link, useLabel, useText } from '../../../platform/web/index.ts';
import { qualityTexts } from './texts.ts';
import { qualityTitles } from './titles.ts';

const pages = [
  { id: 'channels', href: '/insights/leads' },
  { id: 'funnel', href: '/insights/leads/funnel' },
  { id: 'speed', href: '/insights/leads/speed' },
  { id: 'pools', href: '/insights/leads/pools' },
] as const;

export type QualityPageId = (typeof pages)[number]['id'];

const shape = 'flex h-9 items-center border-b-2 text-sm whitespace-nowrap';

/** The way from one insight about leads to the others. */
export function QualityNav({ page }: { page: QualityPageId }) {
  const t = useText(qualityTexts);
  const label = useLabel();
  return (
    <nav aria-label={t('pages')} className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
      <ul className="flex gap-5 border-b border-line">
        {pages.map(({ id, href }) => (
          <li key={id} className="-mb-px">
            <Link
              href={href}
              look="plain"
              aria-current={id === page ? 'page' : undefined}
              className={`${shape} ${id === page ? 'border-accent font-medium text-ink' : 'border-transparent text-soft'}`}
            >
              {label(qualityTitles[id])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

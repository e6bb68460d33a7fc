import { Link, useLabel } from '../../platform/web/index.ts';
import { pageTitles } from './texts.ts';

const pages = [
  { id: 'cases', href: '/cases' },
  { id: 'deliveries', href: '/deliveries' },
  { id: 'insights', href: '/cases/insights' },
] as const;

export type ServicePageId = (typeof pages)[number]['id'];

/** The way from one part of after-sales to the others. */
export function ServiceSwitch({ page }: { page: ServicePageId }) {
  const label = useLabel();
  return (
    <nav aria-label={label(pageTitles.service)} className="flex items-center gap-3 text-sm">
      {pages
        .filter(({ id }) => id !== page)
        .map(({ id, href }) => (
          <Link key={id} href={href}>
            {label(pageTitles[id])}
          </Link>
        ))}
    </nav>
  );
}

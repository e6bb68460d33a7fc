import { ChevronRight } from 'lucide-react';
import { Breadcrumb, Breadcrumbs as AriaBreadcrumbs } from 'react-aria-components';
import { Link } from './Link.tsx';

export type Crumb = { name: string; href?: string };

/** The way back up; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <AriaBreadcrumbs className="flex min-w-0 items-center gap-1 text-sm text-faint">
      {crumbs.map((crumb, index) => (
        <Breadcrumb key={crumb.href ?? crumb.name} className="flex min-w-0 items-center gap-1">
          {index > 0 && <ChevronRight aria-hidden size={14} className="shrink-0" />}
          {crumb.href ? (
            <Link href={crumb.href} look="plain" className="text-soft">
              {crumb.name}
            </Link>
          ) : (
            <span className="truncate">{crumb.name}</span>
          )}
        </Breadcrumb>
      ))}
    </AriaBreadcrumbs>
  );
}

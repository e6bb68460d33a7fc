import { type ReactNode, useEffect } from 'react';
import { useShowsFormer } from '../api/former-answers.ts';
import { useText } from '../texts.ts';
import { Breadcrumbs, type Crumb } from '../ui/Breadcrumbs.tsx';
import { classNames } from '../ui/class-names.ts';
import { shellTexts } from './texts.ts';

type Props = {
  title: string;
  /** What stands beside the title: state, owner, count. */
  meta?: ReactNode;
  actions?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Filters or tabs, under the title. */
  children?: ReactNode;
};

/** Puts the page's name into the window's title. */
export function useDocumentTitle(title: string): void {
  const t = useText(shellTexts);
  const product = t('product');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}

/** The head every page has: its name, what stands beside it, and what can be done. */
export function PageHeader({ title, meta, actions, crumbs, children }: Props) {
  useDocumentTitle(title);
  return (
    <header className="flex flex-col gap-2 px-4 pt-4 pb-2 md:px-6">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 text-xl [overflow-wrap:anywhere]">{title}</h1>
        {meta && <div className="flex min-w-0 flex-wrap items-center gap-2 text-sm text-soft">{meta}</div>}
        {actions && <div className="ml-auto flex flex-wrap items-center gap-2 max-md:gap-1.5">{actions}</div>}
      </div>
      {children}
    </header>
  );
}

/** The content under a page's head, on the same margins; dimmed while it tells what was asked before. */
export function PageBody({ children, className }: { children: ReactNode; className?: string }) {
  const isFormer = useShowsFormer();
  return (
    <div
      aria-busy={isFormer}
      className={classNames(
        'flex min-w-0 flex-col gap-4 px-4 pt-2 pb-6 transition-opacity md:px-6',
        isFormer && 'opacity-60',
        className,
      )}
    >
      {children}
    </div>
  );
}

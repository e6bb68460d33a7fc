import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  isFlush?: boolean;
};

/** A part of a page with its own heading; `isFlush` lets a table reach the edges. */
export function Card({ title, actions, children, className, isFlush = false }: Props) {
  return (
    <section className={classNames('min-w-0 rounded-lg border border-line bg-surface', className)}>
      {title && (
        <header className="flex min-h-11 items-center justify-between gap-3 px-4 pt-2">
          <h2 className="min-w-0 truncate text-base">{title}</h2>
          {actions && <div className="flex items-center gap-1">{actions}</div>}
        </header>
      )}
      <div className={isFlush ? undefined : classNames('px-4 pb-4', title ? 'pt-1' : 'pt-4')}>{children}</div>
    </section>
  );
}

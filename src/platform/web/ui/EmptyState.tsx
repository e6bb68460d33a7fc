import type { ReactNode } from 'react';

type Props = {
  icon?: ReactNode;
  title: string;
  /** What this place is for, in a sentence. */
  children: ReactNode;
  /** The one thing to do here. */
  action?: ReactNode;
  /** How it will look: a small, quiet example. */
  sample?: ReactNode;
  /** It is all there is on the page. */
  isPage?: boolean;
};

/** An empty place teaches: what it is, one action, one sample. */
export function EmptyState({ icon, title, children, action, sample, isPage = false }: Props) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-12 text-center">
      {icon && <span className="mb-1 text-faint">{icon}</span>}
      <Heading className="text-lg">{title}</Heading>
      <div className="text-balance text-soft">{children}</div>
      {action && <div className="mt-3">{action}</div>}
      {sample && <div className="mt-6 w-full opacity-70 select-none">{sample}</div>}
    </div>
  );
}

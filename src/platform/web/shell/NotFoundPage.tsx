import { Compass } from 'lucide-react';
import { useText } from '../texts.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Link } from '../ui/Link.tsx';
import { useDocumentTitle } from './PageHeader.tsx';
import { shellTexts } from './texts.ts';

/** An address nobody answers to, or a record out of sight: the two read the same. */
export function NotFoundPage() {
  const t = useText(shellTexts);
  useDocumentTitle(t('notFound'));
  return (
    <EmptyState
      icon={<Compass aria-hidden size={28} />}
      title={t('notFound')}
      isPage
      action={<Link href="/">{t('toHome')}</Link>}
    >
      {t('notFoundDetail')}
    </EmptyState>
  );
}

/** A page that failed while it was drawn; the shell around it stands. */
export function BrokenPage({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useText(shellTexts);
  useDocumentTitle(t('broken'));
  return (
    <div className="mx-auto w-full max-w-xl px-6 py-12">
      <h1 className="mb-3 text-xl">{t('broken')}</h1>
      <ErrorNotice error={error} onRetry={reset} />
    </div>
  );
}

import { CircleAlert } from 'lucide-react';
import { ApiProblem } from '../api/api-problem.ts';
import { type Say, useText } from '../texts.ts';
import { Button } from './Button.tsx';
import { uiTexts } from './texts.ts';

/** The sentence a person can act on: the server's own where it gave one. */
export function sentenceOf(
  error: unknown,
  t: Say<'offlineDetail' | 'unexpectedDetail' | 'titleAndDetail'>,
): string {
  if (!(error instanceof ApiProblem)) return t('unexpectedDetail');
  if (error.status === 0) return t('offlineDetail');
  const { title, detail } = error;
  if (title && detail) return t('titleAndDetail', { title, detail });
  return title || detail || t('unexpectedDetail');
}

/** What went wrong, in place of what was asked for, with a way to ask again. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText(uiTexts);
  const requestId = error instanceof ApiProblem && error.status >= 500 ? error.requestId : null;
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 rounded-md border border-bad/30 bg-bad-soft px-3 py-2.5"
    >
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-bad" />
      <div className="min-w-0 flex-1">
        <p>{sentenceOf(error, t)}</p>
        {requestId && <p className="text-xs text-soft">{t('copyDetails', { id: requestId })}</p>}
      </div>
      {onRetry && (
        <Button size="small" onPress={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

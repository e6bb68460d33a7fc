import { CircleCheck, CircleX } from 'lucide-react';
import { useText } from '../../../../platform/web/index.ts';
import type { TrialOutcome } from '../../../model/mail/mailbox-contract.ts';
import { mailboxTexts } from './texts.ts';

/** How trying both servers went, with what they said. */
export function TrialResult({ trial }: { trial: { reading: TrialOutcome; sending: TrialOutcome } }) {
  const t = useText(mailboxTexts);
  return (
    <ul role="status" className="flex flex-col gap-1.5 rounded-md border border-line bg-surface p-3 text-sm">
      {(['reading', 'sending'] as const).map((part) => (
        <li key={part} className="flex items-start gap-2">
          {trial[part].isWell ? (
            <CircleCheck aria-hidden size={16} className="mt-0.5 shrink-0 text-good" />
          ) : (
            <CircleX aria-hidden size={16} className="mt-0.5 shrink-0 text-bad" />
          )}
          <span className="min-w-0">
            <span className="font-medium">{t(part)}</span> {trial[part].why ?? t('works')}
            {trial[part].said && (
              <span className="block text-xs wrap-anywhere text-faint">
                {t('serverSaid', { said: trial[part].said })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

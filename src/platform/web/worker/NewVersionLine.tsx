import { Sparkles } from 'lucide-react';
import { outboxTexts } from '../outbox/texts.ts';
import { useText } from '../texts.ts';
import { Button } from '../ui/Button.tsx';
import { takeNewVersion, useNewVersion } from './register-worker.ts';

/** Offers a newer version of the app; nobody is interrupted by it. */
export function NewVersionLine() {
  const t = useText(outboxTexts);
  if (!useNewVersion()) return null;
  return (
    <output className="flex items-center gap-2 bg-accent-soft px-4 py-1 text-sm text-ink md:px-6">
      <Sparkles aria-hidden size={16} className="shrink-0" />
      {t('newVersion')}
      <Button size="small" variant="quiet" className="ml-auto" onPress={takeNewVersion}>
        {t('update')}
      </Button>
    </output>
  );
}

import { Card, ErrorNotice, Link, useText } from '../../../platform/web/index.ts';
import { OwedForms } from './OwedForms.tsx';
import { fillTexts } from './texts.ts';
import { useForms } from './use-forms.ts';

/** The forms that are due from the reader, for the page he starts on; nothing where nothing is. */
export function OwedFormsCard() {
  const t = useText(fillTexts);
  const { data, error, refetch } = useForms();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || data.owed.length === 0) return null;
  return (
    <Card
      title={t('owed')}
      isFlush
      actions={
        <Link href="/forms" className="text-sm">
          {t('all')}
        </Link>
      }
    >
      <OwedForms owed={data.owed} />
    </Card>
  );
}

import { useLocale } from '../../../platform/web/index.ts';

type Stage = { id: string; name: string; nameEn: string | null };

/** The name of a stage in the reader's language. */
export function useStageName(): (stage: Stage | null | undefined) => string {
  const { locale } = useLocale();
  return (stage) => (locale === 'en' && stage?.nameEn) || (stage?.name ?? '');
}

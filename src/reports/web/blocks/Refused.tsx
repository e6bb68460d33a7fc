import { useSentence, useText } from '../../../platform/web/index.ts';
import { reportTexts } from '../texts.ts';

/** A block that is refused says why; the others stand. */
export function Refused({ error }: { error: unknown }) {
  const t = useText(reportTexts);
  return <p className="py-2 text-sm text-soft">{t('refused', { reason: useSentence()(error) })}</p>;
}

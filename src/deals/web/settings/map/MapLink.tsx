import { Link, useText } from '../../../../platform/web/index.ts';
import { panelTexts } from '../process/texts.ts';

/** The way to the printed map of a pipeline. */
export function MapLink({ id }: { id: string }) {
  const t = useText(panelTexts);
  return (
    <Link href={`/settings/pipelines/${id}/map`} className="px-2 text-sm">
      {t('map')}
    </Link>
  );
}

import { useRouterState } from '@tanstack/react-router';
import { Dialog, useText } from '../../platform/web/index.ts';
import { aboutAt } from './about-at.ts';
import { JottingBox } from './JottingBox.tsx';
import { jottingTitles } from './titles.ts';

/** The box above whatever page one is on; it is about the page's record unless the words say otherwise. */
export function OpenJotting({ onClose }: { onClose: () => void }) {
  const t = useText(jottingTitles);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Dialog title={t('jotting')} isOpen onClose={onClose} width="large">
      <JottingBox about={aboutAt(pathname)} onDone={onClose} />
    </Dialog>
  );
}

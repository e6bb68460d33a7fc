/** The door of jottings' web side. */
import { whenShown } from '../../platform/web/index.ts';

export { JottingButton } from './JottingButton.tsx';
export { JottingDialog } from './JottingDialog.tsx';
export { openJotting } from './open-jotting.ts';
export { jottingTitles } from './titles.ts';

/** The box itself, fetched when it is first shown. */
export const JottingBox = whenShown(async () => (await import('./JottingBox.tsx')).JottingBox);

import type { DrillTarget } from '../../../insights/web/index.ts';
import { whenShown } from '../../../platform/web/index.ts';
import { AlertMe } from './AlertMe.tsx';

const NumberAlert = whenShown(async () => (await import('./NumberAlert.tsx')).NumberAlert);

/** The bell at a number; a bottleneck is watched by itself already. */
export function NumberBell({ title, target }: { title: string; target: DrillTarget }) {
  if ('bottleneck' in target) return null;
  return (
    <AlertMe
      title={title}
      dialog={(close) => <NumberAlert title={title} target={target} onClose={close} />}
    />
  );
}

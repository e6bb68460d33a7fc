import { useState } from 'react';
import { whenShown } from '../../platform/web/index.ts';
import { useJottingOpened } from './open-jotting.ts';

const OpenJotting = whenShown(async () => (await import('./OpenJotting.tsx')).OpenJotting);

/** Shows the box when somebody asks for it, from wherever; fetched the first time. */
export function JottingDialog() {
  const [isOpen, setOpen] = useState(false);
  useJottingOpened(() => setOpen(true));
  return isOpen && <OpenJotting onClose={() => setOpen(false)} />;
}

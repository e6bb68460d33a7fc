import { Download } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { IconButton, useText } from '../../../platform/web/index.ts';
import type { AskedList } from '../../../records/web/index.ts';
import { exportTexts } from '../texts.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** Exports the records of a list as it is filtered, sorted and laid out now; not there without the right. */
export function ExportButton({ object, asked }: { object: string; asked: AskedList }) {
  const t = useText(exportTexts);
  const may = useMay(`${object}.export`);
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <IconButton
        size="small"
        label={t('export')}
        icon={<Download aria-hidden size={16} />}
        onPress={() => setOpen(true)}
      />
      {isOpen && <ExportDialog object={object} asked={asked} onClose={() => setOpen(false)} />}
    </>
  );
}

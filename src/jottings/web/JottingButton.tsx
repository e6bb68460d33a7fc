import { NotebookPen } from 'lucide-react';
import { useMay } from '../../identity/web/index.ts';
import { Button, useText } from '../../platform/web/index.ts';
import { openJotting } from './open-jotting.ts';
import { jottingTitles } from './titles.ts';

/** Opens the box about the record whose page this is; hidden from those who write nothing. */
export function JottingButton() {
  const t = useText(jottingTitles);
  if (!useMay('task.create')) return null;
  return (
    <Button icon={<NotebookPen aria-hidden size={16} />} onPress={openJotting}>
      {t('jotting')}
    </Button>
  );
}

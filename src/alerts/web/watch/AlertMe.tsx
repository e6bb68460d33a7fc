import { BellPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { IconButton, useText } from '../../../platform/web/index.ts';
import { alertMeTexts } from './texts.ts';

/** The bell at a number or a list; what it opens is drawn when it is pressed. */
export function AlertMe({ title, dialog }: { title: string; dialog: (close: () => void) => ReactNode }) {
  const t = useText(alertMeTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        size="small"
        label={t('alertMeOf', { name: title })}
        icon={<BellPlus aria-hidden size={14} />}
        onPress={() => setOpen(true)}
      />
      {isOpen && dialog(() => setOpen(false))}
    </>
  );
}

import { Tag } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { Button, useText } from '../../../platform/web/index.ts';
import type { Chosen } from '../../../records/web/index.ts';
import { ChangeTagsDialog } from './ChangeTagsDialog.tsx';
import { tagTexts } from './texts.ts';

type Props = { chosen: Chosen; onKeep: (ids: readonly string[]) => void };

const mostAtOnce = 500;

/** For the bar of chosen leads: gives tags to all of them and takes others off. */
export function ChangeTagsButton({ chosen, onKeep }: Props) {
  const t = useText(tagTexts);
  const mayUpdate = useMay('lead.update');
  const [isOpen, setOpen] = useState(false);
  if (!mayUpdate) return null;
  const isTooMany = chosen.matching !== null || chosen.ids.length > mostAtOnce;
  return (
    <>
      <Button
        size="small"
        icon={<Tag aria-hidden size={14} />}
        disabledReason={isTooMany ? t('tooMany') : null}
        onPress={() => setOpen(true)}
      >
        {t('changeMany')}
      </Button>
      {isOpen && <ChangeTagsDialog ids={chosen.ids} onKeep={onKeep} onClose={() => setOpen(false)} />}
    </>
  );
}

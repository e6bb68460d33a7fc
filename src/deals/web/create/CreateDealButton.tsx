import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { Button, useText, type Named } from '../../../platform/web/index.ts';
import { CreateDealDrawer } from './create-deal-drawer.ts';
import { createTexts } from './texts.ts';

type Props = {
  pipelineId?: string;
  /** The customer the deal is for, when it is made from there. */
  account?: Named;
  variant?: 'primary' | 'secondary' | 'quiet';
};

/** Makes a deal; hidden from those who may not. */
export function CreateDealButton({ variant = 'primary', ...start }: Props) {
  const t = useText(createTexts);
  const [isOpen, setOpen] = useState(false);
  if (!useMay('deal.create')) return null;
  return (
    <>
      <Button variant={variant} icon={<Plus aria-hidden size={16} />} onPress={() => setOpen(true)}>
        {t('newDeal')}
      </Button>
      {isOpen && <CreateDealDrawer {...start} onClose={() => setOpen(false)} />}
    </>
  );
}

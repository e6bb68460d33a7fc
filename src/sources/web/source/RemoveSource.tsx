import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ConfirmDialog, useLabel, useText } from '../../../platform/web/index.ts';
import type { WireSource } from '../../model/contract.ts';
import { sourceTexts } from '../texts.ts';
import { useChangeSource } from '../use-sources.ts';

/** Removes a source, with what follows from it said before. */
export function RemoveSource({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const removal = useChangeSource(
    source,
    () => t('removed'),
    () => void navigate({ to: '/reports/sources' } as never),
  );
  return (
    <>
      <Button variant="danger" onPress={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('removeTitle', { name: label(source.name) })}
        consequence={t('removeConsequence')}
        confirm={t('remove')}
        onConfirm={() => void removal.send({ isArchived: true })}
        onClose={() => setAsking(false)}
        isPending={removal.isPending}
      />
    </>
  );
}

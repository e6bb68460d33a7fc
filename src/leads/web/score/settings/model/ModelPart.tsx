import { useState } from 'react';
import { ErrorNotice, SkeletonLines, useText } from '../../../../../platform/web/index.ts';
import { ComparisonDialog } from './ComparisonDialog.tsx';
import { StatusCard } from './StatusCard.tsx';
import { modelTexts } from './texts.ts';
import { useModels } from './use-models.ts';
import { VersionFigures } from './VersionFigures.tsx';
import { VersionsCard } from './VersionsCard.tsx';

/** What is learned from history: how it stands, its versions, and how good they were. */
export function ModelPart({ mayDesign }: { mayDesign: boolean }) {
  const t = useText(modelTexts);
  const { data, error, refetch } = useModels();
  const [chosen, setChosen] = useState<number | null>(null);
  const [compared, setCompared] = useState<number | null>(null);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} className="h-6" />;
  const shown = chosen ?? data.state.activeVersion ?? data.items[0]?.version ?? null;
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-soft">{t('intro')}</p>
      <StatusCard state={data.state} mayDesign={mayDesign} />
      <VersionsCard
        state={data.state}
        versions={data.items}
        shown={shown}
        mayDesign={mayDesign}
        onShow={setChosen}
        onCompare={setCompared}
      />
      {shown !== null && <VersionFigures key={shown} version={shown} />}
      {compared !== null && <ComparisonDialog version={compared} onClose={() => setCompared(null)} />}
    </div>
  );
}

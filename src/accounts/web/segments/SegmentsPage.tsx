import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  contractQuery,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { segmentContract } from '../../model/segments/contract.ts';
import { segmentRulesSchema, type SegmentRules } from '../../model/segments/segment-rules.ts';
import { MovesCard } from './MovesCard.tsx';
import { PreviewCard } from './PreviewCard.tsx';
import { ScoringCard } from './ScoringCard.tsx';
import { segmentTexts } from './texts.ts';
import { TiersCard } from './TiersCard.tsx';
import { segmentTitles } from './titles.ts';

/** By what rules customers are sorted, what is owed each tier, and who moved. */
export function Page() {
  const t = useText(segmentTexts);
  const { data, error, refetch } = useQuery(contractQuery(segmentContract.readRules));
  const [jobId, setJobId] = useState<string | null>(null);
  return (
    <>
      <SettingsHeader title={segmentTitles.segments} />
      <PageBody className="max-w-240">
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-6" />}
        {data && (
          <RulesForm key={data.version} known={data.rules} version={data.version} onSaved={setJobId} />
        )}
        <MovesCard jobId={jobId} onJob={setJobId} />
      </PageBody>
    </>
  );
}

type FormProps = { known: SegmentRules; version: number; onSaved: (jobId: string) => void };

function RulesForm({ known, version, onSaved }: FormProps) {
  const t = useText(segmentTexts);
  const mayDesign = useMay('segment.design');
  const [rules, setRules] = useState(known);
  const read = segmentRulesSchema.safeParse(rules);
  const isChanged = JSON.stringify(rules) !== JSON.stringify(known);
  const saving = useSending({
    send: (whole: SegmentRules) =>
      callContract(segmentContract.saveRules, { body: { rules: whole, version } }),
    said: () => t('saved'),
    stale: ['segment-rules', 'segments'],
    onDone: ({ jobId }) => onSaved(jobId),
  });
  const unsaved = useUnsaved(isChanged && !saving.isPending);
  const part = (change: Partial<SegmentRules>): void => setRules({ ...rules, ...change });
  const reason = mayDesign ? (read.success ? null : t('notWhole')) : t('noDesign');
  return (
    <>
      {saving.failure !== null && <ErrorNotice error={saving.failure} />}
      <ScoringCard rules={rules} onPart={part} />
      <TiersCard tiers={rules.tiers} onChange={(tiers) => part({ tiers })} />
      <PreviewCard rules={read.success ? read.data : null} blocked={reason} />
      <Button
        variant="primary"
        className="self-end"
        isPending={saving.isPending}
        disabledReason={reason}
        onPress={() => read.success && void saving.send(read.data)}
      >
        {t('save')}
      </Button>
      {unsaved.dialog}
    </>
  );
}

import { Card, useText } from '../../../../platform/web/index.ts';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { ScoreCard } from '../../score/ScoreCard.tsx';
import { LeadTags } from '../../tags/LeadTags.tsx';
import { pageTexts } from './texts.ts';

/** Beside the talks: what is judged of a lead, and why. Each room that judges has its card here. */
export function LeadSide({ record }: { record: WireRecord }) {
  const t = useText(pageTexts);
  return (
    <>
      <Card title={t('tags')}>
        <LeadTags leadId={record.id} mayChange={record.abilities.update && !record.deletedAt} />
      </Card>
      <ScoreCard leadId={record.id} />
    </>
  );
}

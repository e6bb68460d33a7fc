import { useState } from 'react';
import { RecordsDrawer, useTable, type DrillTarget } from '../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { fewestStays } from '../../../playbook/model/effect.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { pageTitles } from '../titles.ts';
import { effectQuestion, effectRows, type Beside, type EffectRow } from './effect-rows.ts';
import { EffectTable } from './EffectTable.tsx';
import { effectTexts } from './texts.ts';

type Opened = { title: string; target: DrillTarget; shown: number };

/** What the playbook does to deals: with and without, by stage, with the deals behind every number. */
export function Page() {
  const t = useText(effectTexts);
  const title = useText(pageTitles)('playbookEffect');
  const [query, change] = useAddressQuery();
  const beside: Beside = query['by'] === 'family' ? 'family' : 'piece';
  const question = effectQuestion(beside);
  const { data, error, refetch, isPending } = useTable(question);
  const [opened, setOpened] = useState<Opened | null>(null);
  const rows = data ? effectRows(data) : [];
  const open = (row: EffectRow, used: boolean, name: string): void => {
    const measure = question.measures[0]!;
    const cell = { measure, values: [{ id: row.stage.id }, valueOf(row, beside), used] };
    const side = used ? row.effect.with : row.effect.without;
    setOpened({ title: name, target: { question, cell }, shown: side.stays });
  };
  return (
    <>
      <PageHeader title={title} crumbs={[{ name: t('library'), href: '/playbook' }]} />
      <PageBody>
        <p className="max-w-3xl text-soft">{t('intro', { few: fewestStays })}</p>
        <SegmentedControl
          label={t('by')}
          value={beside}
          onChange={(by) => change({ by: by === 'piece' ? undefined : by }, true)}
          segments={(['piece', 'family'] as const).map((id) => ({ id, name: t(id) }))}
        />
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {isPending && <SkeletonLines lines={8} className="h-9" />}
        {data && rows.length === 0 && <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}
        {rows.length > 0 && (
          <Card>
            <EffectTable rows={rows} beside={beside} onOpen={open} />
          </Card>
        )}
        {opened && <RecordsDrawer subject={dealSubject} {...opened} onClose={() => setOpened(null)} />}
      </PageBody>
    </>
  );
}

function valueOf({ beside }: EffectRow, by: Beside) {
  return by === 'family' ? beside.id : { id: beside.id };
}

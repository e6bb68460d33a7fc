import { useNavigate } from '@tanstack/react-router';
import { Plus, Workflow } from 'lucide-react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  Tabs,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { RunLog } from '../runs/RunLog.tsx';
import { listTexts } from '../texts.ts';
import { automationTitles } from '../titles.ts';
import { useRules } from '../use-automations.ts';
import { Gallery } from './Gallery.tsx';
import { HooksPart } from './HooksPart.tsx';
import { RuleRow } from './RuleRow.tsx';

/** All rules with their health, the run log, the gallery and the systems that rules call. */
export function Page() {
  const t = useText(listTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const mayDesign = useMay('automation.design');
  const [query, setQuery] = useAddressQuery();
  const tab = typeof query['tab'] === 'string' ? query['tab'] : 'rules';
  const open = (id: string) => void setQuery({ tab: id === 'rules' ? undefined : id });
  const tabs = [
    { id: 'rules', name: t('rules'), content: <RulesPart toGallery={() => open('gallery')} /> },
    { id: 'log', name: t('log'), content: <RunLog /> },
    ...(mayDesign ? [{ id: 'gallery', name: t('gallery'), content: <Gallery /> }] : []),
    { id: 'hooks', name: t('hooks'), content: <HooksPart /> },
  ];
  return (
    <>
      <PageHeader
        title={label(automationTitles.automations)}
        actions={
          <Button
            variant="primary"
            icon={<Plus aria-hidden size={16} />}
            disabledReason={mayDesign ? null : t('notYours')}
            onPress={() => void navigate({ to: '/automations/$ruleId', params: { ruleId: 'new' } } as never)}
          >
            {t('newRule')}
          </Button>
        }
      />
      <PageBody className="max-w-260">
        <p className="text-soft">{t('intro')}</p>
        <Tabs label={label(automationTitles.automations)} tabs={tabs} value={tab} onChange={open} />
      </PageBody>
    </>
  );
}

function RulesPart({ toGallery }: { toGallery: () => void }) {
  const t = useText(listTexts);
  const mayDesign = useMay('automation.design');
  const { data, error, refetch } = useRules();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} className="h-14" />;
  if (data.items.length === 0)
    return (
      <EmptyState
        icon={<Workflow aria-hidden size={28} />}
        title={t('emptyTitle')}
        action={mayDesign && <Button onPress={toGallery}>{t('toGallery')}</Button>}
      >
        {t('empty')}
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {data.items.map((rule) => (
        <RuleRow key={rule.id} rule={rule} />
      ))}
    </ul>
  );
}

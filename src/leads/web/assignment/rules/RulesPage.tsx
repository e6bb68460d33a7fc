import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FlaskConical, History, Plus } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../../identity/web/index.ts';
import {
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import type { WireRule } from '../../../model/assignment/wire.ts';
import { assignmentTitles } from '../titles.ts';
import { RuleDrawer } from './RuleDrawer.tsx';
import { RuleList } from './RuleList.tsx';
import { SampleDrawer } from './SampleDrawer.tsx';
import { ruleTexts } from './texts.ts';
import { WorkingTimeCard } from './WorkingTimeCard.tsx';

/** Which leads go to whom, in order, and when the organisation works. */
export function Page() {
  const t = useText(ruleTexts);
  const navigate = useNavigate();
  const mayDesign = useMay('lead_rules.design');
  const { data, error, refetch } = useQuery(contractQuery(assignmentContract.listRules));
  const [edited, setEdited] = useState<WireRule | 'new' | null>(null);
  const [isTrying, setTrying] = useState(false);
  const actions = (
    <>
      <Button icon={<FlaskConical aria-hidden size={16} />} onPress={() => setTrying(true)}>
        {t('trySample')}
      </Button>
      <Button
        icon={<History aria-hidden size={16} />}
        onPress={() => void navigate({ href: '/settings/lead-assignment/simulation' })}
      >
        {t('simulate')}
      </Button>
      <Button
        variant="primary"
        icon={<Plus aria-hidden size={16} />}
        disabledReason={mayDesign ? null : t('notYours')}
        onPress={() => setEdited('new')}
      >
        {t('newRule')}
      </Button>
    </>
  );
  return (
    <>
      <SettingsHeader title={assignmentTitles.rules} actions={actions} />
      <PageBody>
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={4} className="h-10" />}
        {data && (
          <Card title={t('rules')}>
            <RuleList rules={data.items} mayDesign={mayDesign} onEdit={setEdited} />
          </Card>
        )}
        <WorkingTimeCard mayDesign={mayDesign} />
      </PageBody>
      {edited && (
        <RuleDrawer
          key={edited === 'new' ? 'new' : edited.id}
          rule={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      {isTrying && <SampleDrawer onClose={() => setTrying(false)} />}
    </>
  );
}

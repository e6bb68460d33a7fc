import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Button,
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { surveyContract, type WireSurvey } from '../../model/survey/contract.ts';
import { audienceNames, triggerNames } from '../../model/survey/survey.ts';
import { pageTitles } from '../texts.ts';
import { MyRequests } from './MyRequests.tsx';
import { SurveyForm } from './SurveyForm.tsx';
import { surveyTexts } from './texts.ts';

/** What one is asked oneself, and for those who read them, all surveys. */
export function Page() {
  const t = useText(surveyTexts);
  const label = useLabel();
  const mayRead = useMay('survey.read');
  const mayDesign = useMay('survey.design');
  const [isCreating, setCreating] = useState(false);
  return (
    <>
      <PageHeader
        title={label(pageTitles.surveys)}
        actions={
          mayDesign && (
            <Button variant="primary" icon={<Plus aria-hidden size={15} />} onPress={() => setCreating(true)}>
              {t('create')}
            </Button>
          )
        }
      />
      <PageBody className="max-w-4xl">
        <div className="flex flex-col gap-4">
          <MyRequests />
          {mayRead && <AllSurveys />}
        </div>
      </PageBody>
      {isCreating && <SurveyForm known={null} onClose={() => setCreating(false)} />}
    </>
  );
}

function AllSurveys() {
  const t = useText(surveyTexts);
  const { data, error, refetch } = useQuery(contractQuery(surveyContract.list));
  return (
    <Card title={t('all')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={4} />}
      {data?.items.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul className="flex flex-col">
        {data?.items.map((one) => (
          <SurveyLine key={one.id} one={one} />
        ))}
      </ul>
    </Card>
  );
}

function SurveyLine({ one }: { one: WireSurvey }) {
  const t = useText(surveyTexts);
  const label = useLabel();
  const { survey, asked, answered } = one;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5 text-sm last:border-b-0">
      <Link href={`/surveys/${one.id}`} className="font-medium">
        {survey.name}
      </Link>
      {!survey.isOn && <Badge tone="neutral">{t('off')}</Badge>}
      <span className="text-soft">
        {label(audienceNames[survey.audience])} · {label(triggerNames[survey.trigger])}
      </span>
      <span className="figures ms-auto text-faint">{t('counts', { asked, answered })}</span>
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  RelativeTime,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { surveyContract, type WireSurveyRequest } from '../../model/survey/contract.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { SendSurvey } from './SendSurvey.tsx';
import { surveyTexts } from './texts.ts';

/** What one is to answer oneself, and to send on to customers. */
export function MyRequests() {
  const t = useText(surveyTexts);
  const { data, error, refetch } = useQuery(contractQuery(surveyContract.listMine));
  return (
    <Card title={t('mine')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={3} />}
      {data?.items.length === 0 && <p className="text-sm text-faint">{t('noneForMe')}</p>}
      <ul className="flex flex-col">
        {data?.items.map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </ul>
    </Card>
  );
}

function RequestLine({ request }: { request: WireSurveyRequest }) {
  const t = useText(surveyTexts);
  const [isOpen, setOpen] = useState(false);
  const { about, audience } = request;
  const Form = audience === 'rep' ? AnswerForm : SendSurvey;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5 text-sm last:border-b-0">
      <span className="font-medium">{request.survey}</span>
      {about && <Link href={hrefOfRecord(about.object, about.id)}>{about.name}</Link>}
      <span className="text-faint">
        <RelativeTime at={request.askedAt} />
      </span>
      <Button size="small" className="ms-auto" onPress={() => setOpen(true)}>
        {t(audience === 'rep' ? 'answer' : 'send')}
      </Button>
      {isOpen && <Form request={request} onClose={() => setOpen(false)} />}
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import {
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  RelativeTime,
  SkeletonLines,
  Stat,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { accountServiceContract } from '../../model/nps/contract.ts';
import { AskNps } from './AskNps.tsx';
import { NpsLink } from './NpsLink.tsx';
import { accountTexts } from './texts.ts';

type Told = EndpointAnswer<typeof accountServiceContract.read>;

/** How content an account is, in its own words, and when it is visited next. */
export function AccountService({ record }: { record: WireRecord }) {
  const params = { id: record.id };
  const { data, error, refetch } = useQuery(contractQuery(accountServiceContract.read, { params }));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} className="h-6" />;
  return (
    <div className="flex flex-col gap-4">
      <Visits visits={data.visits} />
      <Satisfaction record={record} told={data} />
    </div>
  );
}

function Visits({ visits: { done, lastDoneAt, nextOn } }: { visits: Told['visits'] }) {
  const t = useText(accountTexts);
  const { day } = useFormats();
  return (
    <Card title={t('visits')}>
      <dl className="flex flex-col gap-2 text-sm">
        <div className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3">
          <dt className="text-faint">{t('next')}</dt>
          <dd>{nextOn ? <Link href="/tasks">{day(nextOn)}</Link> : t('noNext')}</dd>
        </div>
        <div className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3">
          <dt className="text-faint">{t('done')}</dt>
          <dd className="figures">{t('times', { count: done })}</dd>
        </div>
        {lastDoneAt && (
          <div className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3">
            <dt className="text-faint">{t('last')}</dt>
            <dd>
              <RelativeTime at={lastDoneAt} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

function Satisfaction({ record, told }: { record: WireRecord; told: Told }) {
  const t = useText(accountTexts);
  const { number } = useFormats();
  const { csat, nps, answers, links } = told;
  const mayAsk = record.abilities.update && record.deletedAt === null;
  return (
    <Card title={t('content')}>
      <div className="flex flex-col gap-4 text-sm">
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
          <Stat name={t('csat')} value={number(csat.average, 1)} note={t('answers', { count: csat.count })} />
          <Stat name={t('nps')} value={number(nps.score)} note={t('answers', { count: nps.count })} />
        </div>
        {answers.length === 0 && <p className="text-faint">{t('none')}</p>}
        <ul className="flex flex-col">
          {answers.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </ul>
        {links.map((link) => (
          <NpsLink key={link.id} accountId={record.id} link={link} mayEnd={mayAsk} />
        ))}
        {mayAsk && <AskNps accountId={record.id} />}
      </div>
    </Card>
  );
}

function Answer({ answer }: { answer: Told['answers'][number] }) {
  const t = useText(accountTexts);
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">
          {t(answer.kind === 'nps' ? 'said_nps' : 'said_csat', { score: answer.score })}
        </span>
        <span className="text-soft">{answer.label}</span>
        <span className="text-faint">
          <RelativeTime at={answer.answeredAt} />
        </span>
        {answer.caseId && <Link href={`/cases/${answer.caseId}`}>{t('toCase')}</Link>}
      </p>
      {answer.comment && <p className="text-soft [overflow-wrap:anywhere]">{answer.comment}</p>}
    </li>
  );
}

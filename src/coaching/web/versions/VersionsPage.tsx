import { useQuery } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { pipelineContract } from '../../../deals/model/contract.ts';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  keepFormer,
  Link,
  PageBody,
  PageHeader,
  Select,
  SkeletonLines,
  useAddressQuery,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { versionsContract, type ProcessVersionsAnswer } from '../../model/versions/contract.ts';
import { coachingTitles } from '../titles.ts';
import { versionTexts } from './texts.ts';
import { VersionTable } from './VersionTable.tsx';

type Change = (part: Record<string, string | undefined>) => void;

/** 流程版本对比: did the change of a process do what it was made for? */
export function Page() {
  const t = useText(versionTexts);
  const [query, change] = useAddressQuery();
  const asked = {
    pipelineId: textOf(query['pipeline']),
    before: numberOf(query['before']),
    after: numberOf(query['after']),
  };
  const { data, error, refetch } = useQuery({
    ...contractQuery(versionsContract.compareVersions, { query: asked }),
    ...keepFormer,
  });
  return (
    <>
      <PageHeader
        title={useText(coachingTitles)('versions')}
        meta={<span className="text-sm text-soft">{t('hint')}</span>}
        actions={data && <Link href={`/settings/pipelines/${data.pipeline.id}`}>{t('toPipelines')}</Link>}
      />
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-9" />}
        {data && (
          <Card>
            <div className="flex flex-col gap-4">
              <Choices answer={data} onChange={change} />
              {data.compared ? (
                <VersionTable compared={data.compared} />
              ) : (
                <EmptyState icon={<GitCompareArrows aria-hidden size={28} />} title={t('single')}>
                  {t('singleText')}
                </EmptyState>
              )}
            </div>
          </Card>
        )}
      </PageBody>
    </>
  );
}

function Choices({ answer, onChange }: { answer: ProcessVersionsAnswer; onChange: Change }) {
  const t = useText(versionTexts);
  const { locale } = useLocale();
  const { data } = useQuery({ ...contractQuery(pipelineContract.listPipelines), staleTime: 60_000 });
  const pipelines = (data?.items ?? []).map(({ id, name, nameEn }) => ({
    id,
    name: (locale === 'en' && nameEn) || name,
  }));
  const { compared, versions } = answer;
  const options = (other: number | undefined) =>
    versions
      .filter(({ version }) => version !== other)
      .map(({ version, deals }) => ({ id: String(version), name: t('option', { version, deals }) }));
  return (
    <div className="flex flex-wrap items-end gap-3">
      {pipelines.length > 1 && (
        <Select
          label={t('pipeline')}
          className="w-56"
          options={pipelines}
          value={answer.pipeline.id}
          onChange={(id) => onChange({ pipeline: id ?? undefined, before: undefined, after: undefined })}
        />
      )}
      {compared && (
        <>
          <Select
            label={t('after')}
            className="w-56"
            options={options(compared.before)}
            value={String(compared.after)}
            onChange={(id) => onChange({ after: id ?? undefined, before: String(compared.before) })}
          />
          <Select
            label={t('before')}
            className="w-56"
            options={options(compared.after)}
            value={String(compared.before)}
            onChange={(id) => onChange({ before: id ?? undefined, after: String(compared.after) })}
          />
        </>
      )}
    </div>
  );
}

/** The address reads a number as one, and keeps a word as it is. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}

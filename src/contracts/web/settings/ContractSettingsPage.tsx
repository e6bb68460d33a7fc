import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useLabel,
} from '../../../platform/web/index.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import { RulesForm } from './RulesForm.tsx';
import { SignHookCard } from './SignHookCard.tsx';
import { TemplatesCard } from './TemplatesCard.tsx';
import { ruleTexts } from './texts.ts';
import { contractSettingTitles } from './titles.ts';

/** How contracts are numbered, signed and reminded of, and the Word templates they are made from. */
export function Page() {
  const label = useLabel();
  const { data, error, refetch } = useQuery(contractQuery(contractWorkContract.readRules));
  return (
    <>
      <PageHeader
        title={label(contractSettingTitles.title)}
        crumbs={[{ name: label(ruleTexts.settings), href: '/settings' }]}
      />
      <PageBody className="flex max-w-3xl flex-col gap-4">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        <TemplatesCard />
        {data ? <RulesForm key={data.version} kept={data} /> : <SkeletonLines lines={6} />}
        <SignHookCard />
      </PageBody>
    </>
  );
}

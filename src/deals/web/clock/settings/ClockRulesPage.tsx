import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { SettingsHeader, useMay } from '../../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractKey,
  contractQuery,
  ErrorNotice,
  notify,
  PageBody,
  SkeletonLines,
  TextField,
  useText,
} from '../../../../platform/web/index.ts';
import { clockContract } from '../../../model/clock/contract.ts';
import { clockRulesSchema, type ClockRules } from '../../../model/clock/clock-rules.ts';
import { pageTitles } from '../../titles.ts';
import { CountedTalks, DaysFields, LadderFields } from './DaysFields.tsx';
import { EffectsCard } from './EffectsCard.tsx';
import { StageRules } from './StageRules.tsx';
import { clockRuleTexts } from './texts.ts';

/** How many days the clocks of deals allow, and who is told when; drawn by sales operations. */
export function Page() {
  const { data, error, refetch } = useQuery(contractQuery(clockContract.readClockRules));
  const maySupervise = useMay('deal.supervise');
  return (
    <>
      <SettingsHeader title={pageTitles.clocks} />
      <PageBody className="max-w-4xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-6" />}
        {data && <RulesForm key={data.version} known={data.rules} version={data.version} />}
        {maySupervise && <EffectsCard />}
      </PageBody>
    </>
  );
}

function RulesForm({ known, version }: { known: ClockRules; version: number }) {
  const t = useText(clockRuleTexts);
  const client = useQueryClient();
  const [rules, setRules] = useState(known);
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const change = (changed: Partial<ClockRules>): void => setRules({ ...rules, ...changed });
  const isTime = clockRulesSchema.shape.digestAt.safeParse(rules.digestAt).success;
  const { owner, superior, management } = rules.escalation;
  const isLadder = owner <= superior && superior <= management;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isTime || !isLadder) return;
    setPending(true);
    setFailure(null);
    try {
      const saved = await callContract(clockContract.saveClockRules, { body: { rules, version } });
      client.setQueryData(contractKey(clockContract.readClockRules), saved);
      await client.invalidateQueries({ queryKey: ['deals'] });
      notify({ tone: 'good', title: t('saved') });
    } catch (problem) {
      setFailure(problem);
    }
    setPending(false);
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
      {failure !== null && <ErrorNotice error={failure} />}
      <StageRules rules={rules} onChange={change} />
      <Card title={t('others')}>
        <div className="flex flex-col gap-4">
          <DaysFields rules={rules} onChange={change} />
          <CountedTalks rules={rules} onChange={change} />
        </div>
      </Card>
      <Card title={t('ladder')}>
        <LadderFields
          escalation={rules.escalation}
          isWrong={!isLadder}
          onChange={(escalation) => change({ escalation })}
        />
      </Card>
      <Card title={t('digest')}>
        <TextField
          label={t('digestAt')}
          hint={t('digestText')}
          value={rules.digestAt}
          onChange={(digestAt) => change({ digestAt })}
          maxLength={5}
          error={isTime ? null : t('timeWrong')}
          className="max-w-96"
        />
      </Card>
      <Button type="submit" variant="primary" className="self-end" isPending={isPending}>
        {t('save')}
      </Button>
    </form>
  );
}

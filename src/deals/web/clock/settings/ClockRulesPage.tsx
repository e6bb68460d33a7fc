import { useQuery } from '@tanstack/react-query';
import { RulesForm, RulesPage, useMay, useRules, type KnownRules } from '../../../../identity/web/index.ts';
import { callContract, Card, contractQuery, TextField, useText } from '../../../../platform/web/index.ts';
import { clockContract } from '../../../model/clock/contract.ts';
import { clockRulesSchema, type ClockRules } from '../../../model/clock/clock-rules.ts';
import { pageTitles } from '../../titles.ts';
import { CountedTalks, DaysFields, LadderFields } from './DaysFields.tsx';
import { EffectsCard } from './EffectsCard.tsx';
import { StageRules } from './StageRules.tsx';
import { clockRuleTexts } from './texts.ts';

/** How many days the clocks of deals allow, and who is told when; drawn by sales operations. */
export function Page() {
  const reading = useQuery(contractQuery(clockContract.readClockRules));
  const maySupervise = useMay('deal.supervise');
  return (
    <RulesPage title={pageTitles.clocks} reading={reading} isWide below={maySupervise && <EffectsCard />}>
      {(known) => <ClocksForm known={known} />}
    </RulesPage>
  );
}

function ClocksForm({ known }: { known: KnownRules<ClockRules> }) {
  const t = useText(clockRuleTexts);
  const { rules, change, saving } = useRules({
    known,
    read: clockContract.readClockRules,
    save: (body) => callContract(clockContract.saveClockRules, { body }),
    said: t('saved'),
    stale: ['deals'],
  });
  const isTime = clockRulesSchema.shape.digestAt.safeParse(rules.digestAt).success;
  const { owner, superior, management } = rules.escalation;
  const isLadder = owner <= superior && superior <= management;
  const no = !isLadder ? t('ladderWrong') : isTime ? null : t('timeWrong');
  return (
    <RulesForm saving={saving} save={t('save')} no={no}>
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
    </RulesForm>
  );
}

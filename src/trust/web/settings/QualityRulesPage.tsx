import { useQuery } from '@tanstack/react-query';
import { RulesForm, RulesPage, useMay, useRules, type KnownRules } from '../../../identity/web/index.ts';
import { Button, callContract, Card, contractQuery, useText } from '../../../platform/web/index.ts';
import { trustContract } from '../../model/contract.ts';
import { qualityRulesSchema, usualQualityRules, type QualityRules } from '../../model/quality-rules.ts';
import { trustTitles } from '../titles.ts';
import { CompleteFields } from './CompleteFields.tsx';
import { LimitFields, ReviewFields } from './LimitFields.tsx';
import { SignalFields } from './SignalFields.tsx';
import { qualityRuleTexts } from './texts.ts';

/** By what weights and limits records and numbers are judged; drawn by administrators. */
export function Page() {
  const reading = useQuery(contractQuery(trustContract.readQualityRules));
  return (
    <RulesPage title={trustTitles.rules} reading={reading} isWide>
      {(known) => <QualityForm known={known} />}
    </RulesPage>
  );
}

function QualityForm({ known }: { known: KnownRules<QualityRules> }) {
  const t = useText(qualityRuleTexts);
  const mayDesign = useMay('trust.design');
  const { rules, setRules, change, saving } = useRules({
    known,
    read: trustContract.readQualityRules,
    save: (body) => callContract(trustContract.saveQualityRules, { body }),
    said: t('saved'),
    stale: ['trust', 'record-quality', 'questions'],
  });
  const hasWeight = Object.values(rules.signals).some(({ weight }) => weight > 0);
  const isWhole = qualityRulesSchema.safeParse(rules).success;
  const no = !mayDesign ? t('noDesign') : !hasWeight ? t('noWeight') : isWhole ? null : t('notWhole');
  const usual = <Button onPress={() => setRules(usualQualityRules)}>{t('usual')}</Button>;
  return (
    <RulesForm saving={saving} save={t('save')} no={no} beside={usual}>
      <Card title={t('signals')}>
        <SignalFields rules={rules.signals} onChange={(signals) => change({ signals })} />
      </Card>
      <Card title={t('complete')}>
        <CompleteFields weights={rules.weights} onChange={(weights) => change({ weights })} />
      </Card>
      <Card title={t('limits')}>
        <LimitFields rules={rules} onChange={change} />
      </Card>
      <Card title={t('review')}>
        <ReviewFields review={rules.review} onChange={(review) => change({ review })} />
      </Card>
    </RulesForm>
  );
}

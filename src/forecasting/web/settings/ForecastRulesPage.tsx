import { useQuery } from '@tanstack/react-query';
import { RulesForm, RulesPage, useMay, useRules, type KnownRules } from '../../../identity/web/index.ts';
import { callContract, Card, contractQuery, NumberField, useText } from '../../../platform/web/index.ts';
import type { ForecastRules } from '../../model/categories/category-limits.ts';
import { forecastRulesContract } from '../../model/categories/rules-contract.ts';
import { forecastTitles } from '../titles.ts';
import { ruleTexts } from './texts.ts';

/** 预测类别: from which chance on a deal counts as a commitment, or a best case. */
export function Page() {
  const reading = useQuery(contractQuery(forecastRulesContract.readForecastRules));
  return (
    <RulesPage title={forecastTitles.rules} reading={reading}>
      {(known) => <LimitsForm known={known} />}
    </RulesPage>
  );
}

function LimitsForm({ known }: { known: KnownRules<ForecastRules> }) {
  const t = useText(ruleTexts);
  const mayDesign = useMay('pipeline.design');
  const { rules, change, saving } = useRules({
    known,
    read: forecastRulesContract.readForecastRules,
    save: (body) => callContract(forecastRulesContract.saveForecastRules, { body }),
    said: t('saved'),
    stale: ['forecasts'],
  });
  const isCrossed = rules.bestCase >= rules.commit;
  const no = !mayDesign ? t('noDesign') : isCrossed ? t('crossed') : null;
  return (
    <RulesForm saving={saving} save={t('save')} no={no}>
      <Card title={t('limits')}>
        <p className="pb-3 text-sm text-soft">{t('limitsText')}</p>
        <div className="grid gap-3 md:grid-cols-2">
          <NumberField
            label={t('commit')}
            unit="%"
            min={2}
            max={100}
            value={rules.commit}
            onChange={(commit) => commit !== null && change({ commit })}
          />
          <NumberField
            label={t('bestCase')}
            unit="%"
            min={1}
            max={99}
            value={rules.bestCase}
            error={isCrossed ? t('crossed') : null}
            onChange={(bestCase) => bestCase !== null && change({ bestCase })}
          />
        </div>
      </Card>
    </RulesForm>
  );
}

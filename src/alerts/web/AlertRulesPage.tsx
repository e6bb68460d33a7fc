import { useQuery } from '@tanstack/react-query';
import { identityContract } from '../../identity/model/contract.ts';
import { RulesForm, RulesPage, useMay, useRules, type KnownRules } from '../../identity/web/index.ts';
import {
  callContract,
  Card,
  Checkbox,
  contractQuery,
  MultiSelect,
  useText,
} from '../../platform/web/index.ts';
import type { AlertRules } from '../model/alert-rules.ts';
import { alertContract } from '../model/contract.ts';
import { alertTexts } from './texts.ts';
import { alertTitles } from './titles.ts';

/** Of what the organisation is told by itself, and who hears it. */
export function Page() {
  const reading = useQuery(contractQuery(alertContract.readAlertRules));
  return (
    <RulesPage title={alertTitles.rules} reading={reading}>
      {(known) => <ToldForm known={known} />}
    </RulesPage>
  );
}

function ToldForm({ known }: { known: KnownRules<AlertRules> }) {
  const t = useText(alertTexts);
  const mayDesign = useMay('pipeline.design');
  const { rules, change, saving } = useRules({
    known,
    read: alertContract.readAlertRules,
    save: (body) => callContract(alertContract.saveAlertRules, { body }),
    said: t('saved'),
  });
  return (
    <RulesForm saving={saving} save={t('save')} no={mayDesign ? null : t('noDesign')}>
      <Card title={t('what')}>
        <div className="flex flex-col gap-3">
          {(['bottlenecks', 'anomalies'] as const).map((id) => (
            <div key={id}>
              <Checkbox label={t(id)} value={rules[id]} onChange={(isOn) => change({ [id]: isOn })} />
              <p className="pl-6 text-sm text-soft">{t(`${id}Hint`)}</p>
            </div>
          ))}
        </div>
      </Card>
      <Card title={t('who')}>
        <p className="pb-3 text-sm text-soft">{t('whoText')}</p>
        <MultiSelect
          label={t('alsoTell')}
          options={usePeople()}
          value={rules.alsoTell}
          onChange={(alsoTell) => change({ alsoTell: [...alsoTell] })}
        />
      </Card>
    </RulesForm>
  );
}

/** Everybody active, to choose from. */
function usePeople() {
  const { data } = useQuery(contractQuery(identityContract.listUsers));
  return (data?.items ?? [])
    .filter(({ state }) => state === 'active')
    .map(({ id, name, title }) => ({ id, name, ...(title && { hint: title }) }));
}

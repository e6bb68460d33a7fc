import { useQuery } from '@tanstack/react-query';
import { RulesForm, RulesPage, useMay, useRules, type KnownRules } from '../../../identity/web/index.ts';
import { callContract, Card, contractQuery, NumberField, useText } from '../../../platform/web/index.ts';
import { caseContract } from '../../model/case/contract.ts';
import { serviceRulesSchema, type ServiceRules } from '../../model/service-rules.ts';
import { pageTitles } from '../texts.ts';
import { DeliveryFields } from './DeliveryFields.tsx';
import { RepurchaseFields } from './RepurchaseFields.tsx';
import { SlaFields } from './SlaFields.tsx';
import { VisitFields } from './VisitFields.tsx';
import { ruleTexts } from './texts.ts';

/** What the organisation has agreed on for after-sales. */
export function Page() {
  const reading = useQuery(contractQuery(caseContract.readRules));
  return (
    <RulesPage title={pageTitles.rules} reading={reading}>
      {(known) => <ServiceForm known={known} />}
    </RulesPage>
  );
}

function ServiceForm({ known }: { known: KnownRules<ServiceRules> }) {
  const t = useText(ruleTexts);
  const mayDesign = useMay('service_rules.design');
  const { rules, change, saving } = useRules({
    known,
    read: caseContract.readRules,
    save: (body) => callContract(caseContract.saveRules, { body }),
    said: t('saved'),
  });
  const isWhole = serviceRulesSchema.safeParse(rules).success;
  const no = mayDesign ? (isWhole ? null : t('notWhole')) : t('noDesign');
  return (
    <RulesForm saving={saving} save={t('save')} no={no}>
      <Card title={t('sla')}>
        <SlaFields sla={rules.sla} onChange={(sla) => change({ sla })} />
      </Card>
      <Card title={t('closing')}>
        <NumberField
          label={t('closeAfter')}
          hint={t('closeHint')}
          value={rules.closeAfterDays}
          min={0}
          max={365}
          unit={t('days')}
          onChange={(days) => change({ closeAfterDays: days ?? 0 })}
        />
      </Card>
      <Card title={t('delivery')}>
        <DeliveryFields delivery={rules.delivery} onChange={(delivery) => change({ delivery })} />
      </Card>
      <Card title={t('visits')}>
        <VisitFields visits={rules.visits} onChange={(visits) => change({ visits })} />
      </Card>
      <Card title={t('repurchase')}>
        <RepurchaseFields rules={rules.repurchase} onChange={(repurchase) => change({ repurchase })} />
      </Card>
    </RulesForm>
  );
}

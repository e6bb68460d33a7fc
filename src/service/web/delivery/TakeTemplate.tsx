import { useQuery } from '@tanstack/react-query';
import { callContract, contractQuery, Select, useSending, useText } from '../../../platform/web/index.ts';
import { caseContract } from '../../model/case/contract.ts';
import { deliveryContract } from '../../model/delivery/contract.ts';
import { deliveryTexts } from './texts.ts';

/** Another template's checklist, offered while nothing is done and where there is more than one. */
export function TakeTemplate({ deliveryId }: { deliveryId: string }) {
  const t = useText(deliveryTexts);
  const { data } = useQuery(contractQuery(caseContract.readRules));
  const templates = data?.rules.delivery.templates ?? [];
  const taking = useSending({
    send: (templateId: string) =>
      callContract(deliveryContract.takeTemplate, { params: { id: deliveryId }, body: { templateId } }),
    said: (_, templateId) =>
      t('templateTaken', { name: templates.find(({ id }) => id === templateId)!.name }),
    stale: ['deliveries'],
    failed: (text) => ({ title: t('failed'), text }),
  });
  if (templates.length < 2) return null;
  return (
    <Select
      label={t('template')}
      value={null}
      options={templates.map(({ id, name }) => ({ id, name }))}
      onChange={(id) => id && void taking.send(id)}
    />
  );
}

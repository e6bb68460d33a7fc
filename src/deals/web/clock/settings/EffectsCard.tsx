import { useQuery } from '@tanstack/react-query';
import {
  Card,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  Table,
  useFormats,
  useText,
  type Column,
} from '../../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import { supervisionContract } from '../../../model/supervision/contract.ts';
import { clockRuleTexts } from './texts.ts';

type Effect = EndpointAnswer<typeof supervisionContract.clockEffects>['items'][number];

const names = {
  red: 'red',
  critical: 'critical',
  owner: 'ownerTold',
  superior: 'superiorTold',
  management: 'managementTold',
} as const;

/** Did something follow what people were reminded of? */
export function EffectsCard() {
  const t = useText(clockRuleTexts);
  const { percent, number } = useFormats();
  const { data, error } = useQuery(contractQuery(supervisionContract.clockEffects));
  const rateOf = ({ followed, reminders, waiting }: Effect) =>
    reminders === waiting ? null : followed / (reminders - waiting);
  const figure = (id: 'reminders' | 'talked' | 'moved' | 'waiting'): Column<Effect> => ({
    id,
    name: t(id),
    width: 90,
    align: 'end',
    cell: (row) => number(row[id]),
  });
  const columns: Column<Effect>[] = [
    { id: 'kind', name: t('kind'), width: 160, cell: (row) => t(names[row.kind]) },
    figure('reminders'),
    { id: 'followed', name: t('followed'), width: 100, align: 'end', cell: (row) => percent(rateOf(row)) },
    figure('talked'),
    figure('moved'),
    figure('waiting'),
  ];
  return (
    <Card title={t('effects')} className="mt-4">
      {data && <p className="pb-2 text-sm text-soft">{t('effectsText', { days: data.effectDays })}</p>}
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={3} className="h-6" />}
      {data?.items.length === 0 && <p className="text-sm text-faint">{t('noEffects')}</p>}
      {data && data.items.length > 0 && (
        <Table
          label={t('effects')}
          columns={columns}
          rows={data.items}
          rowId={(row) => row.kind}
          rowName={(row) => t(names[row.kind])}
        />
      )}
    </Card>
  );
}

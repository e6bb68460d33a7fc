import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { identityContract } from '../../identity/model/contract.ts';
import { SettingsHeader, useMay } from '../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  Checkbox,
  contractKey,
  contractQuery,
  ErrorNotice,
  MultiSelect,
  PageBody,
  SkeletonLines,
  useDraft,
  useSending,
  useText,
  useUnsaved,
} from '../../platform/web/index.ts';
import type { AlertRules } from '../model/alert-rules.ts';
import { alertContract } from '../model/contract.ts';
import { alertTexts } from './texts.ts';
import { alertTitles } from './titles.ts';

/** Of what the organisation is told by itself, and who hears it. */
export function Page() {
  const { data, error, refetch } = useQuery(contractQuery(alertContract.readAlertRules));
  return (
    <>
      <SettingsHeader title={alertTitles.rules} />
      <PageBody className="max-w-3xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-6" />}
        {data && <RulesForm key={data.version} known={data.rules} version={data.version} />}
      </PageBody>
    </>
  );
}

function RulesForm({ known, version }: { known: AlertRules; version: number }) {
  const t = useText(alertTexts);
  const client = useQueryClient();
  const mayDesign = useMay('pipeline.design');
  const [rules, setRules, isChanged] = useDraft(known);
  const { send, failure, isPending } = useSending({
    send: () => callContract(alertContract.saveAlertRules, { body: { rules, version } }),
    said: () => t('saved'),
    onDone: (saved) => client.setQueryData(contractKey(alertContract.readAlertRules), saved),
  });
  const unsaved = useUnsaved(isChanged && !isPending);
  const change = (part: Partial<AlertRules>): void => setRules({ ...rules, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {unsaved.dialog}
      {failure !== null && <ErrorNotice error={failure} />}
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
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          disabledReason={mayDesign ? null : t('noDesign')}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** Everybody active, to choose from. */
function usePeople() {
  const { data } = useQuery(contractQuery(identityContract.listUsers));
  return (data?.items ?? [])
    .filter(({ state }) => state === 'active')
    .map(({ id, name, title }) => ({ id, name, ...(title && { hint: title }) }));
}

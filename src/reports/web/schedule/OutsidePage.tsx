import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractKey,
  contractQuery,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  TextArea,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { outsideRulesSchema, type OutsideRules } from '../../model/schedule/outside-rules.ts';
import { scheduleContract } from '../../model/schedule/schedule-contract.ts';
import { reportTitles } from '../titles.ts';
import { scheduleTexts } from './texts.ts';

/** To which addresses outside the organisation reports may go. */
export function Page() {
  const { data, error, refetch } = useQuery(contractQuery(scheduleContract.readOutside));
  return (
    <>
      <SettingsHeader title={reportTitles.outside} />
      <PageBody className="max-w-3xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-6" />}
        {data && <RulesForm key={data.version} known={data.rules} version={data.version} />}
      </PageBody>
    </>
  );
}

const linesOf = (text: string) => text.split(/[\s,，;；]+/).filter(Boolean);

function RulesForm({ known, version }: { known: OutsideRules; version: number }) {
  const t = useText(scheduleTexts);
  const client = useQueryClient();
  const mayUpdate = useMay('organisation.update');
  const [addresses, setAddresses] = useState(known.addresses.join('\n'));
  const [domains, setDomains] = useState(known.domains.join('\n'));
  const read = outsideRulesSchema.safeParse({ addresses: linesOf(addresses), domains: linesOf(domains) });
  const { send, failure, isPending } = useSending({
    send: (rules: OutsideRules) => callContract(scheduleContract.saveOutside, { body: { rules, version } }),
    said: () => t('saved'),
    onDone: (saved) => client.setQueryData(contractKey(scheduleContract.readOutside), saved),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (read.success) void send(read.data);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {failure !== null && <ErrorNotice error={failure} />}
      <Card>
        <div className="flex flex-col gap-4">
          <p className="text-sm text-soft">{t('outsideText')}</p>
          <TextArea label={t('domains')} hint={t('domainsHint')} value={domains} onChange={setDomains} />
          <TextArea label={t('addresses')} hint={t('oneALine')} value={addresses} onChange={setAddresses} />
        </div>
      </Card>
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          disabledReason={mayUpdate ? (read.success ? null : t('outsideWrong')) : t('noUpdate')}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

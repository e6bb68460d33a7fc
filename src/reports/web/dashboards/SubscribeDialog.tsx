import { useState } from 'react';
import {
  Button,
  callContract,
  FormDialog,
  Select,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { rhythms, type Rhythm } from '../../model/rhythm.ts';
import { reportTexts } from '../texts.ts';
import { staleReports } from './use-reports.ts';

/** Has the dashboard sent to oneself. */
export function SubscribeDialog({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(reportTexts);
  const [rhythm, setRhythm] = useState<Rhythm>(report.subscription?.rhythm ?? 'workdays');
  const [at, setAt] = useState(report.subscription?.at ?? '08:30');
  const params = { id: report.id };
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(at);
  const { send, ...sending } = useSending({
    send: () => callContract(reportContract.subscribe, { params, body: { rhythm, at } }),
    said: () => t('subscribed'),
    stale: staleReports,
    onDone: onClose,
  });
  const ending = useSending({
    send: () => callContract(reportContract.unsubscribe, { params }),
    said: () => t('unsubscribed'),
    stale: staleReports,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('subscribe')}
      text={t('subscribeText')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={!isTime}
      others={report.subscription && <Button onPress={() => void ending.send()}>{t('unsubscribe')}</Button>}
      {...sending}
    >
      <Select
        label={t('rhythm')}
        options={rhythms.map((id) => ({ id, name: t(id) }))}
        value={rhythm}
        onChange={(id) => setRhythm(id as Rhythm)}
      />
      <TextField
        label={t('at')}
        value={at}
        onChange={setAt}
        maxLength={5}
        error={isTime ? null : t('atWrong')}
      />
    </FormDialog>
  );
}

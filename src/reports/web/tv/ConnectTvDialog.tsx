import { useState } from 'react';
import {
  callContract,
  FormDialog,
  NumberField,
  Select,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { longestDays } from '../../model/links/link.ts';
import { mayWith } from '../../model/sharing.ts';
import { televisionContract } from '../../model/tv/tv-contract.ts';
import { staleReports, useReports } from '../dashboards/use-reports.ts';
import { tvTexts } from './texts.ts';

const usualDays = 90;
const most = longestDays.screen;

/** A television that shows a code gets one of the reports that one may share. */
export function ConnectTvDialog({ onClose }: { onClose: () => void }) {
  const t = useText(tvTexts);
  const { data } = useReports();
  const offered = (data?.items ?? [])
    .filter((report) => mayWith(report, 'share'))
    .toSorted((left, right) => Number(right.kind === 'screen') - Number(left.kind === 'screen'));
  const [code, setCode] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number | null>(usualDays);
  const reportId = chosen ?? offered.find(({ kind }) => kind === 'screen')?.id;
  const { send, ...sending } = useSending({
    send: () =>
      callContract(televisionContract.connectTelevision, {
        params: { id: reportId! },
        body: { code, label, days: days! },
      }),
    said: () => t('connected', { label }),
    stale: staleReports,
    onDone: onClose,
  });
  const areDaysWrong = days === null || days < 1 || days > most;
  const isWhole = reportId !== undefined && code.trim() !== '' && label.trim() !== '' && !areDaysWrong;
  return (
    <FormDialog
      title={t('connect')}
      text={
        data && offered.length === 0 ? t('noReports') : t('connectText', { address: `${location.host}/tv` })
      }
      confirm={t('confirm')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={!isWhole}
      {...sending}
    >
      <TextField
        label={t('code')}
        value={code}
        onChange={setCode}
        autoComplete="off"
        placeholder="K7Q FH2 MXD"
        isFocusedFirst
        isRequired
        maxLength={20}
      />
      <Select
        label={t('report')}
        options={offered.map(({ id, title }) => ({ id, name: title }))}
        value={reportId ?? null}
        onChange={setChosen}
      />
      <TextField
        label={t('label')}
        hint={t('labelHint')}
        value={label}
        onChange={setLabel}
        isRequired
        maxLength={60}
      />
      <NumberField
        label={t('days')}
        value={days}
        onChange={setDays}
        {...(areDaysWrong && { error: t('daysWrong', { most }) })}
      />
    </FormDialog>
  );
}

import { useState } from 'react';
import {
  Button,
  callContract,
  ErrorNotice,
  NumberField,
  Select,
  TextField,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { relativeWindows, type RelativeWindow } from '../../../records/model/relative-days.ts';
import { linkContract } from '../../model/links/link-contract.ts';
import { linkUses, longestDays, type LinkUse } from '../../model/links/link.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { linkTexts } from './texts.ts';

type Props = { reportId: string; allowsOutside: boolean; onMade: (token: string) => void };

const offered: readonly RelativeWindow[] = ['this_month', 'this_quarter', 'this_year', 'last_30_days'];
const usualDays: Readonly<Record<LinkUse, number>> = { screen: 90, person: 7 };

/** A new link: for whom, how long, behind which password, for which time. */
export function NewLink({ reportId, allowsOutside, onMade }: Props) {
  const t = useText(linkTexts);
  const say = useLabel();
  const [usedBy, setUsedBy] = useState<LinkUse>('screen');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number | null>(usualDays.screen);
  const [password, setPassword] = useState('');
  const [period, setPeriod] = useState<string | null>(null);
  const { send, isPending, failure } = useSending({
    send: () =>
      callContract(linkContract.makeLink, {
        params: { id: reportId },
        body: {
          usedBy,
          label,
          days: days!,
          password: usedBy === 'person' && password !== '' ? password : null,
          params: period === null ? {} : { period },
        },
      }),
    stale: staleReports,
    onDone: ({ token }) => {
      onMade(token);
      setLabel('');
      setPassword('');
    },
  });
  const areDaysWrong = days === null || days < 1 || days > longestDays[usedBy];
  return (
    <div className="flex flex-col gap-3">
      {allowsOutside && (
        <Select
          label={t('usedBy')}
          options={linkUses.map((id) => ({ id, name: t(id) }))}
          value={usedBy}
          onChange={(id) => {
            setUsedBy(id as LinkUse);
            setDays(usualDays[id as LinkUse]);
          }}
        />
      )}
      <TextField label={t('label')} hint={t('labelHint')} value={label} onChange={setLabel} maxLength={60} />
      <NumberField
        label={t('days')}
        value={days}
        onChange={setDays}
        {...(areDaysWrong && { error: t('daysWrong', { most: longestDays[usedBy] }) })}
      />
      <Select
        label={t('period')}
        options={offered.map((id) => ({ id, name: say(relativeWindows[id].label) }))}
        value={period}
        placeholder={t('asReport')}
        isClearable
        onChange={setPeriod}
      />
      {usedBy === 'person' && (
        <TextField
          label={t('password')}
          hint={t('passwordHint')}
          value={password}
          onChange={setPassword}
          maxLength={100}
        />
      )}
      {failure !== null && <ErrorNotice error={failure} />}
      <Button
        variant="primary"
        isPending={isPending}
        isDisabled={label.trim() === '' || areDaysWrong || (password !== '' && password.length < 6)}
        onPress={() => void send()}
      >
        {t('make')}
      </Button>
    </div>
  );
}

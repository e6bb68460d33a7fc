import { useQuery } from '@tanstack/react-query';
import {
  Button,
  callContract,
  Card,
  Checkbox,
  contractQuery,
  ErrorNotice,
  Select,
  SkeletonLines,
  useDraft,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { notificationContract } from '../../model/contract.ts';
import { usualQuietHours, type QuietHours } from '../../model/quiet-hours.ts';
import { notificationTexts } from '../texts.ts';

const step = 30;
const times = Array.from({ length: 1440 / step }, (_, place) => {
  const minutes = place * step;
  const name = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return { id: String(minutes), name };
});

/** When my devices stay silent. */
export function QuietHoursCard() {
  const t = useText(notificationTexts);
  const { data, error } = useQuery(contractQuery(notificationContract.readQuietHours));
  return (
    <Card title={t('quiet')}>
      <p className="mb-3 text-sm text-soft">{t('quietText')}</p>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={2} className="h-8" />}
      {data && <QuietHoursForm key={JSON.stringify(data)} before={data} />}
    </Card>
  );
}

function QuietHoursForm({ before }: { before: QuietHours }) {
  const t = useText(notificationTexts);
  const [hours, setHours, isChanged] = useDraft(before);
  const isOn = hours.from !== hours.until;
  const { send, failure, isPending } = useSending({
    send: () => callContract(notificationContract.saveQuietHours, { body: hours }),
    said: () => t('saved'),
    stale: ['quiet-hours'],
  });
  const time = (part: 'from' | 'until') => (
    <Select
      label={t(part === 'from' ? 'quietFrom' : 'quietUntil')}
      value={String(hours[part])}
      options={times}
      onChange={(minutes) => setHours({ ...hours, [part]: Number(minutes) })}
    />
  );
  return (
    <div className="flex flex-col gap-3">
      {failure !== null && <ErrorNotice error={failure} />}
      <Checkbox
        label={t('quietIsOn')}
        value={isOn}
        onChange={(wanted) =>
          setHours({
            ...hours,
            ...(wanted
              ? { from: usualQuietHours.from, until: usualQuietHours.until }
              : { from: 0, until: 0 }),
          })
        }
      />
      {isOn && (
        <div className="grid max-w-80 grid-cols-2 gap-3">
          {time('from')}
          {time('until')}
        </div>
      )}
      <Checkbox
        label={t('quietDaysOff')}
        value={hours.onDaysOff}
        onChange={(onDaysOff) => setHours({ ...hours, onDaysOff })}
      />
      <div>
        <Button variant="primary" isDisabled={!isChanged} isPending={isPending} onPress={() => void send()}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { FlaskConical, History } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  Drawer,
  ErrorNotice,
  Link,
  RelativeTime,
  Select,
  useFormats,
  usePointerSource,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { automationContract, type WireDryRun } from '../../model/contract.ts';
import type { Definition } from '../../model/definition.ts';
import { Results } from '../runs/RunRow.tsx';
import { editorTexts } from '../texts.ts';

/** Trying a rule before it is on: with one record now, and on what has happened. */
export function TrialButtons({ definition, isReady }: { definition: Definition; isReady: boolean }) {
  const t = useText(editorTexts);
  const [open, setOpen] = useState<'try' | 'dry' | null>(null);
  const disabledReason = isReady ? null : t('incomplete');
  const close = () => setOpen(null);
  return (
    <>
      <Button
        icon={<FlaskConical aria-hidden size={16} />}
        disabledReason={disabledReason}
        onPress={() => setOpen('try')}
      >
        {t('try')}
      </Button>
      <Button
        icon={<History aria-hidden size={16} />}
        disabledReason={disabledReason}
        onPress={() => setOpen('dry')}
      >
        {t('dryRun')}
      </Button>
      {open === 'try' && <TryDrawer definition={definition} onClose={close} />}
      {open === 'dry' && <DryRunDrawer definition={definition} onClose={close} />}
    </>
  );
}

type Props = { definition: Definition; onClose: () => void };

function TryDrawer({ definition, onClose }: Props) {
  const t = useText(editorTexts);
  const [record, setRecord] = useState<Option | null>(null);
  const source = usePointerSource(definition.object);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (recordId: string) =>
      callContract(automationContract.tryRule, { body: { definition, recordId } }),
  });
  const go = (
    <Button
      variant="primary"
      isPending={isPending}
      isDisabled={record === null}
      onPress={() => record && mutate(record.id)}
    >
      {t('run')}
    </Button>
  );
  return (
    <Drawer title={t('try')} isOpen onClose={onClose} actions={go}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t('tryText')}</p>
        <ComboBox
          label={t('record')}
          value={record}
          onChange={setRecord}
          search={source?.search ?? (() => Promise.resolve([]))}
        />
        {error && <ErrorNotice error={error} />}
        {data && (
          <section role="status" className="flex flex-col gap-2 border-t border-line pt-4">
            <p className="font-medium">{t(data.met ? 'met' : 'notMet')}</p>
            <Results results={data.results} />
          </section>
        )}
      </div>
    </Drawer>
  );
}

const periods = [1, 7, 14, 30] as const;

function DryRunDrawer({ definition, onClose }: Props) {
  const t = useText(editorTexts);
  const [days, setDays] = useState(7);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => callContract(automationContract.dryRun, { body: { definition, days } }),
  });
  const go = (
    <Button variant="primary" isPending={isPending} onPress={() => mutate()}>
      {t('run')}
    </Button>
  );
  return (
    <Drawer title={t('dryRun')} isOpen onClose={onClose} actions={go}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t('dryText')}</p>
        <Select
          label={t('days')}
          options={periods.map((count) => ({ id: String(count), name: t('dayCount', { days: count }) }))}
          value={String(days)}
          onChange={(count) => setDays(Number(count))}
        />
        {error && <ErrorNotice error={error} />}
        {data && <Fired result={data} object={definition.object} />}
      </div>
    </Drawer>
  );
}

function Fired({ result, object }: { result: WireDryRun; object: string }) {
  const t = useText(editorTexts);
  const { day } = useFormats();
  const most = Math.max(1, ...result.days.map(({ fired }) => fired));
  return (
    <section role="status" className="flex flex-col gap-3 border-t border-line pt-4">
      <p className="font-medium">
        {result.fired === 0 ? t('none') : t('fired', { looked: result.looked, fired: result.fired })}
      </p>
      {result.isPartial && <p className="text-sm text-soft">{t('partial')}</p>}
      <ul className="flex flex-col gap-1 text-sm">
        {result.days.map((one) => (
          <li key={one.day} className="figures grid grid-cols-[6rem_1fr_3rem] items-center gap-2">
            <span className="text-soft">{day(one.day)}</span>
            <span aria-hidden className="h-2 rounded-sm bg-sunken">
              <span
                className="block h-2 rounded-sm bg-accent"
                style={{ width: `${(100 * one.fired) / most}%` }}
              />
            </span>
            <span className="text-right">{one.fired}</span>
          </li>
        ))}
      </ul>
      <ul className="flex flex-col gap-1">
        {result.items.map((item) => (
          <li key={`${item.record.id} ${item.at}`} className="flex justify-between gap-3">
            <Link href={hrefOfRecord(object, item.record.id)}>{item.record.name}</Link>
            <span className="text-sm text-faint">
              <RelativeTime at={item.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

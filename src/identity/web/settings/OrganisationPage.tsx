import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  notify,
  PageBody,
  ProgressBar,
  RadioGroup,
  Select,
  TextField,
  useJobEnd,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { currencyOptions } from '../../../platform/model/currencies.ts';
import { identityContract } from '../../model/contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { useMay, useMe } from '../me-context.ts';
import { pageTitles } from '../texts.ts';
import { SettingsHeader } from './SettingsHeader.tsx';
import { settingsTexts } from './texts.ts';

/** Name, time zone, currency and money style of the organisation. */
export function Page() {
  return (
    <>
      <SettingsHeader title={pageTitles.organisation} />
      <PageBody className="max-w-136">
        <OrganisationForm />
      </PageBody>
    </>
  );
}

function OrganisationForm() {
  const t = useText(settingsTexts);
  const say = useLabel();
  const { organisation } = useMe();
  const mayChange = useMay('organisation.update');
  const client = useQueryClient();
  const [form, setForm] = useState({
    name: organisation.name,
    timeZone: organisation.timeZone,
    amountStyle: organisation.amountStyle,
    currency: organisation.currency,
  });
  const [rebuildJobId, setRebuildJobId] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () => callContract(identityContract.updateOrganisation, { body: form }),
    onSuccess: async ({ rebuildJobId }) => {
      if (rebuildJobId) setRebuildJobId(rebuildJobId);
      await client.invalidateQueries({ queryKey: ['me'] });
      notify({ title: t('saved'), tone: 'good' });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (form.name.trim()) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <TextField
        label={t('name')}
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
        maxLength={80}
        isRequired
        isDisabled={!mayChange}
        error={form.name.trim() === '' ? t('required') : faultFor(save.error, 'name')}
      />
      <ComboBox
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        value={{ id: form.timeZone, name: form.timeZone }}
        onChange={(zone) => zone && setForm({ ...form, timeZone: zone.id })}
        search={async (text) => zonesLike(text)}
        isDisabled={!mayChange}
        error={faultFor(save.error, 'timeZone')}
      />
      <Select
        label={t('currency')}
        hint={t('currencyHint')}
        options={currencyOptions.map(({ value, label }) => ({ id: value, name: say(label) }))}
        value={form.currency}
        onChange={(currency) => currency && setForm({ ...form, currency })}
        isDisabled={!mayChange}
        error={faultFor(save.error, 'currency')}
      />
      <RadioGroup
        label={t('amountStyle')}
        value={form.amountStyle}
        onChange={(amountStyle) => setForm({ ...form, amountStyle: amountStyle === 'wan' ? 'wan' : 'full' })}
        options={[
          { id: 'full', name: t('amountFull') },
          { id: 'wan', name: t('amountWan') },
        ]}
        isDisabled={!mayChange}
      />
      {rebuildJobId && <DaysAnew jobId={rebuildJobId} onEnd={() => setRebuildJobId(null)} />}
      <FormFailure error={save.error} />
      <span>
        <Button
          type="submit"
          variant="primary"
          isPending={save.isPending}
          disabledReason={mayChange ? null : t('notYours')}
        >
          {t('save')}
        </Button>
      </span>
    </form>
  );
}

/** How far counting by the new days is; it goes on when the page is left. */
function DaysAnew({ jobId, onEnd }: { jobId: string; onEnd: () => void }) {
  const t = useText(settingsTexts);
  const client = useQueryClient();
  const job = useJobEnd(jobId, ({ state }) => {
    const isDone = state === 'done';
    notify({ tone: isDone ? 'good' : 'bad', title: t(isDone ? 'daysCounted' : 'daysNotCounted') });
    onEnd();
    void client.invalidateQueries();
  });
  return <ProgressBar label={t('countingDays')} value={job?.total ? job.done / job.total : null} />;
}

const mostShown = 30;

/** The zones of the product's home first, then by name. */
function zonesLike(text: string): { id: string; name: string }[] {
  const wanted = text.trim().toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.toLowerCase().includes(wanted));
  const near = (zone: string): number => (zone.startsWith('Asia/') ? 0 : 1);
  return zones
    .toSorted((a, b) => near(a) - near(b))
    .slice(0, mostShown)
    .map((zone) => ({ id: zone, name: zone }));
}

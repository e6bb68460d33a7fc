import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  Drawer,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { channelNames } from '../../../model/capture/channel-names.ts';
import { captureContract, type CaptureWhole } from '../../../model/capture/contract.ts';
import { StateOf } from './CaptureRows.tsx';
import { RepairForm } from './RepairForm.tsx';
import { captureTexts } from './texts.ts';

/** One capture: what became of it, what was understood, and the content as it came. */
export function CaptureDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(captureTexts);
  const { data, error } = useQuery(contractQuery(captureContract.get, { params: { id } }));
  return (
    <Drawer title={data?.summary || t('capture')} isOpen onClose={onClose}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={8} className="h-5" />}
      {data && <Whole capture={data} />}
    </Drawer>
  );
}

function Whole({ capture }: { capture: CaptureWhole }) {
  const t = useText(captureTexts);
  const label = useLabel();
  const { instant } = useFormats();
  const from = [label(channelNames[capture.channel]), capture.source?.name ?? capture.by?.name];
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1.5">
        <StateOf capture={capture} />
        {capture.detail && capture.reason === 'refused' && (
          <p className="text-sm text-soft">{capture.detail}</p>
        )}
        <p className="text-sm text-faint">
          {[
            from.filter(Boolean).join(' · '),
            `${t('received')} ${instant(capture.receivedAt)}`,
            t('tries', { count: capture.tries }),
          ].join('，')}
        </p>
        {capture.lead && (
          <Link href={`/leads/${capture.lead.id}`}>{`${t('becameLead')}：${capture.lead.name}`}</Link>
        )}
      </div>
      <Section title={t('understood')}>
        {capture.mayRepair ? <RepairForm capture={capture} /> : <Understood capture={capture} />}
      </Section>
      <Section title={t('raw')}>
        <Raw capture={capture} />
      </Section>
      <Tracking tracking={capture.tracking} />
      {capture.consent && (
        <Section title={t('consent')}>
          <p>{capture.consent.text}</p>
          <p className="text-sm text-faint">
            {t('consentAt', { when: instant(capture.consent.at), version: capture.consent.version })}
          </p>
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h3 className="text-base">{title}</h3>
      {children}
    </section>
  );
}

function Understood({ capture }: { capture: CaptureWhole }) {
  const t = useText(captureTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue('lead');
  const named = (id: string) => {
    const field = catalogue?.fields.find((one) => one.id === id);
    return field ? label(field.label) : id;
  };
  const told = Object.entries(capture.texts);
  if (told.length === 0) return <p className="text-soft">{t('nothingUnderstood')}</p>;
  return <Facts facts={told.map(([field, text]) => [named(field), text])} />;
}

function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(4.5rem,auto)_1fr] gap-x-4 gap-y-1.5 text-sm">
      {facts.map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-faint">{name}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere] whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Raw({ capture }: { capture: CaptureWhole }) {
  const t = useText(captureTexts);
  const raw = capture.rawText ?? (capture.payload === null ? null : JSON.stringify(capture.payload, null, 2));
  if (raw === null) return <p className="text-sm text-soft">{t('hidden')}</p>;
  return (
    <pre className="max-h-80 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs [overflow-wrap:anywhere] whitespace-pre-wrap">
      {raw}
    </pre>
  );
}

const trackingFields = [
  'source',
  'medium',
  'campaign',
  'content',
  'term',
  'clickId',
  'page',
  'referrer',
] as const;

function Tracking({ tracking }: { tracking: CaptureWhole['tracking'] }) {
  const t = useText(captureTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue('lead');
  const options = catalogue?.fields.find(({ id }) => id === 'source')?.options ?? [];
  const shown = (field: string, text: string) => {
    const option = field === 'source' ? options.find(({ value }) => value === text) : undefined;
    return option ? label(option.label) : text;
  };
  const told = trackingFields.flatMap((field) =>
    tracking[field] ? [[t(field), shown(field, tracking[field])] as const] : [],
  );
  return told.length === 0 ? null : (
    <Section title={t('tracking')}>
      <Facts facts={told} />
    </Section>
  );
}

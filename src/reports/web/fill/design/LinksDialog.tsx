import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  Badge,
  Button,
  callContract,
  contractQuery,
  Dialog,
  ErrorNotice,
  NumberField,
  TextField,
  useFormats,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { SecretBox } from '../../../../identity/web/index.ts';
import type { WireReport } from '../../../model/contract.ts';
import { formContract } from '../../../model/fill/contract.ts';
import type { WireFormLink } from '../../../model/fill/sheet-contract.ts';
import { isOpenable } from '../../../model/fill/public-form.ts';
import { designTexts } from '../texts.ts';

/** Links by which people without an account fill the form as it is published. */
export function LinksDialog({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(designTexts);
  const { form } = report.document;
  const params = { id: report.id };
  const { data, error } = useQuery(contractQuery(formContract.listFormLinks, { params }));
  return (
    <Dialog title={t('links')} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t('linksText')}</p>
        {error && <ErrorNotice error={error} />}
        {form && isOpenable(form) ? (
          <NewLink formId={report.id} />
        ) : (
          <p className="text-sm text-warn">{t('notOpenable')}</p>
        )}
        {data?.items.length === 0 && <p className="text-sm text-faint">{t('noLinks')}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {data?.items.map((link) => (
            <MadeLink key={link.id} formId={report.id} link={link} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function NewLink({ formId }: { formId: string }) {
  const t = useText(designTexts);
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number | null>(30);
  const [url, setUrl] = useState<string | null>(null);
  const { send, isPending, failure } = useSending({
    send: () =>
      callContract(formContract.makeFormLink, { params: { id: formId }, body: { label, days: days ?? 30 } }),
    stale: ['report-forms'],
    onDone: (made) => setUrl(made.url),
  });
  return (
    <div className="flex flex-col gap-3">
      {failure !== null && <ErrorNotice error={failure} />}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('linkLabel')}
          value={label}
          onChange={setLabel}
          maxLength={100}
          className="flex-1"
        />
        <NumberField label={t('linkDays')} value={days} onChange={setDays} className="w-28" />
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={label.trim() === ''}
          onPress={() => void send()}
        >
          {t('makeLink')}
        </Button>
      </div>
      {url && <SecretBox label={t('linkAddress')} secret={url} hint={t('linkOnce')} />}
    </div>
  );
}

function MadeLink({ formId, link }: { formId: string; link: WireFormLink }) {
  const t = useText(designTexts);
  const { instant } = useFormats();
  const { send, isPending } = useSending({
    send: () => callContract(formContract.endFormLink, { params: { id: formId, linkId: link.id } }),
    stale: ['report-forms'],
    failed: (title) => ({ title }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
      <span className="min-w-0 flex-1 truncate font-medium">{link.label}</span>
      <span className="text-faint">
        {t('expires', { day: instant(link.expiresAt) })} · {t('views', { count: link.views })}
      </span>
      {link.revokedAt ? (
        <Badge>{t('ended')}</Badge>
      ) : (
        <Button size="small" isPending={isPending} onPress={() => void send()}>
          {t('endLink')}
        </Button>
      )}
    </li>
  );
}

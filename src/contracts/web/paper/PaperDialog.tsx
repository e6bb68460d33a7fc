import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { saveDownload } from '../../../integrations/web/index.ts';
import {
  Button,
  callContract,
  contractQuery,
  Dialog,
  downloadContract,
  ErrorNotice,
  Select,
  SkeletonLines,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { fileContract } from '../../../activities/model/file-contract.ts';
import { contractTemplateContract } from '../../model/template/template-contract.ts';
import type { WireStanding } from '../../model/work-contract.ts';
import { paperTexts } from './texts.ts';

type Props = { id: string; standing: Pick<WireStanding, 'state' | 'can'>; onClose: () => void };

/** Makes a contract's Word or PDF from a template and keeps it with its files; what would stay blank is told before. */
export function PaperDialog({ id, standing, onClose }: Props) {
  const t = useText(paperTexts);
  const { data, error } = useQuery(contractQuery(contractTemplateContract.listTemplates));
  const [chosen, setChosen] = useState<string | null>(null);
  const usable = (data?.items ?? []).filter(({ versions }) => versions[0]?.faults.length === 0);
  const templateId = chosen ?? usable[0]?.id ?? null;
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        {error && <ErrorNotice error={error} />}
        {!data && !error && <SkeletonLines lines={3} />}
        {data && usable.length === 0 && <p className="text-sm text-soft">{t('none')}</p>}
        {templateId && (
          <>
            <Select
              label={t('template')}
              options={usable.map(({ id: one, name }) => ({ id: one, name }))}
              value={templateId}
              onChange={setChosen}
            />
            <Ready id={id} templateId={templateId} standing={standing} />
          </>
        )}
      </div>
    </Dialog>
  );
}

type Format = 'docx' | 'pdf';

/** Kept among the contract's files and downloaded; only downloaded by whoever may not add to them. */
async function madePaper(
  id: string,
  wanted: { templateId: string; format: Format },
  isKept: boolean,
): Promise<Made> {
  const params = { id };
  if (!isKept)
    return {
      ...(await downloadContract(contractTemplateContract.makePaper, { params, query: wanted })),
      version: null,
    };
  const { fileId, version } = await callContract(contractTemplateContract.keepPaper, {
    params,
    body: wanted,
  });
  const query = { version };
  return {
    ...(await downloadContract(fileContract.readFile, { params: { id: fileId }, query })),
    version,
  };
}

type ReadyProps = { id: string; templateId: string; standing: Props['standing'] };
type Made = { file: Blob; fileName: string; version: number | null };

function Ready({ id, templateId, standing: { state, can } }: ReadyProps) {
  const t = useText(paperTexts);
  const label = useLabel();
  const { data, error } = useQuery(
    contractQuery(contractTemplateContract.checkPaper, { params: { id }, query: { templateId } }),
  );
  const { send, isPending } = useSending<Made, Format>({
    send: (format) => madePaper(id, { templateId, format }, can.addFiles),
    said: ({ version }) => (version === null ? null : t('kept', { version })),
    stale: can.addFiles ? ['files', 'timeline'] : [],
    onDone: saveDownload,
    failed: (title) => ({ title }),
  });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <SkeletonLines lines={2} />;
  const names = data.blanks.map((one) => label(one)).join('、');
  const isDraft = state === 'draft' || state === 'in_approval';
  return (
    <>
      <p className="text-sm text-soft">{names ? t('blanks', { names }) : t('whole')}</p>
      {can.addFiles && <p className="text-sm text-soft">{t('keeps')}</p>}
      {isDraft && <p className="text-sm text-soft">{t('draft')}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          icon={<FileDown aria-hidden size={15} />}
          isPending={isPending}
          onPress={() => void send('pdf')}
        >
          {t('pdf')}
        </Button>
        <Button
          variant="primary"
          icon={<FileDown aria-hidden size={15} />}
          isPending={isPending}
          onPress={() => void send('docx')}
        >
          {t('word')}
        </Button>
      </div>
    </>
  );
}

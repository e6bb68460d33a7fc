import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { saveDownload } from '../../../integrations/web/index.ts';
import {
  Button,
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
import { contractTemplateContract } from '../../model/template/template-contract.ts';
import type { WireStanding } from '../../model/work-contract.ts';
import { paperTexts } from './texts.ts';

type Props = { id: string; state: WireStanding['state']; onClose: () => void };

/** Makes a contract's Word or PDF from a template; what would stay blank is told before. */
export function PaperDialog({ id, state, onClose }: Props) {
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
            <Ready id={id} templateId={templateId} state={state} />
          </>
        )}
      </div>
    </Dialog>
  );
}

type ReadyProps = { id: string; templateId: string; state: WireStanding['state'] };

function Ready({ id, templateId, state }: ReadyProps) {
  const t = useText(paperTexts);
  const label = useLabel();
  const { data, error } = useQuery(
    contractQuery(contractTemplateContract.checkPaper, { params: { id }, query: { templateId } }),
  );
  const { send, isPending } = useSending({
    send: (format: 'docx' | 'pdf') =>
      downloadContract(contractTemplateContract.makePaper, {
        params: { id },
        query: { templateId, format },
      }),
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

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import {
  Button,
  Card,
  downloadContract,
  notify,
  useFormats,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { integrationsContract, type WireImport } from '../../model/contract.ts';
import { saveDownload } from '../save-download.ts';
import { importTexts } from '../texts.ts';
import { RowReasons } from './RowReasons.tsx';

/** The first rejected rows with their reasons, and the file of all of them. */
export function RejectedRows({ run }: { run: WireImport }) {
  const t = useText(importTexts);
  const { number } = useFormats();
  if (run.rejected === 0) return null;
  const hidden = run.rejected > run.rejects.length;
  return (
    <Card
      title={`${t('rejects')} · ${number(run.rejected)}`}
      actions={<DownloadRejects id={run.id} />}
      isFlush
    >
      <RowReasons rows={run.rejects} />
      <p className="border-t border-line px-4 py-2 text-xs text-faint">
        {hidden && `${t('rejectsMore', { count: run.rejects.length })} · `}
        {t('downloadHint')}
      </p>
    </Card>
  );
}

function DownloadRejects({ id }: { id: string }) {
  const t = useText(importTexts);
  const sentence = useSentence();
  const download = useMutation({
    mutationFn: () => downloadContract(integrationsContract.rejectedRows, { params: { id } }),
    onSuccess: saveDownload,
    onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
  });
  return (
    <Button
      size="small"
      icon={<Download aria-hidden size={14} />}
      isPending={download.isPending}
      onPress={() => download.mutate()}
    >
      {t('download')}
    </Button>
  );
}

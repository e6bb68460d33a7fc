import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import {
  Button,
  Dialog,
  downloadContract,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { fileContract, type WireFileVersion } from '../../model/file-contract.ts';
import { previewOf } from '../../model/file-preview.ts';
import { PlayedAudio } from './PlayedAudio.tsx';
import { FileIcon } from './FileIcon.tsx';
import { addressOfContent, saveContent, sizeWords } from './file-words.ts';
import { textOf } from './text-of.ts';
import { fileTexts } from './texts.ts';

export type Looked = { fileId: string; version: WireFileVersion };

/** A version of a file above the page: a picture, a PDF, a text; of other kinds what it is, to be downloaded. */
export function FilePreview({ looked, onClose }: { looked: Looked | null; onClose: () => void }) {
  const t = useText(fileTexts);
  return (
    <Dialog
      title={looked?.version.name ?? ''}
      isOpen={looked !== null}
      onClose={onClose}
      width="large"
      actions={
        looked && (
          <Button
            variant="primary"
            icon={<Download aria-hidden size={16} />}
            onPress={() => saveContent(looked)}
          >
            {t('download')}
          </Button>
        )
      }
    >
      {looked && (
        <div className="flex flex-col gap-3">
          <Facts {...looked} />
          <Content {...looked} />
        </div>
      )}
    </Dialog>
  );
}

function Facts({ version }: Looked) {
  const t = useText(fileTexts);
  const { instant } = useFormats();
  const facts = [
    t('version', { number: version.number }),
    version.author?.name,
    instant(version.at),
    sizeWords(version.size),
  ];
  return <p className="figures text-sm text-faint">{facts.filter(Boolean).join(' · ')}</p>;
}

function Content(looked: Looked) {
  const { version } = looked;
  const kind = previewOf(version);
  if (kind === 'image') {
    return (
      <img
        src={addressOfContent(looked, true)}
        alt={version.name}
        className="mx-auto max-h-[60dvh] max-w-full rounded-md bg-sunken object-contain"
      />
    );
  }
  if (kind === 'audio') return <PlayedAudio file={looked} label={version.name} className="w-full" />;
  if (kind === 'text') return <TextContent {...looked} />;
  if (kind === 'pdf' && navigator.pdfViewerEnabled) {
    return (
      <iframe
        src={addressOfContent(looked, true)}
        title={version.name}
        className="h-[60dvh] w-full rounded-md border border-line bg-sunken"
      />
    );
  }
  return <NoPreview {...looked} />;
}

function TextContent({ fileId, version }: Looked) {
  const text = useQuery({
    queryKey: ['files', fileId, 'content', version.number],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const call = { params: { id: fileId }, query: { version: version.number }, signal };
      return textOf(await (await downloadContract(fileContract.readFile, call)).file.arrayBuffer());
    },
  });
  if (text.error) return <ErrorNotice error={text.error} onRetry={() => void text.refetch()} />;
  if (text.data === undefined) return <SkeletonLines lines={6} />;
  return (
    <pre className="rounded-md border border-line bg-sunken p-4 font-sans text-sm [overflow-wrap:anywhere] whitespace-pre-wrap">
      {text.data}
    </pre>
  );
}

function NoPreview(looked: Looked) {
  const t = useText(fileTexts);
  return (
    <div className="flex flex-col items-center gap-3 rounded-md bg-sunken px-6 py-10 text-center text-soft">
      <FileIcon {...looked} />
      <p>{t(looked.version.mediaType === 'application/pdf' ? 'noPdfViewer' : 'noPreview')}</p>
    </div>
  );
}

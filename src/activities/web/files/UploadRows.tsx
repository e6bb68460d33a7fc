import { CircleAlert, X } from 'lucide-react';
import { Button, IconButton, ProgressBar, useText } from '../../../platform/web/index.ts';
import { largestFile } from '../../model/file-contract.ts';
import { fileTexts } from './texts.ts';
import type { Upload } from './send-upload.ts';

type Props = {
  uploads: readonly Upload[];
  onRetry: (upload: Upload) => void;
  onGiveUp: (upload: Upload) => void;
};

/** Files on their way, and those that did not arrive. */
export function UploadRows({ uploads, onRetry, onGiveUp }: Props) {
  const t = useText(fileTexts);
  if (uploads.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {uploads.map((upload) => (
        <li
          key={upload.key}
          className="flex items-center gap-3 rounded-md border border-line bg-surface px-3 py-2"
        >
          {upload.problem === null ? (
            <Moving upload={upload} />
          ) : (
            <Failed upload={upload} onRetry={onRetry} />
          )}
          <IconButton
            size="small"
            label={t(upload.problem === null ? 'stop' : 'dismiss')}
            icon={<X aria-hidden size={15} />}
            onPress={() => onGiveUp(upload)}
          />
        </li>
      ))}
    </ul>
  );
}

function Moving({ upload: { file, progress } }: { upload: Upload }) {
  const t = useText(fileTexts);
  const isWaiting = progress === null;
  return (
    <ProgressBar
      label={t('uploading', { name: file.name })}
      value={progress ?? 0}
      {...(isWaiting && { detail: t('waiting') })}
    />
  );
}

function Failed({ upload, onRetry }: { upload: Upload; onRetry: (upload: Upload) => void }) {
  const t = useText(fileTexts);
  const { file, problem } = upload;
  const isHopeless = file.size > largestFile || file.size === 0;
  return (
    <div role="alert" className="flex min-w-0 flex-1 items-center gap-2 text-sm">
      <CircleAlert aria-hidden size={16} className="shrink-0 text-bad" />
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {t('failed', { name: file.name })} <span className="text-soft">{problem}</span>
      </p>
      {!isHopeless && (
        <Button size="small" onPress={() => onRetry(upload)}>
          {t('again')}
        </Button>
      )}
    </div>
  );
}

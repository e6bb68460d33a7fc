import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useText } from '../../../platform/web/index.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { FileIcon } from './FileIcon.tsx';
import { FilePreview } from './FilePreview.tsx';
import { sizeWords } from './file-words.ts';
import { fileTexts } from './texts.ts';

type Props = {
  file: Extract<TimelineEntry, { type: 'file' }>['file'];
  /** Without who uploaded it: what it belongs to says so. */
  isPlain?: boolean;
};

/** A version where a timeline tells of it; pressed, it is looked at. */
export function UploadedFile({ file, isPlain = false }: Props) {
  const t = useText(fileTexts);
  const [isLooking, setLooking] = useState(false);
  const { version } = file;
  const what = version.number === 1 ? t('uploaded') : t('uploadedVersion', { number: version.number });
  return (
    <>
      {!isPlain && (
        <p className="text-sm text-soft">
          <span className="text-ink">{version.author?.name ?? t('somebody')}</span> {what}
        </p>
      )}
      <PlainButton
        onPress={() => setLooking(true)}
        className="mt-1.5 flex max-w-80 cursor-pointer items-center gap-2.5 rounded-md border border-line bg-surface p-1.5 pr-3 text-left data-hovered:bg-hover"
      >
        <span className="sr-only">{t('preview')}</span>
        <FileIcon {...file} />
        <span className="min-w-0">
          <span className="block truncate text-sm">{version.name}</span>
          <span className="figures block text-xs text-faint">{sizeWords(version.size)}</span>
        </span>
      </PlainButton>
      <FilePreview looked={isLooking ? file : null} onClose={() => setLooking(false)} />
    </>
  );
}

import {
  File as AnyFile,
  FileArchive,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  Presentation,
  type LucideIcon,
} from 'lucide-react';
import { extensionOf } from '../../model/file-name.ts';
import { hasThumbnail } from '../../model/file-preview.ts';
import type { WireFileVersion } from '../../model/file-contract.ts';
import { addressOfContent } from './file-words.ts';

const icons: readonly [RegExp, LucideIcon][] = [
  [/^image\//, FileImage],
  [/^video\//, FileVideo],
  [/spreadsheet|excel/, FileSpreadsheet],
  [/presentation|powerpoint/, Presentation],
  [/zip|ole-storage/, FileArchive],
  [/^text\/|pdf|word/, FileText],
];

/** The picture itself, small, or the sign of its kind. */
export function FileIcon({ fileId, version }: { fileId: string; version: WireFileVersion }) {
  if (hasThumbnail(version)) {
    return (
      <img
        src={addressOfContent({ fileId, version }, true)}
        alt=""
        loading="lazy"
        className="size-9 shrink-0 rounded-md border border-line bg-sunken object-cover"
      />
    );
  }
  const kind = extensionOf(version.name) === 'csv' ? 'spreadsheet' : version.mediaType;
  const Icon = icons.find(([pattern]) => pattern.test(kind))?.[1] ?? AnyFile;
  return (
    <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-sunken text-soft">
      <Icon aria-hidden size={18} strokeWidth={1.75} />
    </span>
  );
}

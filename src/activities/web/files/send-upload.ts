/** One file on its way to a record. */
import { keepWrite, uploadContract, type Say } from '../../../platform/web/index.ts';
import { subjectHref } from '../subject-href.ts';
import { fileContract, largestFile, type WireFile } from '../../model/file-contract.ts';
import type { fileTexts } from './texts.ts';

export type Upload = {
  key: number;
  file: File;
  /** The file it becomes a version of; null: told by its name. */
  versionOf: WireFile | null;
  /** 0 to 1; null before it starts. */
  progress: number | null;
  /** Why it did not arrive. */
  problem: string | null;
};

type Words = Say<keyof typeof fileTexts & string>;

let lastKey = 0;

/** An upload that has not begun; one that cannot succeed says so at once. */
export function newUpload(file: File, versionOf: WireFile | null, t: Words): Upload {
  lastKey += 1;
  const problem = file.size > largestFile ? t('tooLarge') : file.size === 0 ? t('isEmpty') : null;
  return { key: lastKey, file, versionOf, progress: null, problem };
}

type Sending = { subject: { object: string; id: string }; upload: Upload; signal: AbortSignal };

/**
 * Keeps a picture or file until the network is back; false when the browser could not. An upload that broke off has no
 * answer the outbox could ask for again, but the same content under the same name becomes no second version.
 */
export function keepUpload(
  subject: { object: string; id: string },
  { file, versionOf }: Upload,
): Promise<boolean> {
  const { method, path } = versionOf ? fileContract.addFileVersion : fileContract.addFile;
  const upload = { file, name: file.name, fields: versionOf ? {} : { ...subject } };
  const request = {
    method: method as 'POST',
    path,
    upload,
    ...(versionOf && { params: { id: versionOf.id } }),
  };
  return keepWrite({ title: file.name, href: subjectHref(subject), request });
}

export function sendUpload(
  { subject, upload: { file, versionOf }, signal }: Sending,
  onProgress: (share: number) => void,
): Promise<WireFile> {
  const form = new FormData();
  if (!versionOf) for (const [field, value] of Object.entries(subject)) form.append(field, value);
  form.append('file', file, file.name);
  return versionOf
    ? uploadContract(
        fileContract.addFileVersion,
        { params: { id: versionOf.id }, upload: form, signal },
        onProgress,
      )
    : uploadContract(fileContract.addFile, { upload: form, signal }, onProgress);
}

/** What became of an upload that arrived. */
export function wordsOfUpload({ name, versions }: WireFile, { versionOf }: Upload, t: Words): string {
  const { number } = versions[0]!;
  if (versionOf?.versions[0]!.number === number) return t('unchanged', { name });
  return number === 1 ? t('added', { name }) : t('versionAdded', { name, number });
}

/** How a file reads: its size, its address, its last letters. */
import { contractUrl } from '../../../platform/web/index.ts';
import { fileContract, type WireFileVersion } from '../../model/file-contract.ts';

const units = ['B', 'KB', 'MB'] as const;

/** 812 B, 48 KB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const value = bytes / 1024 ** step;
  return `${step === 2 ? value.toFixed(1) : Math.round(value)} ${units[step]}`;
}

type Content = { fileId: string; version: Pick<WireFileVersion, 'number'> };

export function addressOfContent({ fileId, version }: Content, isShown = false): string {
  const query = { version: version.number, ...(isShown && { show: 'true' as const }) };
  return contractUrl(fileContract.readFile, { params: { id: fileId }, query });
}

/** Lets the browser save it under its own name. */
export function saveContent(content: Content): void {
  const link = document.createElement('a');
  link.href = addressOfContent(content);
  link.download = '';
  link.click();
}

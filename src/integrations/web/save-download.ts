/** Hands a downloaded file to the browser, which saves it under its name. */
export function saveDownload({ file, fileName }: { file: Blob; fileName: string }): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Characters that turn the reading direction, or that nobody sees: they make `exe.pdf` of `fdp.exe`. */
const deceptive = /[\p{Cf}\p{Zl}\p{Zp}]/gu;
const controls = /\p{Cc}/u;

export const longestFileName = 200;

export type FileNameFault = 'empty' | 'too_long' | 'control_characters';

/**
 * The name a file is kept and offered under: the last part of whatever path was told, without invisible and
 * direction-turning characters, runs of blanks made one. Refuses what is nothing but dots and blanks, more than 200
 * characters, and control characters.
 */
export function readFileName(told: string): { name: string } | { fault: FileNameFault } {
  if (controls.test(told)) return { fault: 'control_characters' };
  const last = told.split(/[/\\]/).at(-1)!;
  const name = last.replaceAll(deceptive, '').replaceAll(/\s+/gu, ' ').trim();
  if (/^[. ]*$/.test(name)) return { fault: 'empty' };
  return [...name].length > longestFileName ? { fault: 'too_long' } : { name };
}

/** The letters behind the last dot, in lower case; empty without one. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

import { pinyin } from 'pinyin-pro';

/** The readings of Chinese text, without tones: all syllables together, and their first letters together. */
export function readAloud(text: string): string[] {
  const read = pinyin(text, { toneType: 'none', type: 'all', v: true, nonZh: 'consecutive' });
  if (!read.some((one) => one.isZh)) return [];
  const syllables = read.map((one) => (one.isZh ? one.pinyin : one.origin));
  const initials = read.map((one) => (one.isZh ? one.first : one.origin));
  return [syllables.join(''), initials.join('')];
}

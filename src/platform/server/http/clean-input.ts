import { Refusal, refusals } from '../../model/refusal.ts';

const deepest = 32;

/** Refuses what no text or document of ours may hold: NUL characters, lone surrogates, absurd nesting. */
export function refuseUncleanInput(value: unknown): void {
  const open: { item: unknown; depth: number }[] = [{ item: value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { item, depth } = next;
    if (depth > deepest) throw new Refusal(refusals.invalidInput);
    if (typeof item === 'string') refuseUncleanText(item);
    else if (item !== null && typeof item === 'object') {
      for (const [key, inner] of Object.entries(item)) {
        refuseUncleanText(key);
        open.push({ item: inner, depth: depth + 1 });
      }
    }
  }
}

function refuseUncleanText(text: string): void {
  if (text.includes('\u0000') || !text.isWellFormed()) {
    throw new Refusal(refusals.invalidInput, {}, [
      {
        path: '',
        code: 'unclean_text',
        label: { zh: '含有不能保存的字符', en: 'Holds characters that cannot be kept' },
      },
    ]);
  }
}

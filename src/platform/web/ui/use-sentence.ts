import { useText } from '../texts.ts';
import { sentenceOf } from './ErrorNotice.tsx';
import { uiTexts } from './texts.ts';

/** Says of an error what a person can act on, in the reader's language. */
export function useSentence(): (error: unknown) => string {
  const t = useText(uiTexts);
  return (error) => sentenceOf(error, t);
}

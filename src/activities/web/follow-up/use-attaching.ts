import { notify, useSentence, useText } from '../../../platform/web/index.ts';
import { newUpload, sendUpload } from '../files/send-upload.ts';
import { fileTexts } from '../files/texts.ts';
import { followUpTexts } from './texts.ts';

type About = { object: string; id: string; noteId: string };

/** Sends the files of a follow-up that is saved; one that does not arrive is told, the others go on. */
export function useAttaching(): (about: About, files: readonly File[]) => Promise<void> {
  const t = useText(followUpTexts);
  const sayFile = useText(fileTexts);
  const sentence = useSentence();
  return async (subject, files) => {
    for (const file of files) {
      const upload = newUpload(file, null, sayFile);
      try {
        await sendUpload({ subject, upload, signal: new AbortController().signal }, () => undefined);
      } catch (problem) {
        notify({ tone: 'bad', title: t('notAttached', { name: file.name, why: sentence(problem) }) });
      }
    }
  };
}

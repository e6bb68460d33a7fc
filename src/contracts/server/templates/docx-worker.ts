/** The thread in which Word files are read and filled, one after the other. */
import { parentPort } from 'node:worker_threads';
import { answerAsked, type DocxAsked } from './docx-work.ts';

parentPort!.on('message', ({ content, asked }: { content: Uint8Array; asked: DocxAsked }) => {
  void answerAsked(Buffer.from(content), asked).then((answer) => parentPort!.postMessage(answer));
});

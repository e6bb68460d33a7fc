/** Good requests about the files of a record. */
import { another } from './another.ts';
import { about, removed, type Sample, type Sampling } from './sampling.ts';

/** The form of an upload: its fields, then the file. */
export function formOf(name: string, content: string, fields: Record<string, string> = {}): Sample {
  const parts = Object.entries(fields).map(
    ([field, value]) => `--mingdou\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const file = `--mingdou\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--mingdou--\r\n`;
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=mingdou' },
    body: parts.join('') + file,
  };
}

export const fileSamples: Record<string, Sampling> = {
  'files.listFiles': async (world, holder) => ({
    query: { object: 'account', id: (await world.make('account', holder)).id, limit: '10' },
  }),
  'files.addFile': async (world, holder) =>
    formOf(`${another('方案')}.txt`, '现场一张图', {
      object: 'account',
      id: (await world.make('account', holder)).id,
    }),
  'files.addFileVersion': about('file', () => formOf('合同.txt', another('第二版'))),
  'files.readFile': about('file', () => ({ query: { version: '1', show: 'true' } })),
  'files.removeFile': about('file'),
  'files.restoreFile': removed('file'),
};

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, notify, outboxTexts, useSentence, useText } from '../../../platform/web/index.ts';
import type { WireFile } from '../../model/file-contract.ts';
import { keepUpload, newUpload, sendUpload, wordsOfUpload, type Upload } from './send-upload.ts';
import { fileTexts } from './texts.ts';

const isAway = (error: unknown): boolean => error instanceof ApiProblem && error.status === 0;

/** Files on their way to a record: one after another, each with how far it is and what went wrong. They arrive though the page is left. */
export function useUploads(subject: { object: string; id: string }) {
  const t = useText(fileTexts);
  const outbox = useText(outboxTexts);
  const sentence = useSentence();
  const client = useQueryClient();
  const { uploads, add, change, drop } = useUploadList();
  const stops = useRef(new Map<number, AbortController>());
  const last = useRef<Promise<void>>(Promise.resolve());
  const run = async (upload: Upload, { signal }: AbortController): Promise<void> => {
    const { key } = upload;
    if (signal.aborted) return;
    change(key, { progress: 0 });
    try {
      const onProgress = (progress: number) => change(key, { progress });
      const file = await sendUpload({ subject, upload, signal }, onProgress);
      for (const first of ['files', 'timeline']) void client.invalidateQueries({ queryKey: [first] });
      drop(key);
      notify({ tone: 'good', title: wordsOfUpload(file, upload, t) });
    } catch (error) {
      if (!signal.aborted && isAway(error) && (await keepUpload(subject, upload))) {
        drop(key);
        notify({ tone: 'good', title: outbox('kept') });
        return;
      }
      if (!signal.aborted) change(key, { progress: null, problem: sentence(error) });
    }
  };
  const begin = (upload: Upload): void => {
    const stop = new AbortController();
    stops.current.set(upload.key, stop);
    last.current = last.current.then(() => run(upload, stop));
  };
  return {
    uploads,
    add: (files: readonly File[], versionOf: WireFile | null = null): void => {
      const fresh = files.map((file) => newUpload(file, versionOf, t));
      add(fresh);
      for (const upload of fresh) if (upload.problem === null) begin(upload);
    },
    retry: (upload: Upload): void => {
      change(upload.key, { problem: null });
      begin(upload);
    },
    giveUp: ({ key }: Upload): void => {
      stops.current.get(key)?.abort();
      drop(key);
    },
  };
}

function useUploadList() {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  return {
    uploads,
    add: (fresh: readonly Upload[]) => setUploads((now) => [...now, ...fresh]),
    change: (key: number, to: Partial<Upload>) =>
      setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...to } : one))),
    drop: (key: number) => setUploads((now) => now.filter((one) => one.key !== key)),
  };
}

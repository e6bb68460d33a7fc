import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { callContract, useSending, useText } from '../../../platform/web/index.ts';
import type { ReportKind } from '../../model/kinds.ts';
import { portableContract, type ImportPreview } from '../../model/portable/portable-contract.ts';
import { largestFile } from '../../model/portable/report-file.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { portableTexts } from './texts.ts';

/** What stands under a reference of the file: chosen by hand, or left out. */
type Choices = Readonly<Record<string, string | null>>;
type Opened = { file: Record<string, unknown>; chosen: Choices };

/** Together with the choices it has to go through one request. */
const mostBytes = largestFile - 100_000;

const designOf: Readonly<Record<ReportKind, (id: string) => string>> = {
  dashboard: (id) => `/reports/${id}/design`,
  screen: (id) => `/screens/${id}`,
  form: (id) => `/forms/${id}/design`,
};

/** A report's file from the choice of it to the draft. */
export function useImport(onDone: () => void) {
  const t = useText(portableTexts);
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const looking = useSending({
    send: (body: Opened) => callContract(portableContract.previewImport, { body }),
    onDone: setPreview,
  });
  const taking = useSending({
    send: () => callContract(portableContract.importReport, { body: { ...opened!, title } }),
    said: () => t('taken'),
    stale: staleReports,
    onDone: ({ id, kind }) => {
      onDone();
      void navigate({ href: designOf[kind](id) });
    },
  });
  const look = (next: Opened): void => {
    setOpened(next);
    void looking.send(next);
  };
  const open = async (chosen: File): Promise<void> => {
    setPreview(null);
    const isTooLarge = chosen.size > mostBytes;
    const file = isTooLarge ? null : read(await chosen.text());
    const most = Math.floor(mostBytes / 2 ** 20);
    setUnread(isTooLarge ? t('tooLarge', { most }) : file ? null : t('noJson'));
    if (!file) return;
    setTitle(typeof file['title'] === 'string' ? file['title'].slice(0, 80) : '');
    look({ file, chosen: {} });
  };
  return {
    preview,
    unread,
    title,
    setTitle,
    failure: taking.failure ?? looking.failure,
    isLooking: looking.isPending,
    isTaking: taking.isPending,
    open: (file: File) => void open(file),
    choose: (ref: string, meaning: string | null) =>
      look({ ...opened!, chosen: { ...opened!.chosen, [ref]: meaning } }),
    take: () => void taking.send(),
  };
}

function read(text: string): Record<string, unknown> | null {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null && !Array.isArray(told)
      ? (told as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

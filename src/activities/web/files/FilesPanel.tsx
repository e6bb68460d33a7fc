import { useInfiniteQuery } from '@tanstack/react-query';
import { Camera, Paperclip, Upload as UploadIcon } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import {
  Button,
  callContract,
  contractKey,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { fileContract } from '../../model/file-contract.ts';
import { FilePreview, type Looked } from './FilePreview.tsx';
import { FileRow } from './FileRow.tsx';
import { pickFiles } from './pick-files.ts';
import { fileTexts } from './texts.ts';
import { UploadRows } from './UploadRows.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useUploads } from './use-uploads.ts';

type Props = { subject: { object: string; id: string }; isClosed?: boolean };

/** The files of a record: added by choosing, dropping, pasting or taking a photo; looked at in the page. */
export function FilesPanel({ subject, isClosed = false }: Props) {
  const t = useText(fileTexts);
  const list = useFiles(subject);
  const { uploads, add, retry, giveUp } = useUploads(subject);
  const [looked, setLooked] = useState<Looked | null>(null);
  if (list.error) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={4} className="h-9" />;
  const files = list.data.pages.flatMap((page) => page.items);
  const mayAdd = !isClosed && list.data.pages[0]!.mayAdd;
  return (
    <DropPlace mayAdd={mayAdd} onFiles={(dropped) => add(dropped)}>
      {mayAdd && files.length > 0 && <AddBar onFiles={(picked) => add(picked)} />}
      <UploadRows uploads={uploads} onRetry={retry} onGiveUp={giveUp} />
      {files.length === 0 && <NoFiles mayAdd={mayAdd} onFiles={(picked) => add(picked)} />}
      <ul className="flex flex-col">
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            subjectId={subject.id}
            onLook={setLooked}
            onNewVersion={(picked) => add(picked, file)}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="quiet" onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
          {t('loadMore')}
        </Button>
      )}
      <FilePreview looked={looked} onClose={() => setLooked(null)} />
    </DropPlace>
  );
}

function useFiles(subject: Props['subject']) {
  return useInfiniteQuery({
    queryKey: contractKey(fileContract.listFiles, { query: subject }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
    queryFn: ({ pageParam, signal }) =>
      callContract(fileContract.listFiles, { query: { ...subject, cursor: pageParam }, signal }),
  });
}

type Adding = { onFiles: (files: readonly File[]) => void };

function AddButtons({ onFiles }: Adding) {
  const t = useText(fileTexts);
  return (
    <>
      <Button
        icon={<Paperclip aria-hidden size={15} />}
        onPress={() => pickFiles(onFiles, { isSeveral: true })}
      >
        {t('add')}
      </Button>
      <Button
        className="md:hidden"
        icon={<Camera aria-hidden size={15} />}
        onPress={() => pickFiles(onFiles, { isPhoto: true })}
      >
        {t('takePhoto')}
      </Button>
    </>
  );
}

function AddBar({ onFiles }: Adding) {
  const t = useText(fileTexts);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <AddButtons onFiles={onFiles} />
      <p className="text-xs text-faint max-md:hidden">{t('hint')}</p>
    </div>
  );
}

function NoFiles({ mayAdd, onFiles }: Adding & { mayAdd: boolean }) {
  const t = useText(fileTexts);
  return (
    <EmptyState
      icon={<Paperclip aria-hidden size={28} strokeWidth={1.5} />}
      title={t('emptyTitle')}
      action={
        mayAdd && (
          <div className="flex flex-wrap justify-center gap-2">
            <AddButtons onFiles={onFiles} />
          </div>
        )
      }
    >
      <p>{t(mayAdd ? 'empty' : 'emptyReadOnly')}</p>
      {mayAdd && <p className="mt-1 text-xs text-faint max-md:hidden">{t('hint')}</p>}
    </EmptyState>
  );
}

/** The whole list takes what is dropped on it, and the page what is pasted. */
function DropPlace({ mayAdd, onFiles, children }: Adding & { mayAdd: boolean; children: ReactNode }) {
  const t = useText(fileTexts);
  const { isOver, handlers } = useFileDrop(mayAdd, onFiles);
  usePastedFiles((files) => mayAdd && onFiles(files));
  return (
    <section {...handlers} aria-label={t('files')} className="relative flex min-h-24 min-w-0 flex-col gap-3">
      {children}
      {isOver && (
        <p className="pointer-events-none absolute -inset-2 z-10 flex items-center justify-center gap-2 rounded-lg border border-dashed border-accent bg-accent-soft/95 text-accent">
          <UploadIcon aria-hidden size={18} />
          {t('dropHere')}
        </p>
      )}
    </section>
  );
}

/** Files in the clipboard, pasted anywhere on the page; a bare picture gets the time for its name. */
function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  const t = useText(fileTexts);
  const { instant } = useFormats();
  const take = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    const time = instant(new Date()).replaceAll(':', '.');
    onFiles(files.map((file) => (isBarePicture(file) ? renamed(file, t('pasted', { time })) : file)));
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}

/** Browsers call a copied picture image.png, whatever it shows. */
function isBarePicture({ name, type }: File): boolean {
  return type.startsWith('image/') && /^image\.\w+$/.test(name);
}

function renamed(file: File, name: string): File {
  const extension = file.name.slice(file.name.lastIndexOf('.'));
  return new File([file], `${name}${extension}`, { type: file.type });
}

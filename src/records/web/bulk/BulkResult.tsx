import { Button, Dialog, useText } from '../../../platform/web/index.ts';
import { bulkTexts } from '../texts.ts';

export type BulkTold = {
  changed: number;
  failed: readonly { id: string; name: string; message: string; code?: string }[];
};

/** The way to go on in spite of some of the refusals. */
export type Anyway = { words: string; onPress: () => void; isPending: boolean };

type Props = { answer: BulkTold; onClose: () => void; anyway?: Anyway | undefined };

/** Which of many records refused a change, and why; each in the server's own sentence. */
export function BulkResult({ answer, onClose, anyway }: Props) {
  const t = useText(bulkTexts);
  return (
    <Dialog
      title={t('someFailed', { changed: answer.changed, failed: answer.failed.length })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {anyway && (
            <Button onPress={anyway.onPress} isPending={anyway.isPending}>
              {anyway.words}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-soft">{t('failedHint')}</p>
      <ul className="flex max-h-80 flex-col overflow-auto rounded-md border border-line">
        {answer.failed.map((one) => (
          <li key={one.id} className="flex flex-wrap gap-x-3 px-3 py-2 text-sm not-last:hairline-b">
            <span className="min-w-0 flex-1 font-medium">{one.name || t('unnamed')}</span>
            <span className="text-soft">{one.message}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

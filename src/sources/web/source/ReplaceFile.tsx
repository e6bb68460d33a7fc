import { FileInput } from '../../../integrations/web/index.ts';
import { Dialog, ErrorNotice, useText } from '../../../platform/web/index.ts';
import type { WireSource } from '../../model/contract.ts';
import { sourceTexts } from '../texts.ts';
import { useChangeSource } from '../use-sources.ts';

/** A newer upload in the place of the old one. */
export function ReplaceFile({ source, onClose }: { source: WireSource; onClose: () => void }) {
  const t = useText(sourceTexts);
  const { send, failure } = useChangeSource(source, () => t('replaced'), onClose);
  return (
    <Dialog title={t('replaceFile')} isOpen onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-soft">{t('replaceHint')}</p>
        {failure !== null && <ErrorNotice error={failure} />}
        <FileInput
          key={failure === null ? 'first' : 'again'}
          onUploaded={(fileId) => void send({ access: { kind: 'file', fileId, reading: {} } })}
        />
      </div>
    </Dialog>
  );
}

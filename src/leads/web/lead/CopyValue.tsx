import { Copy } from 'lucide-react';
import { IconButton, notify, useText } from '../../../platform/web/index.ts';
import { pageTexts } from './page/texts.ts';

/** Copies a name or a number by one press, without the blanks that people write into it. */
export function CopyValue({ value }: { value: string }) {
  const t = useText(pageTexts);
  const bare = value.replace(/\s/g, '');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(bare);
      notify({ tone: 'good', title: t('copied', { value: bare }) });
    } catch {
      notify({ tone: 'bad', title: t('notCopied') });
    }
  };
  return (
    <IconButton
      size="small"
      label={t('copyValue', { value: bare })}
      icon={<Copy aria-hidden size={13} />}
      onPress={() => void copy()}
      className="max-md:size-9"
    />
  );
}

import { useState } from 'react';
import { Button, TextArea, useSending, useText } from '../../../platform/web/index.ts';
import { Mentions } from '../follow-up/Mentions.tsx';
import { commentTexts } from './texts.ts';

type Props = {
  send: (said: { body: string; mentions: string[] }) => Promise<unknown>;
  stale: readonly string[];
  isFocusedFirst?: boolean;
};

/** A new comment, and whom it is told to. */
export function WriteComment({ send, stale, isFocusedFirst = false }: Props) {
  const t = useText(commentTexts);
  const [body, setBody] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const sending = useSending({
    send: () => send({ body, mentions: [...mentions] }),
    stale,
    onDone: () => {
      setBody('');
      setMentions([]);
    },
    failed: (title) => ({ title }),
  });
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t('writeComment')}
        hideLabel
        placeholder={t('writeComment')}
        value={body}
        onChange={setBody}
        rows={1}
        maxLength={2000}
        isFocusedFirst={isFocusedFirst}
      />
      {body.trim() && (
        <div className="flex flex-wrap items-end justify-between gap-2">
          <Mentions value={mentions} onChange={setMentions} />
          <Button
            size="small"
            variant="primary"
            onPress={() => void sending.send()}
            isPending={sending.isPending}
          >
            {t('send')}
          </Button>
        </div>
      )}
    </div>
  );
}

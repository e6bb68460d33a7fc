import { MessageCircle, X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  FormDialog,
  IconButton,
  SegmentedControl,
  TextArea,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { oursAmong, readChat, speakersOf } from '../../model/chat/read-chat.ts';
import { ChatMessages } from '../timeline/ChatMessages.tsx';
import { useColleagues } from './Mentions.tsx';
import { followUpTexts } from './texts.ts';

type Props = {
  /** Null: what is being written is no chat. */
  ours: readonly string[] | null;
  onRead: (text: string, ours: readonly string[]) => void;
  onForget: () => void;
};

/** Reads a pasted chat into messages, and asks who of the speakers is one of us. */
export function PasteChat({ ours, onRead, onForget }: Props) {
  const t = useText(followUpTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<MessageCircle aria-hidden size={14} />}
        onPress={() => setOpen(true)}
      >
        {t('pasteChat')}
      </Button>
      {ours && (
        <span className="inline-flex items-center gap-1 rounded-md bg-accent-soft pl-2 text-sm text-accent">
          {t('asChat')}
          <IconButton
            size="small"
            label={t('forgetChat')}
            icon={<X aria-hidden size={13} />}
            onPress={onForget}
          />
        </span>
      )}
      {isOpen && (
        <ChatDialog
          onClose={() => setOpen(false)}
          onRead={(text, chosen) => {
            onRead(text, chosen);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function ChatDialog({ onRead, onClose }: { onRead: Props['onRead']; onClose: () => void }) {
  const t = useText(followUpTexts);
  const today = useToday();
  const colleagues = useColleagues();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const messages = readChat(text, today);
  const speakers = speakersOf(messages);
  const guessed = oursAmong(
    speakers,
    colleagues.map(({ name }) => name),
  );
  const isOurs = (speaker: string) => chosen[speaker] ?? guessed.includes(speaker);
  return (
    <FormDialog
      title={t('chatTitle')}
      text={t('chatText')}
      confirm={t('use')}
      onSubmit={() => messages.length > 0 && onRead(text, speakers.filter(isOurs))}
      onClose={onClose}
      isDisabled={messages.length === 0}
    >
      <TextArea
        label={t('chatWords')}
        value={text}
        onChange={setText}
        rows={6}
        maxLength={20_000}
        isFocusedFirst
        error={text.trim() && messages.length === 0 ? t('chatNone') : null}
      />
      {messages.length > 0 && (
        <>
          <p className="text-sm text-soft">{t('chatFound', { count: messages.length })}</p>
          <ul className="flex flex-col gap-2">
            {speakers.map((speaker) => (
              <li key={speaker} className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0 truncate">{speaker}</span>
                <SegmentedControl
                  label={speaker}
                  value={isOurs(speaker) ? 'us' : 'them'}
                  onChange={(side) => setChosen({ ...chosen, [speaker]: side === 'us' })}
                  segments={[
                    { id: 'them', name: t('them') },
                    { id: 'us', name: t('us') },
                  ]}
                />
              </li>
            ))}
          </ul>
          <ChatMessages talk={messages.map((message) => ({ ...message, isOurs: isOurs(message.by) }))} />
        </>
      )}
    </FormDialog>
  );
}

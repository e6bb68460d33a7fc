import { use, useState } from 'react';
import { Paperclip } from 'lucide-react';
import {
  Button,
  callContract,
  FormDrawer,
  notify,
  TextArea,
  TextField,
  useLocale,
  useText,
  type Say,
} from '../../../platform/web/index.ts';
import { mailContract, type MailPerson, type WireMail } from '../../model/mail/mail-contract.ts';
import { answerSubject } from '../../model/mail/thread-subject.ts';
import { pickFiles } from '../files/pick-files.ts';
import { behind } from '../note-insertion.ts';
import { AttachedFiles } from './AttachedFiles.tsx';
import { LetterAidsContext } from './letter-aids.ts';
import { RecipientField } from './RecipientField.tsx';
import { mailTexts } from './texts.ts';
import { attachFile, useLetter, useSendOff, type LetterText } from './use-letter.ts';

type Props = {
  subject: { object: string; id: string };
  /** The deal it is about, where that is not the subject itself. */
  dealId?: string | null;
  /** The mail it answers, and whether everybody of it is answered. */
  answers?: { mail: WireMail; isToAll: boolean };
  /** One that was begun before. */
  draft?: WireMail;
  onClose: () => void;
};

/** Writes a mail about a record; what is written is kept as a draft by itself. */
export function Compose({ subject, dealId, answers, draft, onClose }: Props) {
  const t = useText(mailTexts);
  const { locale } = useLocale();
  const letter = useLetter(subject, {
    draft: draft ?? null,
    answers: answers?.mail.id ?? null,
    text: draft ? textOf(draft) : answers ? answerTo(answers, locale) : emptyLetter,
  });
  const [isTried, setTried] = useState(false);
  const sendOff = useSendOff();
  const { text, setText, failure, isPending, guarded, save } = letter;
  const change = (part: Partial<LetterText>) => setText({ ...text, ...part });
  const send = async (): Promise<void> => {
    setTried(true);
    if (text.to.length === 0) return;
    const isSent = await guarded(async () => {
      await sendOff(await save());
      return true;
    });
    if (isSent) onClose();
  };
  const close = async (): Promise<void> => {
    if (letter.isChanged && (await guarded(save))) notify({ title: t('kept') });
    onClose();
  };
  const attach = () =>
    pickFiles(
      (files) => {
        void guarded(async () => {
          let kept = await save();
          for (const file of files) kept = await attachFile(kept, file);
          letter.setDraft(kept);
        });
      },
      { isSeveral: true },
    );
  return (
    <FormDrawer
      title={t(answers ? 'answerTo' : 'newMail')}
      confirm={t('send')}
      onSubmit={() => void send()}
      onClose={() => void close()}
      failure={failure}
      isPending={isPending}
      others={<Discard letter={letter} onClose={onClose} />}
    >
      <RecipientField
        label={t('to')}
        subject={subject}
        value={text.to}
        onChange={(to) => change({ to })}
        isRequired
        error={isTried && text.to.length === 0 ? t('recipientMissing') : null}
      />
      <RecipientField label={t('cc')} subject={subject} value={text.cc} onChange={(cc) => change({ cc })} />
      <TextField
        label={t('subjectLine')}
        value={text.subject}
        onChange={(told) => change({ subject: told })}
        maxLength={500}
      />
      <TextArea
        label={t('words')}
        value={text.text}
        onChange={(told) => change({ text: told })}
        maxLength={100_000}
        rows={10}
        hint={hintOfBlanks(text.text, t)}
      />
      <AttachedFiles mail={letter.draft} onChange={letter.setDraft} />
      <LetterTools
        dealId={dealId ?? (subject.object === 'deal' ? subject.id : null)}
        onAttach={attach}
        onInsert={(words) => change({ text: behind(text.text, words) })}
      />
    </FormDrawer>
  );
}

type ToolProps = { dealId: string | null; onAttach: () => void; onInsert: (words: string) => void };

/** What is put into a letter: files, and words that others have ready for its deal. */
function LetterTools({ dealId, onAttach, onInsert }: ToolProps) {
  const t = useText(mailTexts);
  const { InsertWords } = use(LetterAidsContext);
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" icon={<Paperclip aria-hidden size={14} />} onPress={onAttach}>
        {t('attach')}
      </Button>
      {InsertWords && dealId !== null && <InsertWords dealId={dealId} onInsert={onInsert} />}
    </div>
  );
}

function Discard({ letter, onClose }: { letter: ReturnType<typeof useLetter>; onClose: () => void }) {
  const t = useText(mailTexts);
  const { draft, guarded } = letter;
  if (!draft) return null;
  const discard = async (): Promise<void> => {
    const isGone = await guarded(async () => {
      await callContract(mailContract.discardMailDraft, { params: { id: draft.id } });
      return true;
    });
    if (!isGone) return;
    notify({ title: t('discarded') });
    onClose();
  };
  return (
    <Button variant="quiet" onPress={() => void discard()}>
      {t('discard')}
    </Button>
  );
}

/** Blanks that a template left to be filled in, before the customer reads them. */
function hintOfBlanks(text: string, t: Say<keyof typeof mailTexts>): string | undefined {
  const blanks = new Set(text.match(/【[^【】\n]{1,40}】|_{4,}/g));
  return blanks.size > 0 ? t('stillBlank', { blanks: [...blanks].join(' ') }) : undefined;
}

const emptyLetter: LetterText = { to: [], cc: [], subject: '', text: '' };

function textOf({ to, cc, subject, words }: WireMail): LetterText {
  return { to, cc, subject, text: [words?.own, words?.quoted].filter(Boolean).join('\n\n') };
}

/** An answer goes to whoever wrote, or on to those it was written to when one wrote it oneself; to all, to the others, too. */
function answerTo(
  { mail, isToAll }: { mail: WireMail; isToAll: boolean },
  locale: 'zh-CN' | 'en',
): LetterText {
  const isOwn = mail.state === 'sent' || mail.state === 'waiting' || mail.state === 'sending';
  const to: MailPerson[] = isOwn ? mail.to : [mail.from];
  const others = isOwn ? mail.cc : [...mail.to, ...mail.cc];
  const cc = isToAll ? others.filter(({ address }) => !to.some((one) => one.address === address)) : [];
  return { to, cc, subject: answerSubject(mail.subject, locale), text: '' };
}

import { useRef, useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  Checkbox,
  ComboBox,
  FormDialog,
  notify,
  useFormats,
  useSending,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { icsContract, type IcsLine } from '../../model/meetings/ics-contract.ts';
import { findSubjects } from '../find-subjects.ts';
import { calendarTexts } from './texts.ts';

type Read = EndpointAnswer<typeof icsContract.readIcs> & { text: string };

/** A calendar file: looked at first, then chosen meetings are taken in. A reply to an invitation is noted at once. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useText(calendarTexts);
  const [read, setRead] = useState<Read | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [about, setAbout] = useState<Option | null>(null);
  const reading = useSending<Read | null, string>({
    send: readFile,
    onDone: (found) => {
      if (!found) return onClose();
      setRead(found);
      setChosen(new Set(found.meetings.filter(isWanted).map(({ key }) => key)));
    },
  });
  const taking = useSending({
    send: () => {
      const [object, id] = about?.id.split('/') ?? [];
      const subject = object && id ? { object, id } : null;
      return callContract(icsContract.importIcs, { body: { text: read!.text, keys: [...chosen], subject } });
    },
    said: (done) => t('imported', done),
    stale: ['calendar', 'timeline'],
    onDone: onClose,
  });
  async function readFile(text: string): Promise<Read | null> {
    if (/^METHOD:REPLY\s*$/im.test(text)) {
      const { name } = await callContract(icsContract.takeReply, { body: { text } });
      notify({ tone: 'good', title: t('replyTaken', { name }) });
      return null;
    }
    return { ...(await callContract(icsContract.readIcs, { body: { text } })), text };
  }
  return (
    <FormDialog
      title={t('importTitle')}
      text={t('importHint')}
      width="normal"
      confirm={t('importSome', { count: chosen.size })}
      isDisabled={chosen.size === 0}
      isPending={taking.isPending}
      failure={reading.failure ?? taking.failure}
      onSubmit={() => void taking.send()}
      onClose={onClose}
    >
      <FileChoice isPending={reading.isPending} onText={(text) => void reading.send(text)} />
      {read && (
        <>
          <ComboBox
            label={t('about')}
            value={about}
            onChange={setAbout}
            search={findSubjects}
            placeholder={t('findRecord')}
          />
          {read.isCut && <p className="text-sm text-warn">{t('seriesCut')}</p>}
          {read.faults > 0 && <p className="text-sm text-warn">{t('faults', { count: read.faults })}</p>}
          <ul className="max-h-90 overflow-auto rounded-md border border-line">
            {read.meetings.map((line) => (
              <Line
                key={line.key}
                line={line}
                isChosen={chosen.has(line.key)}
                onChoose={(isChosen) => setChosen(withKey(chosen, line.key, isChosen))}
              />
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  );
}

function isWanted({ isKnown, isCancelled }: IcsLine): boolean {
  return !isKnown && !isCancelled;
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}

function FileChoice({ isPending, onText }: { isPending: boolean; onText: (text: string) => void }) {
  const t = useText(calendarTexts);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".ics,text/calendar"
        aria-label={t('file')}
        className="hidden"
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onText(await file.text());
          currentTarget.value = '';
        }}
      />
      <Button isPending={isPending} onPress={() => input.current?.click()}>
        {t('chooseFile')}
      </Button>
    </div>
  );
}

type LineProps = { line: IcsLine; isChosen: boolean; onChoose: (isChosen: boolean) => void };

function Line({ line, isChosen, onChoose }: LineProps) {
  const t = useText(calendarTexts);
  const { instant, day } = useFormats();
  const name = line.title || line.place || line.key;
  return (
    <li className="flex items-start gap-2 border-b border-line px-3 py-2 last:border-b-0">
      <Checkbox label={name} hideLabel value={isChosen} isDisabled={line.isKnown} onChange={onChoose} />
      <div className="min-w-0 flex-1">
        <p className="truncate">{name}</p>
        <p className="figures flex flex-wrap gap-x-2 text-sm text-faint">
          <span>{line.allDay ? day(line.startsAt.slice(0, 10)) : instant(line.startsAt)}</span>
          {line.place && <span className="truncate">{line.place}</span>}
          {line.isFloating && <span className="text-warn">{t('floating')}</span>}
        </p>
      </div>
      {line.isKnown && <Badge>{t('known')}</Badge>}
      {line.isCancelled && <Badge>{t('cancelled')}</Badge>}
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { CircleCheck, ListPlus, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  IconButton,
  Select,
  SkeletonLines,
  TextArea,
  TextField,
  useDraft,
  useFormats,
  useNow,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { meetingContract, type WireMeeting } from '../../model/meetings/contract.ts';
import { meetingTexts } from './texts.ts';

type Minutes = EndpointAnswer<typeof meetingContract.readMinutes>;
type Section = Minutes['sections'][number];

/** What the meeting said: written by the template, kept by version; lines become tasks. */
export function MinutesCard({ meeting }: { meeting: WireMeeting }) {
  const t = useText(meetingTexts);
  const [version, setVersion] = useState<number | null>(null);
  const hasBegun = useNow() >= new Date(meeting.startsAt);
  const { data, error } = useQuery(
    contractQuery(meetingContract.readMinutes, {
      params: { id: meeting.id },
      query: version === null ? {} : { version },
    }),
  );
  const closed = meeting.state === 'cancelled' ? t('minutesCancelled') : hasBegun ? null : t('minutesLater');
  return (
    <Card
      title={t('minutes')}
      actions={
        data && data.versions.length > 1 && <Versions data={data} value={version} onChange={setVersion} />
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={6} />}
      {data && closed && data.number === 0 && <p className="text-sm text-faint">{closed}</p>}
      {data && (!closed || data.number > 0) && (
        <Editor
          key={`${data.number}`}
          meeting={meeting}
          minutes={data}
          isClosed={closed !== null || version !== null || !meeting.mayWriteMinutes}
        />
      )}
    </Card>
  );
}

type VersionsProps = { data: Minutes; value: number | null; onChange: (version: number | null) => void };

function Versions({ data, value, onChange }: VersionsProps) {
  const t = useText(meetingTexts);
  const { instant } = useFormats();
  const newest = data.versions[0]!.number;
  return (
    <Select
      label={t('versions')}
      hideLabel
      className="w-64"
      value={String(value ?? newest)}
      onChange={(id) => onChange(id === String(newest) || id === null ? null : Number(id))}
      options={data.versions.map(({ number, author, at }) => ({
        id: String(number),
        name: `${t('version', { number })} · ${author?.name ?? ''} ${instant(at)}`,
      }))}
    />
  );
}

type EditorProps = { meeting: WireMeeting; minutes: Minutes; isClosed: boolean };

function Editor({ meeting, minutes, isClosed }: EditorProps) {
  const t = useText(meetingTexts);
  const [sections, setSections, isChanged] = useDraft<readonly Section[]>(() => minutes.sections);
  const saving = useSending({
    send: () =>
      callContract(meetingContract.saveMinutes, {
        params: { id: meeting.id },
        body: { basedOn: minutes.number, sections: sections.map(sent) },
      }),
    said: ({ number }) => t('minutesSaved', { number }),
    stale: ['meetings', 'calendar', 'timeline'],
  });
  const unsaved = useUnsaved(isChanged && !saving.isPending);
  const taskOf = new Map(
    minutes.sections.flatMap(({ lines }) => lines.map(({ id, taskId }) => [id, taskId] as const)),
  );
  const change = (id: string, part: Partial<Section>): void =>
    setSections(sections.map((section) => (section.id === id ? { ...section, ...part } : section)));
  return (
    <div className="flex flex-col gap-5">
      {unsaved.dialog}
      {saving.failure != null && <ErrorNotice error={saving.failure} />}
      {sections.map((section) => (
        <SectionEditor
          key={section.id}
          meetingId={meeting.id}
          section={section}
          isClosed={isClosed}
          isChanged={isChanged}
          taskOf={taskOf}
          onChange={(part) => change(section.id, part)}
        />
      ))}
      {!isClosed && (
        <Button
          variant="primary"
          className="self-start"
          isPending={saving.isPending}
          onPress={() => void saving.send()}
        >
          {t('saveMinutes')}
        </Button>
      )}
    </div>
  );
}

function sent({ id, title, kind, text, lines }: Section) {
  const kept = lines.filter((line) => line.text.trim() !== '');
  return { id, title, kind, text, lines: kept.map((line) => ({ id: line.id, text: line.text })) };
}

type SectionProps = {
  meetingId: string;
  section: Section;
  isClosed: boolean;
  isChanged: boolean;
  /** As saved: what became a task meanwhile is not in the draft. */
  taskOf: ReadonlyMap<string, string | null>;
  onChange: (part: Partial<Section>) => void;
};

function SectionEditor({ meetingId, section, isClosed, isChanged, taskOf, onChange }: SectionProps) {
  const t = useText(meetingTexts);
  const { title, kind, text, hint, lines } = section;
  if (kind === 'text')
    return (
      <TextArea
        label={title}
        {...(hint && { placeholder: hint })}
        value={text}
        isReadOnly={isClosed}
        onChange={(next) => onChange({ text: next })}
        rows={section.id === 'attendees' ? 1 : 5}
        maxLength={20_000}
      />
    );
  const set = (id: string, words: string): void =>
    onChange({ lines: lines.map((line) => (line.id === id ? { ...line, text: words } : line)) });
  const add = (): void =>
    onChange({ lines: [...lines, { id: crypto.randomUUID(), text: '', taskId: null }] });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1.5 text-sm text-soft">
        {title} {hint && <span className="text-xs text-faint">{hint}</span>}
      </legend>
      {lines.map((line, place) => (
        <div key={line.id} className="flex items-center gap-2">
          <TextField
            label={t('line', { section: title, number: place + 1 })}
            hideLabel
            className="min-w-0 flex-1"
            value={line.text}
            isReadOnly={isClosed}
            onChange={(words) => set(line.id, words)}
            maxLength={500}
          />
          <TaskOfLine
            meetingId={meetingId}
            line={{ ...line, taskId: taskOf.get(line.id) ?? null }}
            isChanged={isChanged}
            isClosed={isClosed}
          />
          {!isClosed && (
            <IconButton
              size="small"
              label={t('removeLine')}
              icon={<Trash2 aria-hidden size={15} />}
              onPress={() => onChange({ lines: lines.filter((one) => one.id !== line.id) })}
            />
          )}
        </div>
      ))}
      {!isClosed && (
        <Button size="small" className="self-start" icon={<Plus aria-hidden size={14} />} onPress={add}>
          {t('addLine')}
        </Button>
      )}
    </fieldset>
  );
}

type TaskProps = {
  meetingId: string;
  line: Section['lines'][number];
  isChanged: boolean;
  isClosed: boolean;
};

function TaskOfLine({ meetingId, line, isChanged, isClosed }: TaskProps) {
  const t = useText(meetingTexts);
  const making = useSending({
    send: () =>
      callContract(meetingContract.makeTaskOfLine, {
        params: { id: meetingId },
        body: { lineId: line.id },
      }),
    said: () => t('taskDone', { title: line.text }),
    stale: ['meetings', 'tasks', 'work-queue', 'timeline'],
    failed: (title) => ({ title }),
  });
  if (line.taskId)
    return (
      <span className="flex shrink-0 items-center gap-1 text-xs text-good">
        <CircleCheck aria-hidden size={14} />
        {t('taskMade')}
      </span>
    );
  if (isClosed) return null;
  return (
    <Button
      size="small"
      icon={<ListPlus aria-hidden size={14} />}
      isPending={making.isPending}
      disabledReason={isChanged ? t('saveFirst') : null}
      onPress={() => void making.send()}
    >
      {t('makeTask')}
    </Button>
  );
}

import { useQuery } from '@tanstack/react-query';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  IconButton,
  PageBody,
  PageHeader,
  Select,
  SkeletonLines,
  TextField,
  useDraft,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { meetingContract } from '../../model/meetings/contract.ts';
import { sectionKinds, type TemplateSection } from '../../model/meetings/minutes.ts';
import { meetingTexts } from './texts.ts';

/** What minutes are asked to hold, section by section. */
export function Page() {
  const t = useText(meetingTexts);
  const { data, error } = useQuery(contractQuery(meetingContract.readTemplate));
  return (
    <>
      <PageHeader title={t('template')} />
      <PageBody className="max-w-3xl">
        {error && <ErrorNotice error={error} />}
        {!data && !error && <SkeletonLines lines={6} className="h-8" />}
        {data && <Editor key={data.version} {...data} />}
      </PageBody>
    </>
  );
}

function Editor({ sections: kept, version }: { sections: readonly TemplateSection[]; version: number }) {
  const t = useText(meetingTexts);
  const mayDesign = useMay('organisation.update');
  const [sections, setSections, isChanged] = useDraft<readonly TemplateSection[]>(() => kept);
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(meetingContract.changeTemplate, { ifMatch: version, body: { sections: [...sections] } }),
    said: () => t('saved'),
    stale: ['minutes-template', 'meetings'],
  });
  const unsaved = useUnsaved(isChanged && !isPending);
  const set = (id: string, part: Partial<TemplateSection>): void =>
    setSections(sections.map((section) => (section.id === id ? { ...section, ...part } : section)));
  const raise = (place: number): void => {
    const next = [...sections];
    next.splice(place - 1, 0, ...next.splice(place, 1));
    setSections(next);
  };
  const add = (): void =>
    setSections([...sections, { id: crypto.randomUUID(), title: '', kind: 'text', hint: '' }]);
  return (
    <>
      {unsaved.dialog}
      {failure != null && <ErrorNotice error={failure} />}
      {sections.map((section, place) => (
        <SectionCard
          key={section.id}
          section={section}
          place={place}
          isOnly={sections.length === 1}
          onChange={(part) => set(section.id, part)}
          onRaise={() => raise(place)}
          onRemove={() => setSections(sections.filter((one) => one.id !== section.id))}
        />
      ))}
      <div className="flex gap-2">
        <Button icon={<Plus aria-hidden size={15} />} isDisabled={sections.length >= 12} onPress={add}>
          {t('addSection')}
        </Button>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={!isChanged || sections.some(({ title }) => title.trim() === '')}
          disabledReason={mayDesign ? null : t('notYours')}
          onPress={() => void send()}
        >
          {t('save')}
        </Button>
      </div>
    </>
  );
}

type CardProps = {
  section: TemplateSection;
  place: number;
  isOnly: boolean;
  onChange: (part: Partial<TemplateSection>) => void;
  onRaise: () => void;
  onRemove: () => void;
};

function SectionCard({ section, place, isOnly, onChange, onRaise, onRemove }: CardProps) {
  const t = useText(meetingTexts);
  return (
    <Card
      title={t('section', { number: place + 1 })}
      actions={
        <>
          <IconButton
            label={t('up')}
            icon={<ArrowUp aria-hidden size={16} />}
            isDisabled={place === 0}
            onPress={onRaise}
          />
          <IconButton
            label={t('removeSection')}
            icon={<Trash2 aria-hidden size={16} />}
            isDisabled={isOnly}
            onPress={onRemove}
          />
        </>
      }
    >
      <div className="grid gap-3 md:grid-cols-2">
        <TextField
          label={t('sectionTitle')}
          value={section.title}
          onChange={(title) => onChange({ title })}
          maxLength={60}
          isRequired
        />
        <Select
          label={t('sectionKind')}
          value={section.kind}
          onChange={(id) => id && onChange({ kind: id as TemplateSection['kind'] })}
          options={sectionKinds.map((id) => ({ id, name: t(id) }))}
        />
        <TextField
          label={t('sectionHint')}
          value={section.hint}
          onChange={(hint) => onChange({ hint })}
          maxLength={200}
          className="md:col-span-2"
        />
      </div>
    </Card>
  );
}

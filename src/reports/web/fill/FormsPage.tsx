import { ClipboardList, FileDown, Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import {
  Badge,
  Button,
  callContract,
  Card,
  EmptyState,
  ErrorNotice,
  FormDialog,
  IconButton,
  Link,
  PageBody,
  PageHeader,
  RadioGroup,
  SkeletonLines,
  TextField,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract } from '../../model/contract.ts';
import type { FormEntry } from '../../model/fill/sheet-contract.ts';
import { emptyForm, formDocument, formTemplates } from '../../model/fill/templates.ts';
import { reportTitles } from '../titles.ts';
import { portableTexts } from '../portable/texts.ts';
import { useTakingFile } from '../portable/use-taking-file.ts';
import { formLine, OwedForms } from './OwedForms.tsx';
import { fillTexts } from './texts.ts';
import { useForms } from './use-forms.ts';

/** What one owes, and the forms there are. */
export function Page() {
  const t = useText(fillTexts);
  const titles = useText(reportTitles);
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useForms();
  const make = (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => setMaking(true)}>
      {t('newForm')}
    </Button>
  );
  return (
    <>
      <PageHeader title={titles('forms')} actions={make}>
        <p className="text-sm text-soft">{t('hint')}</p>
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-10" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<ClipboardList aria-hidden size={28} />} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <>
            <Card title={t('owed')} isFlush>
              {data.owed.length === 0 && (
                <p className="px-4 pt-1 pb-4 text-sm text-soft">
                  {t('nothingOwed')}。{t('nothingOwedText')}
                </p>
              )}
              <OwedForms owed={data.owed} />
            </Card>
            <Card title={t('all')} isFlush>
              <ul>
                {data.items.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </ul>
            </Card>
          </>
        )}
      </PageBody>
      {isMaking && <NewDialog onClose={() => setMaking(false)} />}
    </>
  );
}

function Entry({ entry: { id, title, owner, isCollected, hasDraft, may } }: { entry: FormEntry }) {
  const t = useText(fillTexts);
  const portable = useText(portableTexts);
  const taking = useTakingFile();
  const page = may.fill ? `/forms/${id}` : `/forms/${id}/${may.look ? 'board' : ''}`;
  return (
    <li className={formLine}>
      <Link href={page} look="plain" className="min-w-0 flex-1 truncate font-medium">
        {title}
      </Link>
      {isCollected && <Badge tone="accent">{t('collected')}</Badge>}
      {hasDraft && <Badge tone="warn">{t('draft')}</Badge>}
      {owner && <span className="text-sm text-faint">{t('by', { name: owner.name })}</span>}
      {isCollected && may.look && <Link href={`/forms/${id}/board`}>{t('board')}</Link>}
      {may.design && <Link href={`/forms/${id}/design`}>{t('design')}</Link>}
      {may.design && (
        <IconButton
          size="small"
          label={`${portable('takeFile')} · ${title}`}
          icon={<FileDown aria-hidden size={16} />}
          onPress={() => void taking.send(id)}
        />
      )}
    </li>
  );
}

function NewDialog({ onClose }: { onClose: () => void }) {
  const t = useText(fillTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const [from, setFrom] = useState<string>(formTemplates[0]!.id);
  const template = formTemplates.find(({ id }) => id === from);
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? (template ? label(template.title) : '');
  const { send, ...sending } = useSending({
    send: () =>
      callContract(reportContract.createReport, {
        body: { title, folder: '', document: formDocument(template?.form ?? emptyForm()) },
      }),
    stale: ['report-forms', 'reports'],
    onDone: ({ id }) => navigate({ to: `/forms/${id}/design` }),
  });
  return (
    <FormDialog
      title={t('newForm')}
      confirm={t('create')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={title.trim() === ''}
      {...sending}
    >
      <RadioGroup
        label={t('beginWith')}
        value={from}
        onChange={setFrom}
        options={[
          ...formTemplates.map(({ id, title: name, says }) => ({
            id,
            name: label(name),
            detail: label(says),
          })),
          { id: 'empty', name: t('empty'), detail: t('emptyText') },
        ]}
      />
      <TextField label={t('title')} isRequired value={title} onChange={setTyped} maxLength={80} />
    </FormDialog>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import {
  callContract,
  PageBody,
  PageHeader,
  useLabel,
  useLocale,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract } from '../../model/contract.ts';
import { emptyDocument } from '../../model/document.ts';
import { shippedTemplates } from '../../model/templates/shipped-templates.ts';
import { documentOf, type ReportTemplate } from '../../model/templates/template.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { reportTitles } from '../titles.ts';
import { TemplateSketch } from './TemplateSketch.tsx';
import { templateTexts } from './template-texts.ts';

/** What a report is begun with: an empty page, or one of the templates; either opens on the drawing board. */
export function Page() {
  const t = useText(templateTexts);
  const titles = useText(reportTitles);
  const label = useLabel();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { send, isPending } = useSending({
    send: (template: ReportTemplate | null) =>
      callContract(reportContract.createReport, {
        body: template
          ? { title: label(template.title), document: documentOf(template, locale) }
          : { title: t('untitled'), document: emptyDocument() },
      }),
    stale: staleReports,
    onDone: ({ id }) => void navigate({ href: `/reports/${id}/design` }),
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <>
      <PageHeader title={t('newReport')} crumbs={[{ name: titles('dashboards'), href: '/reports' }]}>
        <p className="text-sm text-soft">{t('hint')}</p>
      </PageHeader>
      <PageBody>
        <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          <Choice
            title={t('empty')}
            tells={t('emptyTells')}
            isDisabled={isPending}
            onChoose={() => void send(null)}
          >
            <FilePlus2 aria-hidden size={28} className="text-faint" />
          </Choice>
          {shippedTemplates.map((template) => (
            <Choice
              key={template.id}
              title={label(template.title)}
              tells={label(template.tells)}
              isDisabled={isPending}
              onChoose={() => void send(template)}
            >
              <TemplateSketch template={template} />
            </Choice>
          ))}
        </ul>
      </PageBody>
    </>
  );
}

type ChoiceProps = {
  title: string;
  tells: string;
  isDisabled: boolean;
  onChoose: () => void;
  children: ReactNode;
};

function Choice({ title, tells, isDisabled, onChoose, children }: ChoiceProps) {
  return (
    <li>
      <AriaButton
        isDisabled={isDisabled}
        onPress={onChoose}
        className="flex h-full w-full cursor-pointer flex-col overflow-hidden rounded-lg border border-line bg-surface text-left data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:border-accent"
      >
        <span className="flex h-36 w-full items-center justify-center bg-sunken p-3">{children}</span>
        <span className="flex flex-col gap-0.5 p-3">
          <span className="font-medium">{title}</span>
          <span className="text-sm text-soft">{tells}</span>
        </span>
      </AriaButton>
    </li>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { callContract, IconButton, useLabel, useSending, useText } from '../../../platform/web/index.ts';
import { useCatalogue, type AskedList } from '../../../records/web/index.ts';
import { blockSchema } from '../../model/blocks/block.ts';
import { reportContract } from '../../model/contract.ts';
import { withBlock, withSize } from '../../model/design/arrange.ts';
import { emptyDocument } from '../../model/document.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { templateTexts } from './template-texts.ts';

const mostColumns = 8;
const mostRecords = 20;

/** Beside the columns of a list: these very records, filtered and sorted alike, as the first block of a report. */
export function ReportOfList({ object, asked }: { object: string; asked: AskedList }) {
  const t = useText(templateTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const { catalogue } = useCatalogue(object);
  const title = catalogue ? t('ofList', { name: label(catalogue.plural) }) : '';
  const { send } = useSending({
    send: () =>
      callContract(reportContract.createReport, {
        body: { title, document: documentOfList(object, asked, title) },
      }),
    stale: staleReports,
    onDone: ({ id }) => void navigate({ href: `/reports/${id}/design` }),
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <IconButton
      size="small"
      label={t('makeReport')}
      icon={<FilePlus2 aria-hidden size={16} />}
      isDisabled={title === ''}
      onPress={() => void send()}
    />
  );
}

function documentOfList(object: string, { query, conditions, columns }: AskedList, title: string) {
  const block = blockSchema.parse({
    type: 'records',
    id: 'list',
    title,
    list: {
      object,
      filter: conditions,
      columns: columns.slice(0, mostColumns),
      sort: query.sort ?? null,
    },
    most: mostRecords,
  });
  return withSize(withBlock(emptyDocument(), block), 'desktop', block.id, { w: 12, h: 4 });
}

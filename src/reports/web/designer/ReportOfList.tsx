import { useNavigate } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { useMeasures } from '../../../insights/web/index.ts';
import {
  callContract,
  IconButton,
  Menu,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { useCatalogue, type AskedList } from '../../../records/web/index.ts';
import { blockSchema, type Block } from '../../model/blocks/block.ts';
import { reportContract } from '../../model/contract.ts';
import { withBlock, withSize } from '../../model/design/arrange.ts';
import { pivotOfList } from '../../model/design/pivot-of-list.ts';
import { emptyDocument } from '../../model/document.ts';
import { usualParams } from '../../model/params/params.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { templateTexts } from './template-texts.ts';

const mostColumns = 8;
const mostRecords = 20;

/** Beside the columns of a list: these very records, listed or counted, as the first block of a report. */
export function ReportOfList({ object, asked }: { object: string; asked: AskedList }) {
  const t = useText(templateTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const { catalogue } = useCatalogue(object);
  const measures = useMeasures();
  const title = catalogue ? label(catalogue.plural) : '';
  const pivot = asked.query.search ? null : pivotOfList(measures, object, asked.conditions, 'pivot');
  const { send } = useSending({
    send: (block: Block) =>
      callContract(reportContract.createReport, { body: { title, document: documentOf(block) } }),
    stale: staleReports,
    onDone: ({ id }) => void navigate({ href: `/reports/${id}/design` }),
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <Menu
      label={t('makeReport')}
      trigger={
        <IconButton
          size="small"
          label={t('makeReport')}
          icon={<FilePlus2 aria-hidden size={16} />}
          isDisabled={title === ''}
        />
      }
      entries={[
        { id: 'list', name: t('asList'), onAction: () => void send(listBlock(object, asked, title)) },
        {
          id: 'pivot',
          name: t('asPivot'),
          disabledReason: pivot ? null : t('noPivot'),
          onAction: () => pivot && void send(pivot),
        },
      ]}
    />
  );
}

function listBlock(object: string, { query, conditions, columns }: AskedList, title: string): Block {
  return blockSchema.parse({
    type: 'records',
    id: 'list',
    title,
    list: { object, filter: conditions, columns: columns.slice(0, mostColumns), sort: query.sort ?? null },
    most: mostRecords,
  });
}

/** A list is not of a period: its report shows all of time until somebody says otherwise. */
function documentOf(block: Block) {
  const whole = { ...emptyDocument(), params: usualParams('all') };
  return withSize(withBlock(whole, block), 'desktop', block.id, { w: 12, h: 4 });
}

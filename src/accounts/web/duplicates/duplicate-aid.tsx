import { useNavigate } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import { useMay } from '../../../identity/web/index.ts';
import { Button, useText, whenShown } from '../../../platform/web/index.ts';
import type { RecordAid } from '../../../records/web/index.ts';
import type { PartyFields } from '../../model/duplicates/party.ts';
import { fewestMerged, mergeAddress, mostMerged } from './merge-address.ts';
import { mergeTexts } from './texts.ts';

const DuplicateNotice = whenShown(async () => (await import('./DuplicateNotice.tsx')).DuplicateNotice);
const MergeDialog = whenShown(async () => (await import('./MergeDialog.tsx')).MergeDialog);
const MergedAway = whenShown(async () => (await import('./MergedAway.tsx')).MergedAway);
const MergedEntry = whenShown(async () => (await import('./MergedEntry.tsx')).MergedEntry);

/** What duplicates add to one kind of record: a warning in its form, merging on its page, in its list and history. */
export function duplicateAid(object: string, fields: PartyFields): RecordAid {
  return {
    InForm: (props) => <DuplicateNotice object={object} fields={fields} {...props} />,
    inMenu: {
      id: 'merge',
      label: mergeTexts.mergeWith,
      icon: <GitMerge aria-hidden size={16} />,
      refusal: ({ abilities }) => (abilities.update && abilities.delete ? null : mergeTexts.noRight),
      Opened: (props) => <MergeDialog object={object} fields={fields} {...props} />,
    },
    ForChosen: ({ chosen }) => <MergeChosen object={object} ids={chosen.matching ? [] : chosen.ids} />,
    WhenGone: ({ record }) => <MergedAway object={object} record={record} />,
    inHistory: { merged: (props) => <MergedEntry object={object} {...props} /> },
  };
}

function MergeChosen({ object, ids }: { object: string; ids: readonly string[] }) {
  const t = useText(mergeTexts);
  const navigate = useNavigate();
  const mayDelete = useMay(`${object}.delete`);
  const mayUpdate = useMay(`${object}.update`);
  if (!mayDelete || !mayUpdate) return null;
  const isRight = ids.length >= fewestMerged && ids.length <= mostMerged;
  return (
    <Button
      size="small"
      icon={<GitMerge aria-hidden size={14} />}
      disabledReason={isRight ? null : t('chooseTwo')}
      onPress={() => void navigate({ to: mergeAddress(object, ids) } as never)}
    >
      {t('merge')}
    </Button>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button, contractQuery, Link, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { hrefOfRecord, useCatalogue } from '../../../records/web/index.ts';
import { duplicateContract, type WireMerge } from '../../model/duplicates/contract.ts';
import { mergeTexts } from './texts.ts';
import { useUndoMerge } from './use-merge.ts';

type Props = { object: string; recordId: string; at: string };

/** Under a merge in a record's history: what was taken in, what came along, and the way back. */
export function MergedEntry({ object, recordId, at }: Props) {
  const merges = useQuery(contractQuery(duplicateContract.listMerges, { query: { object, recordId } }));
  const merge = merges.data?.items.find((one) => one.at === at);
  return merge ? <Told merge={merge} /> : null;
}

function Told({ merge }: { merge: WireMerge }) {
  const t = useText(mergeTexts);
  const label = useLabel();
  const { number } = useFormats();
  const undo = useUndoMerge();
  const parts = merge.parts.map((part) => `${label(part.label)} ${number(part.count)}`);
  return (
    <div className="mt-1.5 flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2">
        {merge.losers.map((loser) => (
          <Link key={loser.id} href={`${hrefOfRecord(merge.object, loser.id)}?stay=1`} look="plain">
            {loser.name ?? t('nameless')}
          </Link>
        ))}
        {parts.length > 0 && <span className="text-xs text-faint">{parts.join(' · ')}</span>}
      </p>
      {merge.undoneAt ? (
        <Undone merge={merge} />
      ) : (
        <span>
          <Button
            size="small"
            isPending={undo.isPending}
            disabledReason={merge.noUndo}
            onPress={() => undo.mutate(merge.id)}
          >
            {t('undo')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Undone({ merge }: { merge: WireMerge }) {
  const t = useText(mergeTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue(merge.object);
  const { conflicts = [], stayed = 0 } = merge.undoReport ?? {};
  const named = conflicts.map(({ field }) => {
    const known = catalogue?.fields.find(({ id }) => id === field);
    return known ? label(known.label) : field;
  });
  return (
    <div className="text-xs text-soft">
      <p>{t('undoneBy', { name: merge.undoneBy?.name ?? '' })}</p>
      {named.length > 0 && <p>{t('conflicts', { fields: named.join(t('separator')) })}</p>}
      {stayed > 0 && <p>{t('stayed', { count: stayed })}</p>}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  Card,
  contractQuery,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { playbookContract, type WirePiece, type WireVersion } from '../../model/contract.ts';
import { diffLines, type DiffLine } from '../../model/line-diff.ts';
import { pieceTexts } from './texts.ts';

/** Every version of a piece: who saved it, what changed, and the way back to it. */
export function Versions({ piece }: { piece: WirePiece }) {
  const t = useText(pieceTexts);
  const { data } = useQuery(contractQuery(playbookContract.listVersions, { params: { id: piece.id } }));
  const versions = data?.items ?? [];
  const { send, isPending } = useSending({
    send: (number: number) =>
      callContract(playbookContract.restoreVersion, { params: { id: piece.id, number } }),
    said: (_, number) => t('restored', { number }),
    stale: ['playbook-pieces', 'deals'],
    failed: (title) => ({ title }),
  });
  if (versions.length === 0) return null;
  return (
    <Card title={t('versions')}>
      <ol className="flex flex-col">
        {versions.map((version, place) => (
          <VersionLine
            key={version.number}
            version={version}
            before={versions[place + 1] ?? null}
            isNewest={place === 0}
            restore={
              place > 0 && piece.abilities.update && piece.deletedAt === null
                ? { isPending, press: () => void send(version.number) }
                : null
            }
          />
        ))}
      </ol>
    </Card>
  );
}

type LineProps = {
  version: WireVersion;
  before: WireVersion | null;
  isNewest: boolean;
  restore: { isPending: boolean; press: () => void } | null;
};

function VersionLine({ version, before, isNewest, restore }: LineProps) {
  const t = useText(pieceTexts);
  const { instant } = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="border-b border-line py-1.5 text-sm last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="figures font-medium">{t('version', { number: version.number })}</span>
        {isNewest && <Badge tone="good">{t('newest')}</Badge>}
        <span className="figures text-xs text-faint">
          {t('savedBy', { who: version.savedBy?.name ?? '', when: instant(version.savedAt) })}
        </span>
        <span className="ml-auto flex gap-1">
          {before && (
            <Button size="small" variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {t(isOpen ? 'hideDiff' : 'compare')}
            </Button>
          )}
          {restore && (
            <Button size="small" isDisabled={restore.isPending} onPress={restore.press}>
              {t('restore')}
            </Button>
          )}
        </span>
      </div>
      {isOpen && before && <Difference before={before} after={version} />}
    </li>
  );
}

function Difference({ before, after }: { before: WireVersion; after: WireVersion }) {
  const t = useText(pieceTexts);
  const lines = diffLines(withTitle(before), withTitle(after));
  if (lines.every(({ kind }) => kind === 'same')) return <p className="py-1 text-faint">{t('noWords')}</p>;
  return (
    <div className="mt-1 max-h-96 overflow-auto rounded-md bg-sunken py-1 text-sm">
      {lines.map((line, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other name than their place
        <DifferentLine key={place} line={line} />
      ))}
    </div>
  );
}

function withTitle({ title, body }: WireVersion): string {
  return `${title}\n${body}`;
}

const looks: Record<DiffLine['kind'], string> = {
  same: '',
  added: 'bg-good-soft text-good',
  removed: 'bg-bad-soft text-bad line-through',
};
const signs: Record<DiffLine['kind'], string> = { same: ' ', added: '+', removed: '−' };

function DifferentLine({ line }: { line: DiffLine }) {
  const t = useText(pieceTexts);
  return (
    <p className={`flex gap-2 px-3 whitespace-pre-wrap ${looks[line.kind]}`}>
      <span aria-hidden className="w-3 shrink-0 select-none">
        {signs[line.kind]}
      </span>
      {line.kind !== 'same' && <span className="sr-only">{t(line.kind)}</span>}
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{line.text || ' '}</span>
    </p>
  );
}

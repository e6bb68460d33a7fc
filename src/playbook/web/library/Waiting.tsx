import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../identity/web/index.ts';
import { Card, contractQuery, Link, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { playbookContract, type WireProposal } from '../../model/contract.ts';
import { scopeWords } from '../../model/piece.ts';
import { libraryTexts } from './texts.ts';

/** What others proposed and the reader may decide; nothing where nothing waits. */
export function Waiting() {
  const t = useText(libraryTexts);
  const mayApprove = useMay('playbook_piece.approve');
  const { data } = useQuery({ ...contractQuery(playbookContract.listProposals), enabled: mayApprove });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('waitingTitle', { count: items.length })}>
      <ul className="flex flex-col">
        {items.map((piece) => (
          <li
            key={piece.id}
            className="flex min-h-9 flex-wrap items-center gap-x-3 border-b border-line py-1 last:border-b-0"
          >
            <Link href={`/playbook/${piece.id}`} className="min-w-0 truncate text-sm">
              {piece.title}
            </Link>
            {piece.proposal && <From proposal={piece.proposal} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function From({ proposal }: { proposal: WireProposal }) {
  const t = useText(libraryTexts);
  const label = useLabel();
  const { relativeTime } = useFormats();
  return (
    <span className="min-w-0 text-xs text-faint">
      {t('waitingFrom', {
        who: proposal.by.name ?? '',
        whom: proposal.team?.name ?? label(scopeWords[proposal.scope]),
        when: relativeTime(proposal.at),
      })}
      {proposal.word && ` · ${proposal.word}`}
    </span>
  );
}

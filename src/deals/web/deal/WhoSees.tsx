import { useQuery } from '@tanstack/react-query';
import { identityContract } from '../../../identity/model/contract.ts';
import { useMe } from '../../../identity/web/index.ts';
import { Card, contractQuery, useText } from '../../../platform/web/index.ts';
import type { Named } from '../../../records/model/record-contract.ts';
import { dealTexts } from './texts.ts';
import { teamsAbove, whyVisible } from './who-sees.ts';

/** Who may see the deal, and why the reader does. */
export function WhoSees({ owner, team }: { owner: Named | null; team: Named | null }) {
  const t = useText(dealTexts);
  const me = useMe();
  const { data } = useQuery({ ...contractQuery(identityContract.listTeams), staleTime: 300_000 });
  const above = teamsAbove(team?.id ?? null, data?.items ?? []);
  const lines = [
    { who: owner?.name ?? t('noOwner'), why: t('seesOwner') },
    ...(team?.name ? [{ who: team.name, why: t('seesTeam', { team: team.name }) }] : []),
    ...above.flatMap(({ team: name, manager }) =>
      manager ? [{ who: manager, why: t('seesManager', { team: name }) }] : [],
    ),
  ];
  return (
    <Card title={t('whoSees')}>
      <ul className="flex flex-col gap-1.5 text-sm">
        {lines.map(({ who, why }) => (
          <li key={`${who} ${why}`} className="flex justify-between gap-3">
            <span className="shrink-0">{who}</span>
            <span className="truncate text-faint" title={why}>
              {why}
            </span>
          </li>
        ))}
        <li className="text-faint">{t('seesAll')}</li>
      </ul>
      <p className="mt-2 border-t border-line pt-2 text-sm text-soft">
        {t(whyVisible(owner?.id ?? null, me.userId, me.rights['deal.read']))}
      </p>
    </Card>
  );
}

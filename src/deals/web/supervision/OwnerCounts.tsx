import { ToggleButton } from 'react-aria-components';
import { Card, Link, useText } from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { supervisionContract } from '../../model/supervision/contract.ts';
import { supervisionTexts } from './texts.ts';

type Props = {
  owners: EndpointAnswer<typeof supervisionContract.progressBoard>['owners'];
  chosen: string | undefined;
  onChoose: (ownerId: string | undefined) => void;
};

/** How the deals of each owner stand; one is chosen to see his alone. */
export function OwnerCounts({ owners, chosen, onChoose }: Props) {
  const t = useText(supervisionTexts);
  return (
    <Card title={t('owners')}>
      <ul className="-mx-2">
        {owners.map(({ owner, ...counts }) => (
          <li key={owner.id} className="flex items-center gap-2">
            <ToggleButton
              isSelected={owner.id === chosen}
              onChange={(wanted) => onChoose(wanted ? owner.id : undefined)}
              className="min-w-0 flex-1 cursor-pointer rounded-md px-2 py-1.5 text-left data-hovered:bg-hover data-selected:bg-accent-soft data-selected:text-accent"
            >
              {owner.name}
              <span className="figures block text-xs text-soft">{t('ownerCounts', counts)}</span>
            </ToggleButton>
            <Link
              href={`/people/${owner.id}`}
              aria-label={t('scorecardOf', { name: owner.name })}
              className="text-sm"
            >
              {t('scorecard')}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

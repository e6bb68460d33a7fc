import { ToggleButton } from 'react-aria-components';
import { Card, useText } from '../../../platform/web/index.ts';
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
          <li key={owner.id}>
            <ToggleButton
              isSelected={owner.id === chosen}
              onChange={(wanted) => onChoose(wanted ? owner.id : undefined)}
              className="w-full cursor-pointer rounded-md px-2 py-1.5 text-left data-hovered:bg-hover data-selected:bg-accent-soft data-selected:text-accent"
            >
              {owner.name}
              <span className="figures block text-xs text-soft">{t('ownerCounts', counts)}</span>
            </ToggleButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

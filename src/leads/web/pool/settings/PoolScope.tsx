import { Checkbox, TagPicker, usePointerSource, useText } from '../../../../platform/web/index.ts';
import type { PoolDrawing } from './pool-drawing.ts';
import { poolDesignTexts } from './texts.ts';

type Props = { drawing: PoolDrawing; onPart: (change: Partial<PoolDrawing>) => void };

const nobody = () => Promise.resolve([]);

/** Whom a pool is open to, and who runs it. */
export function PoolScope({ drawing, onPart }: Props) {
  const t = useText(poolDesignTexts);
  const teams = usePointerSource('team')?.search ?? nobody;
  const people = usePointerSource('user')?.search ?? nobody;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium">{t('scope')}</legend>
      <Checkbox
        label={t('everybody')}
        value={drawing.everybody}
        onChange={(everybody) => onPart({ everybody })}
      />
      {!drawing.everybody && (
        <>
          <TagPicker
            label={t('teams')}
            value={drawing.teams}
            onChange={(next) => onPart({ teams: next })}
            search={teams}
          />
          <TagPicker
            label={t('people')}
            value={drawing.people}
            onChange={(next) => onPart({ people: next })}
            search={people}
          />
        </>
      )}
      <TagPicker
        label={t('runBy')}
        hint={t('runByHint')}
        value={drawing.admins}
        onChange={(admins) => onPart({ admins })}
        search={people}
      />
    </fieldset>
  );
}

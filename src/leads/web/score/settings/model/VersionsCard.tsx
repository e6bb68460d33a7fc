import { Badge, Button, Card, classNames, useFormats, useText } from '../../../../../platform/web/index.ts';
import type { ModelState, ModelVersion } from '../../../../model/score/contract.ts';
import { scoringTexts } from '../texts.ts';
import { Figure } from './Figure.tsx';
import { modelTexts } from './texts.ts';
import { useChoice } from './use-models.ts';

type Props = {
  state: ModelState;
  versions: readonly ModelVersion[];
  shown: number | null;
  mayDesign: boolean;
  onShow: (version: number) => void;
  onCompare: (version: number) => void;
};

/** All versions, newest first: how good each was, and which one speaks. */
export function VersionsCard({ state, versions, shown, mayDesign, onShow, onCompare }: Props) {
  const t = useText(modelTexts);
  const shared = useText(scoringTexts);
  const choose = useChoice(state);
  const off = state.activeVersion !== null && (
    <Button
      size="small"
      variant="quiet"
      disabledReason={mayDesign ? null : shared('notYours')}
      onPress={() => void choose({ activeVersion: null, automatic: false })}
    >
      {t('onlyRules')}
    </Button>
  );
  return (
    <Card title={t('versions')} actions={off}>
      {versions.length === 0 && <p className="py-2 text-soft">{t('noVersions')}</p>}
      <ul className="divide-y divide-line">
        {versions.map((version) => (
          <li key={version.version} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2">
            <VersionLine version={version} isShown={version.version === shown} onShow={onShow} />
            <span className="ml-auto flex items-center gap-1">
              {state.activeVersion === version.version ? (
                <Badge tone="good">{t('inUse')}</Badge>
              ) : (
                <>
                  <Button size="small" variant="quiet" onPress={() => onCompare(version.version)}>
                    {t('compare')}
                  </Button>
                  <Button
                    size="small"
                    disabledReason={mayDesign ? null : shared('notYours')}
                    onPress={() => void choose({ activeVersion: version.version, automatic: false })}
                  >
                    {t('use')}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type LineProps = { version: ModelVersion; isShown: boolean; onShow: (version: number) => void };

function VersionLine({ version, isShown, onShow }: LineProps) {
  const t = useText(modelTexts);
  const { instant, number } = useFormats();
  const { halfLifeDays: days, strength } = version.recipe;
  return (
    <>
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => onShow(version.version)}
        className={classNames(
          'min-w-0 flex-1 basis-56 cursor-pointer rounded-md px-2 py-1 text-left hover:bg-hover',
          isShown && 'bg-sunken',
        )}
      >
        <span className="font-medium">{t('version', { version: version.version })}</span>
        <span className="figures ml-2 text-sm text-faint">
          {instant(version.trainedAt)} · {version.trainedBy ?? t('nightly')}
        </span>
        <span className="block text-xs text-faint">
          {t('historyHead')} {number(version.won)} / {number(version.lost)} ·{' '}
          {t('recipe', { days, strength })}
        </span>
      </button>
      <Figure name={t('auc')} means={t('aucMeans')} value={version.whole.auc} />
      <Figure
        name={t('brier')}
        means={t('brierMeans')}
        value={version.whole.brier}
        base={version.whole.base}
      />
    </>
  );
}

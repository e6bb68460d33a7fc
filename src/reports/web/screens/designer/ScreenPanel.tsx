import { Card, Checkbox, NumberField, Select, useText } from '../../../../platform/web/index.ts';
import type { ReportDocument } from '../../../model/document.ts';
import {
  fits,
  screenSizes,
  screenThemes,
  transitions,
  type WallScreen,
} from '../../../model/screen/screen.ts';
import { withScreen, withSize } from '../../../model/screen/screen-document.ts';
import { screenTexts } from '../texts.ts';
import { designTexts } from './texts.ts';
import type { Change } from './use-screen-draft.ts';

type Props = { document: ReportDocument; onChange: Change };

const fitWords = { contain: 'contain', width: 'fitWidth', stretch: 'stretch' } as const;
const sizeName = ({ width, height }: Pick<WallScreen, 'width' | 'height'>) => `${width} × ${height}`;

/** What holds for all pages: size, fit, theme, and whether they turn by themselves. */
export function ScreenPanel({ document, onChange }: Props) {
  const t = useText(designTexts);
  const themes = useText(screenTexts);
  const screen = document.screen!;
  const set = (part: Partial<WallScreen>) => onChange(withScreen(document, { ...screen, ...part }));
  const known = screenSizes.map((size) => ({ id: sizeName(size), name: sizeName(size) }));
  return (
    <Card title={t('screen')}>
      <div className="flex flex-col gap-3">
        <Select
          label={t('size')}
          options={known}
          placeholder={t('ownSize')}
          value={known.some(({ id }) => id === sizeName(screen)) ? sizeName(screen) : null}
          onChange={(name) => {
            const size = screenSizes.find((one) => sizeName(one) === name);
            if (size) onChange(withSize(document, size));
          }}
        />
        <div className="grid grid-cols-2 gap-2">
          <NumberField
            label={t('width')}
            value={screen.width}
            min={320}
            max={7680}
            isUngrouped
            onChange={(width) =>
              width !== null && onChange(withSize(document, { width, height: screen.height }))
            }
          />
          <NumberField
            label={t('height')}
            value={screen.height}
            min={240}
            max={7680}
            isUngrouped
            onChange={(height) =>
              height !== null && onChange(withSize(document, { width: screen.width, height }))
            }
          />
        </div>
        <Select
          label={t('fit')}
          options={fits.map((id) => ({ id, name: t(fitWords[id]) }))}
          value={screen.fit}
          onChange={(fit) => set({ fit: fit as WallScreen['fit'] })}
        />
        <Select
          label={t('theme')}
          options={screenThemes.map((id) => ({ id, name: themes(id) }))}
          value={screen.theme}
          onChange={(theme) => set({ theme: theme as WallScreen['theme'] })}
        />
        <Turning carousel={screen.carousel} onChange={(carousel) => set({ carousel })} />
      </div>
    </Card>
  );
}

type TurningProps = {
  carousel: WallScreen['carousel'];
  onChange: (carousel: WallScreen['carousel']) => void;
};

function Turning({ carousel, onChange }: TurningProps) {
  const t = useText(designTexts);
  return (
    <>
      <Checkbox
        label={t('turning')}
        value={carousel !== null}
        onChange={(turns) => onChange(turns ? { seconds: 20, transition: 'fade' } : null)}
      />
      {carousel && (
        <>
          <NumberField
            label={t('seconds')}
            value={carousel.seconds}
            min={5}
            max={3600}
            onChange={(seconds) => seconds !== null && onChange({ ...carousel, seconds })}
          />
          <Select
            label={t('transition')}
            options={transitions.map((id) => ({ id, name: t(id) }))}
            value={carousel.transition}
            onChange={(id) => onChange({ ...carousel, transition: id as typeof carousel.transition })}
          />
        </>
      )}
    </>
  );
}

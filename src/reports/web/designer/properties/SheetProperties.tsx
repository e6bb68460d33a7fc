import { KeyboardHint, TextField, useText } from '../../../../platform/web/index.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';

const keys = [
  ['keyMove', '← →'],
  ['keySize', 'Shift + ← → ↑ ↓'],
  ['keyDelete', 'Delete'],
  ['keyCopy', 'Mod + D'],
  ['keyUndo', 'Mod + Z'],
  ['keyRedo', 'Mod + Shift + Z'],
] as const;

/** Of the report itself: its title and folder, and the keys. */
export function SheetProperties() {
  const t = useText(designerTexts);
  const { sheet, rename } = useDesign();
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t('reportTitle')}
        isRequired
        value={sheet.title}
        onChange={(title) => rename({ title })}
        maxLength={80}
      />
      <TextField
        label={t('folder')}
        value={sheet.folder}
        onChange={(folder) => rename({ folder })}
        maxLength={60}
      />
      <p className="text-sm text-soft">{t('nothingSelected')}</p>
      <div>
        <h3 className="pb-1 text-sm font-medium">{t('keys')}</h3>
        <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 text-xs text-soft">
          {keys.map(([does, key]) => (
            <div key={does} className="contents">
              <dt>{t(does)}</dt>
              <dd className="text-right">
                <KeyboardHint keys={key} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { Button, IconButton, TextField, useText } from '../../../platform/web/index.ts';
import { blankOption, type OptionDraft } from './option-drafts.ts';
import { fieldSettingsTexts } from './texts.ts';

type Props = { drafts: readonly OptionDraft[]; onChange: (drafts: readonly OptionDraft[]) => void };

const longest = 60;

/** The options of a choice in their order; Enter adds the next one. */
export function OptionsEditor({ drafts, onChange }: Props) {
  const t = useText(fieldSettingsTexts);
  const put = (place: number, change: Partial<OptionDraft>): void =>
    onChange(drafts.map((draft, at) => (at === place ? { ...draft, ...change } : draft)));
  const swap = (place: number): void => {
    const next = [...drafts];
    [next[place], next[place + 1]] = [next[place + 1]!, next[place]!];
    onChange(next);
  };
  const add = (): void => onChange([...drafts, blankOption]);
  const onEnter = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm text-soft">{t('options')}</legend>
      {drafts.map((draft, at) => {
        const place = at + 1;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a new option has nothing else that names it
          <div key={draft.value ?? `new-${at}`} className="flex items-center gap-1">
            <TextField
              label={t('optionZh', { place })}
              hideLabel
              value={draft.zh}
              onChange={(zh) => put(at, { zh })}
              maxLength={longest}
              onKeyDown={onEnter}
              isFocusedFirst={draft.value === null && at > 0}
              className="flex-1"
            />
            <TextField
              label={t('optionEn', { place })}
              hideLabel
              placeholder={t('english')}
              value={draft.en}
              onChange={(en) => put(at, { en })}
              maxLength={longest}
              onKeyDown={onEnter}
              className="flex-1"
            />
            <IconButton
              size="small"
              label={t('up', { name: draft.zh })}
              icon={<ArrowUp aria-hidden size={14} />}
              isDisabled={at === 0}
              onPress={() => swap(at - 1)}
            />
            <IconButton
              size="small"
              label={t('down', { name: draft.zh })}
              icon={<ArrowDown aria-hidden size={14} />}
              isDisabled={place === drafts.length}
              onPress={() => swap(at)}
            />
            <IconButton
              size="small"
              label={t('removeOption', { place })}
              icon={<X aria-hidden size={14} />}
              onPress={() => onChange(drafts.filter((one) => one !== draft))}
            />
          </div>
        );
      })}
      <Button
        size="small"
        variant="quiet"
        className="self-start"
        icon={<Plus aria-hidden size={14} />}
        onPress={add}
      >
        {t('addOption')}
      </Button>
    </fieldset>
  );
}

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { Button, IconButton, TextField, useText } from '../../../../platform/web/index.ts';
import { blankTag, faultOfTag, swapped, type DrawnTag } from './drawn-group.ts';
import { groupTexts, tagSettingsTexts } from './texts.ts';

type Props = {
  tags: readonly DrawnTag[];
  isAsked: boolean;
  onChange: (tags: readonly DrawnTag[]) => void;
};

/** The tags of a group, in their order. */
export function TagRows({ tags, isAsked, onChange }: Props) {
  const t = useText(groupTexts);
  const change = (key: string, part: Partial<DrawnTag>): void =>
    onChange(tags.map((tag) => (tag.key === key ? { ...tag, ...part } : tag)));
  return (
    <fieldset className="m-0 flex flex-col gap-2 border-0 p-0">
      <legend className="mb-1 text-sm">{t('tags')}</legend>
      {tags.map((tag, place) => (
        <TagRow
          key={tag.key}
          tag={tag}
          place={place}
          tags={tags}
          isAsked={isAsked}
          onPart={(part) => change(tag.key, part)}
          onChange={onChange}
        />
      ))}
      <Button
        size="small"
        variant="quiet"
        className="self-start"
        icon={<Plus aria-hidden size={14} />}
        onPress={() => onChange([...tags, blankTag()])}
      >
        {t('addTag')}
      </Button>
      <span className="text-xs text-faint">{t('removedHint')}</span>
    </fieldset>
  );
}

type RowProps = Props & { tag: DrawnTag; place: number; onPart: (part: Partial<DrawnTag>) => void };

function TagRow({ tag, place, tags, isAsked, onPart, onChange }: RowProps) {
  const t = useText({ ...groupTexts, ...tagSettingsTexts });
  const fault = faultOfTag(tags, tag);
  const last = tags.length - 1;
  const steps = [
    {
      label: t('up'),
      Icon: ArrowUp,
      isDisabled: place === 0,
      onPress: () => onChange(swapped(tags, place, place - 1)),
    },
    {
      label: t('down'),
      Icon: ArrowDown,
      isDisabled: place === last,
      onPress: () => onChange(swapped(tags, place, place + 1)),
    },
    {
      label: t('removeTag'),
      Icon: X,
      isDisabled: last === 0,
      onPress: () => onChange(tags.filter(({ key }) => key !== tag.key)),
    },
  ];
  return (
    <div className="flex items-start gap-2">
      <TextField
        label={t('tag', { place: place + 1 })}
        hideLabel
        value={tag.name}
        onChange={(name) => onPart({ name })}
        maxLength={40}
        error={fault && (isAsked || fault === 'nameTwice') ? t(fault) : null}
        className="flex-1"
      />
      <TextField
        label={t('tagEn', { place: place + 1 })}
        hideLabel
        placeholder={t('english')}
        value={tag.nameEn}
        onChange={(nameEn) => onPart({ nameEn })}
        maxLength={60}
        className="flex-1"
      />
      <span className="flex shrink-0">
        {steps.map(({ Icon, ...step }) => (
          <IconButton key={step.label} size="small" icon={<Icon aria-hidden size={14} />} {...step} />
        ))}
      </span>
    </div>
  );
}

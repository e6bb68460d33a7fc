import { ComboBox, Select, TagPicker, usePointerSource, useText } from '../../../platform/web/index.ts';
import type { PersonAsked } from '../../model/definition.ts';
import { editorTexts } from '../texts.ts';
import { useRuleNames } from './names.ts';

const nobodyFound = () => Promise.resolve([]);
const whos = ['owner', 'superior', 'actor', 'person'] as const;

type Props = { label: string; value: PersonAsked; onChange: (person: PersonAsked) => void };

/** Somebody by role, or a person. */
export function PersonField({ label, value, onChange }: Props) {
  const t = useText(editorTexts);
  const { nameOf, remember, hasActor } = useRuleNames();
  const source = usePointerSource('user');
  const offered = whos.filter((who) => who !== 'actor' || hasActor);
  const choose = (who: string | null): void => {
    if (who === 'person') onChange({ who, userId: '' });
    else if (who) onChange({ who: who as 'owner' | 'superior' | 'actor' });
  };
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={label}
        options={offered.map((id) => ({ id, name: t(`who_${id}`) }))}
        value={value.who}
        onChange={choose}
      />
      {value.who === 'person' && (
        <ComboBox
          label={t('person')}
          isRequired
          value={value.userId ? { id: value.userId, name: nameOf(value.userId) } : null}
          onChange={(option) => {
            if (option) remember([option]);
            onChange({ who: 'person', userId: option?.id ?? '' });
          }}
          search={source?.search ?? nobodyFound}
        />
      )}
    </div>
  );
}

type PeopleProps = { label: string; userIds: readonly string[]; onChange: (userIds: string[]) => void };

export function PeoplePicker({ label, userIds, onChange }: PeopleProps) {
  return <IdsPicker label={label} object="user" ids={userIds} onChange={onChange} />;
}

type IdsProps = { label: string; object: string; ids: readonly string[]; onChange: (ids: string[]) => void };

/** Any number of things of one kind, kept by their ids. */
export function IdsPicker({ label, object, ids, onChange }: IdsProps) {
  const { nameOf, remember } = useRuleNames();
  const source = usePointerSource(object);
  return (
    <TagPicker
      label={label}
      value={ids.map((id) => ({ id, name: nameOf(id) }))}
      onChange={(options) => {
        remember(options);
        onChange(options.map(({ id }) => id));
      }}
      search={source?.search ?? nobodyFound}
    />
  );
}

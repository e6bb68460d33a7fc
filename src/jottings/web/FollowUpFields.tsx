import { followUpFaults } from '../../activities/model/follow-up-type.ts';
import { findSubjects, useFollowUpTypes } from '../../activities/web/index.ts';
import { Button, ComboBox, Select, useLabel, useLocale, useText } from '../../platform/web/index.ts';
import { optionOf, type JottingFields } from './jotting-fields.ts';
import { jottingTexts } from './texts.ts';
import type { Jotting } from './use-jotting.ts';

/** What a follow-up lacks by its type, in the words of the type; null when nothing. */
export function useFaultOf(text: string, { type: key, ...fields }: JottingFields): string | null {
  const label = useLabel();
  const type = useFollowUpTypes().find((one) => one.key === key);
  if (!type) return null;
  const nextStep = fields.keepsStep && fields.what.trim() ? { what: fields.what, dueOn: fields.dueOn } : null;
  const contactId = fields.people.some(({ isKept }) => isKept) ? 'kept' : null;
  const [fault] = followUpFaults(type, { body: text, resultId: fields.result, contactId, nextStep });
  return fault ? label(fault.label) : null;
}

/** What the text is about, and under which type it stands. */
export function FollowUpFields({ jotting: { fields, change, proposals } }: { jotting: Jotting }) {
  const t = useText(jottingTexts);
  const { locale } = useLocale();
  const types = useFollowUpTypes();
  const nameOf = (one: { name: string; nameEn: string | null }) =>
    (locale === 'en' && one.nameEn) || one.name;
  const type = types.find(({ key }) => key === fields.type);
  const others = (proposals?.abouts ?? []).map(optionOf).filter(({ id }) => id !== fields.about?.id);
  return (
    <div className="flex flex-col gap-2 py-1">
      <div className="grid gap-2 md:grid-cols-[2fr_1fr_1fr]">
        <ComboBox
          label={t('about')}
          value={fields.about}
          onChange={(about) => change({ about })}
          search={findSubjects}
          placeholder={t('findRecord')}
          isRequired
        />
        <Select
          label={t('followUp')}
          value={fields.type}
          onChange={(key) => key && change({ type: key, result: null })}
          options={types.map((one) => ({ id: one.key, name: nameOf(one) }))}
        />
        {type && type.results.length > 0 && (
          <Select
            label={t('result')}
            value={fields.result}
            onChange={(result) => change({ result })}
            options={type.results.map((one) => ({ id: one.id, name: nameOf(one) }))}
            isClearable
            isRequired={type.requires.includes('result')}
          />
        )}
      </div>
      {others.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5 text-xs text-soft">
          {t('otherAbouts')}
          {others.slice(0, 4).map((one) => (
            <Button key={one.id} size="small" variant="quiet" onPress={() => change({ about: one })}>
              {one.name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

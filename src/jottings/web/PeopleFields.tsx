import { useText } from '../../platform/web/index.ts';
import { ProposedField } from './ProposedField.tsx';
import { wordsOf } from './said-words.ts';
import { jottingTexts } from './texts.ts';
import type { Jotting } from './use-jotting.ts';

/** The people that were named: those known, and those to be made with what was told of them. */
export function PeopleFields({ jotting: { text, fields, change, proposals } }: { jotting: Jotting }) {
  const t = useText(jottingTexts);
  return fields.people.map(({ known, isKept, ...person }, index) => {
    const told = [person.name, person.title, person.mobile ?? person.phone, person.email]
      .filter(Boolean)
      .join(' · ');
    const keep = (kept: boolean): void =>
      change({ people: fields.people.map((one, at) => (at === index ? { ...one, isKept: kept } : one)) });
    return (
      <ProposedField
        key={person.name}
        name={known ? t('contactKnown', { name: known.name }) : t('contactNew', { name: told })}
        isKept={isKept}
        onKeep={keep}
        said={wordsOf(text, proposals?.proposal.people[index] ?? null)}
      />
    );
  });
}

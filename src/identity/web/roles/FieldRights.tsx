import { ChevronRight } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Field, FieldCatalogue } from '../../../platform/model/fields.ts';
import { fieldReaches, type FieldReach } from '../../../platform/model/principal.ts';
import { Badge, classNames, Menu, useLabel, useText } from '../../../platform/web/index.ts';
import { reachLabels } from '../../model/right-names.ts';
import { useFieldCatalogues } from './field-catalogues.ts';
import { withField, type RoleDraft } from './role-draft.ts';
import { roleTexts } from './texts.ts';

type Props = {
  draft: RoleDraft;
  changed: ReadonlySet<string>;
  isReadOnly: boolean;
  onChange: (draft: RoleDraft) => void;
};

/** Field by field what a role sees of a record. */
export function FieldRights(props: Props) {
  const t = useText(roleTexts);
  const catalogues = useFieldCatalogues();
  if (catalogues.length === 0) return <p className="text-faint">{t('noFields')}</p>;
  return (
    <div className="divide-y divide-line">
      {catalogues.map((catalogue) => (
        <ObjectFields key={catalogue.object} catalogue={catalogue} {...props} />
      ))}
    </div>
  );
}

function ObjectFields({ catalogue, ...props }: Props & { catalogue: FieldCatalogue }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const narrowed = catalogue.fields.filter(
    (field) => props.draft.fields[`${catalogue.object}.${field.id}`],
  ).length;
  return (
    <Disclosure className="group">
      <Heading>
        <AriaButton
          slot="trigger"
          className="flex min-h-10 w-full cursor-pointer items-center gap-2 text-left text-base font-medium"
        >
          <ChevronRight
            aria-hidden
            size={16}
            className="text-faint transition-transform group-data-expanded:rotate-90"
          />
          {label(catalogue.plural)}
          {narrowed > 0 && <Badge tone="warn">{t('narrowed', { count: narrowed })}</Badge>}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <ul className="grid gap-x-8 pb-3 sm:grid-cols-2 xl:grid-cols-3">
          {catalogue.fields.map((field) => (
            <FieldRow key={field.id} name={`${catalogue.object}.${field.id}`} field={field} {...props} />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

function FieldRow({
  name,
  field,
  draft,
  changed,
  isReadOnly,
  onChange,
}: Props & { name: string; field: Field }) {
  const label = useLabel();
  const reach: FieldReach = draft.fields[name] ?? 'edit';
  const shape = classNames(
    'inline-flex h-7 items-center rounded-md px-2 text-sm',
    reach === 'edit' ? 'text-faint' : 'font-medium text-ink',
    changed.has(name) && 'bg-warn-soft',
  );
  const choices = fieldReaches
    .filter((one) => one !== 'masked' || field.maskable || reach === 'masked')
    .toReversed();
  const entries = choices.map((choice) => ({
    id: choice,
    name: label(reachLabels[choice]),
    isChosen: choice === reach,
    onAction: () => onChange(withField(draft, name, choice === 'edit' ? null : choice)),
  }));
  return (
    <li className="flex min-h-9 items-center justify-between gap-3 border-b border-line">
      <span className="min-w-0 truncate">{label(field.label)}</span>
      {isReadOnly ? (
        <span className={shape}>{label(reachLabels[reach])}</span>
      ) : (
        <Menu
          label={label(field.label)}
          placement="bottom end"
          entries={entries}
          trigger={
            <AriaButton
              aria-label={`${label(field.label)}：${label(reachLabels[reach])}`}
              className={classNames(shape, 'cursor-pointer data-hovered:bg-hover')}
            >
              {label(reachLabels[reach])}
            </AriaButton>
          }
        />
      )}
    </li>
  );
}

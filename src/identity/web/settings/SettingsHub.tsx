import { Link as AriaLink } from 'react-aria-components';
import { PageBody, PageHeader, useLabel } from '../../../platform/web/index.ts';
import { useMe } from '../me-context.ts';
import { pageTitles } from '../texts.ts';
import type { SettingsEntry, SettingsGroup } from './entries.ts';

/** All that can be set, of every domain, under headings; what the person may not see is not there. */
export function SettingsHub({ groups }: { groups: readonly SettingsGroup[] }) {
  const label = useLabel();
  const { rights } = useMe();
  const maySee = ({ right }: SettingsEntry): boolean => right === null || rights[right] !== undefined;
  const shown = groups
    .map((group) => ({ ...group, entries: group.entries.filter(maySee) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <>
      <PageHeader title={label(pageTitles.settings)} />
      <PageBody className="max-w-240 gap-6">
        {shown.map((group) => (
          <section key={group.id} aria-labelledby={`settings-${group.id}`}>
            <h2 id={`settings-${group.id}`} className="pb-1 text-sm font-medium text-faint">
              {label(group.label)}
            </h2>
            <ul className="grid gap-x-8 border-t border-line md:grid-cols-2">
              {group.entries.map((entry) => (
                <li key={entry.id} className="border-b border-line">
                  <SettingsLink entry={entry} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </PageBody>
    </>
  );
}

function SettingsLink({ entry }: { entry: SettingsEntry }) {
  const label = useLabel();
  const Icon = entry.icon;
  return (
    <AriaLink
      href={entry.href}
      className="-mx-2 flex cursor-pointer items-start gap-3 rounded-md px-2 py-3.5 data-hovered:bg-hover"
    >
      <Icon aria-hidden size={20} strokeWidth={1.75} className="mt-0.5 shrink-0 text-accent" />
      <span className="min-w-0">
        <span className="block font-medium">{label(entry.label)}</span>
        <span className="block text-sm text-soft">{label(entry.hint)}</span>
      </span>
    </AriaLink>
  );
}

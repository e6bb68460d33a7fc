import { Link as AriaLink } from 'react-aria-components';
import { PageBody, PageHeader, useLabel } from '../../../platform/web/index.ts';
import { useMe } from '../me-context.ts';
import { pageTitles } from '../texts.ts';
import type { SettingsEntry } from './entries.ts';

/** All that can be set, of every domain; what the person may not see is not there. */
export function SettingsHub({ entries }: { entries: readonly SettingsEntry[] }) {
  const label = useLabel();
  const { rights } = useMe();
  const shown = entries.filter((entry) => entry.right === null || rights[entry.right] !== undefined);
  return (
    <>
      <PageHeader title={label(pageTitles.settings)} />
      <PageBody className="max-w-240">
        <ul className="grid gap-x-8 md:grid-cols-2">
          {shown.map((entry) => (
            <li key={entry.id} className="border-b border-line">
              <SettingsLink entry={entry} />
            </li>
          ))}
        </ul>
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

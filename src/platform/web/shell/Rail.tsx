import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { Link as AriaLink } from 'react-aria-components';
import { choose, usePreferences } from '../preferences.ts';
import { useLabel, useText } from '../texts.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Brand } from './Brand.tsx';
import { entryAt, type RailEntry } from './entries.ts';
import { shellTexts } from './texts.ts';

type Props = { entries: readonly RailEntry[]; pathname: string; organisation: string };

/** The left rail of wide screens: where one can go. */
export function Rail({ entries, pathname, organisation }: Props) {
  const t = useText(shellTexts);
  const { railFolded } = usePreferences();
  const here = entryAt(entries, pathname);
  const links = (atFoot: boolean) =>
    entries
      .filter((entry) => Boolean(entry.atFoot) === atFoot)
      .map((entry) => (
        <RailLink key={entry.id} entry={entry} isHere={entry === here} isFolded={railFolded} />
      ));
  return (
    <nav
      aria-label={t('rail')}
      className={classNames(
        'hidden shrink-0 flex-col gap-0.5 border-r border-line p-2 md:flex print:hidden',
        railFolded ? 'w-14' : 'w-52',
      )}
    >
      <div className={classNames('flex h-9 items-center gap-2', railFolded ? 'justify-center' : 'pl-2')}>
        <Brand />
        {!railFolded && (
          <span className="min-w-0 leading-tight">
            <span className="block font-semibold">{t('product')}</span>
            <span title={organisation} className="block truncate text-xs text-faint">
              {organisation}
            </span>
          </span>
        )}
      </div>
      <div className="mt-3 flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto">{links(false)}</div>
      {links(true)}
      <IconButton
        label={railFolded ? t('unfoldRail') : t('foldRail')}
        tooltipPlacement="right"
        icon={railFolded ? <PanelLeftOpen aria-hidden size={16} /> : <PanelLeftClose aria-hidden size={16} />}
        onPress={() => choose({ railFolded: !railFolded })}
        className={railFolded ? 'self-center' : 'self-start'}
      />
    </nav>
  );
}

function RailLink({ entry, isHere, isFolded }: { entry: RailEntry; isHere: boolean; isFolded: boolean }) {
  const label = useLabel()(entry.label);
  const Icon = entry.icon;
  const link = (
    <AriaLink
      href={entry.href}
      aria-current={isHere ? 'page' : undefined}
      {...(isFolded && { 'aria-label': label })}
      className={classNames(
        'relative flex h-8 shrink-0 cursor-pointer items-center gap-2.5 rounded-md text-sm data-hovered:bg-hover',
        isFolded ? 'justify-center' : 'px-2',
        isHere
          ? 'bg-hover font-medium text-ink before:absolute before:inset-y-1.5 before:left-0 before:w-0.75 before:rounded-full before:bg-accent'
          : 'text-soft',
      )}
    >
      <Icon aria-hidden size={16} strokeWidth={isHere ? 2.25 : 1.75} className="shrink-0" />
      {!isFolded && <span className="truncate">{label}</span>}
      {entry.Mark && (
        <span className={isFolded ? 'absolute top-0 right-0' : 'ml-auto'}>
          <entry.Mark />
        </span>
      )}
    </AriaLink>
  );
  return isFolded ? (
    <Tooltip text={label} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}

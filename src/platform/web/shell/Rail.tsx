import { ChevronRight, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components';
import { choose, usePreferences } from '../preferences.ts';
import { useLabel, useText } from '../texts.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Brand } from './Brand.tsx';
import { entryAt, placesOf, type RailEntry, type RailPlace } from './entries.ts';
import { shellTexts } from './texts.ts';

type Props = { entries: readonly RailEntry[]; pathname: string; organisation: string };

/** The left rail of wide screens: where one can go. */
export function Rail({ entries, pathname, organisation }: Props) {
  const t = useText(shellTexts);
  const { railFolded } = usePreferences();
  const here = entryAt(entries, pathname);
  const links = (atFoot: boolean) =>
    placesOf(entries)
      .filter(({ entry }) => Boolean(entry.atFoot) === atFoot)
      .map((place) => <Place key={place.entry.id} place={place} here={here} isFolded={railFolded} />);
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

type PlaceProps = { place: RailPlace; here: RailEntry | undefined; isFolded: boolean };

/** A place with its parts beneath it while one is there, or for as long as one wants them. */
function Place({ place: { entry, parts }, here, isFolded }: PlaceProps) {
  const { railPlaces } = usePreferences();
  const isInside = entry === here || parts.some((part) => part === here);
  const isOpen = parts.length > 0 && (railPlaces[entry.id] ?? isInside);
  const list = `rail-${entry.id}`;
  return (
    <>
      <div className="group relative flex shrink-0 flex-col">
        <RailLink entry={entry} isHere={entry === here || (isInside && !isOpen)} isFolded={isFolded} />
        {parts.length > 0 && !isFolded && (
          <PartsSwitch
            entry={entry}
            list={list}
            isOpen={isOpen}
            onPress={() => choose({ railPlaces: { ...railPlaces, [entry.id]: !isOpen } })}
          />
        )}
      </div>
      {isOpen && (
        <div
          id={list}
          className={classNames(
            'flex shrink-0 flex-col gap-0.5',
            !isFolded && 'ml-4 border-l border-line pl-1.5',
          )}
        >
          {parts.map((part) => (
            <RailLink key={part.id} entry={part} isHere={part === here} isFolded={isFolded} isPart />
          ))}
        </div>
      )}
    </>
  );
}

type SwitchProps = { entry: RailEntry; list: string; isOpen: boolean; onPress: () => void };

function PartsSwitch({ entry, list, isOpen, onPress }: SwitchProps) {
  const t = useText(shellTexts);
  const name = useLabel()(entry.label);
  return (
    <AriaButton
      aria-label={t('partsOf', { name })}
      aria-expanded={isOpen}
      {...(isOpen && { 'aria-controls': list })}
      onPress={onPress}
      className="absolute inset-y-1 right-1 flex w-6 cursor-pointer items-center justify-center rounded text-faint data-hovered:bg-line data-hovered:text-ink"
    >
      <ChevronRight
        aria-hidden
        size={14}
        className={classNames('transition-transform', isOpen && 'rotate-90')}
      />
    </AriaButton>
  );
}

type LinkProps = { entry: RailEntry; isHere: boolean; isFolded: boolean; isPart?: boolean };

function RailLink({ entry, isHere, isFolded, isPart = false }: LinkProps) {
  const label = useLabel()(entry.label);
  const Icon = entry.icon;
  const link = (
    <AriaLink
      href={entry.href}
      aria-current={isHere ? 'page' : undefined}
      {...(isFolded && { 'aria-label': label })}
      className={classNames(
        'relative flex shrink-0 cursor-pointer items-center gap-2.5 rounded-md text-sm data-hovered:bg-hover',
        isPart ? 'h-7' : 'h-8',
        isFolded ? 'justify-center' : 'px-2',
        isHere
          ? 'bg-hover font-medium text-ink before:absolute before:inset-y-1.5 before:left-0 before:w-0.75 before:rounded-full before:bg-accent'
          : 'text-soft',
      )}
    >
      {(isFolded || !isPart) && (
        <Icon aria-hidden size={isPart ? 14 : 16} strokeWidth={isHere ? 2.25 : 1.75} className="shrink-0" />
      )}
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

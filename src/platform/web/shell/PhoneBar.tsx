import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components';
import { useLabel, useText } from '../texts.ts';
import { classNames } from '../ui/class-names.ts';
import { Drawer } from '../ui/Drawer.tsx';
import { forPhone, isUnder, type QuickAct, type RailEntry } from './entries.ts';
import { shellTexts } from './texts.ts';

const placeShape = 'flex h-14 flex-1 cursor-pointer flex-col items-center justify-center gap-0.5 text-xs';

/** The phone's way around: four places and "more", within reach of one thumb. */
type Props = { entries: readonly RailEntry[]; pathname: string; quick?: QuickAct | undefined };

export function PhoneBar({ entries, pathname, quick }: Props) {
  const t = useText(shellTexts);
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  const { bar, more } = forPhone(entries);
  const places = bar.map((entry) => (
    <PhonePlace
      key={entry.id}
      entry={entry}
      name={label(entry.label)}
      isHere={isUnder(pathname, entry.href)}
    />
  ));
  return (
    <nav
      aria-label={t('rail')}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {places.slice(0, 2)}
      {quick && <PhoneQuick quick={quick} />}
      {places.slice(2)}
      {more.length > 0 && (
        <AriaButton onPress={() => setOpen(true)} className={classNames(placeShape, 'text-soft')}>
          <Ellipsis aria-hidden size={20} strokeWidth={1.75} />
          {t('more')}
        </AriaButton>
      )}
      <Drawer side="bottom" title={t('more')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="grid grid-cols-4 gap-2">
          {more.map(({ id, href, ...entry }) => (
            <AriaLink
              key={id}
              href={href}
              onPress={() => setOpen(false)}
              className="flex h-18 cursor-pointer flex-col items-center justify-center gap-1.5 rounded-md text-xs text-soft data-pressed:bg-hover"
            >
              <MarkedIcon entry={entry} strokeWidth={1.75} />
              {label(entry.label)}
            </AriaLink>
          ))}
        </div>
      </Drawer>
    </nav>
  );
}

function MarkedIcon({
  entry: { icon: Icon, Mark },
  strokeWidth,
}: {
  entry: Pick<RailEntry, 'icon' | 'Mark'>;
  strokeWidth: number;
}) {
  return (
    <span className="relative">
      <Icon aria-hidden size={20} strokeWidth={strokeWidth} />
      {Mark && (
        <span className="absolute -top-1.5 left-3">
          <Mark />
        </span>
      )}
    </span>
  );
}

function PhoneQuick({ quick: { name, icon: Icon, onPress } }: { quick: QuickAct }) {
  return (
    <AriaButton onPress={onPress} className={classNames(placeShape, 'font-medium text-accent')}>
      <span className="flex size-7 items-center justify-center rounded-full bg-accent text-on-accent">
        <Icon aria-hidden size={16} strokeWidth={2} />
      </span>
      {name}
    </AriaButton>
  );
}

function PhonePlace({ entry, name, isHere }: { entry: RailEntry; name: string; isHere: boolean }) {
  return (
    <AriaLink
      href={entry.href}
      aria-current={isHere ? 'page' : undefined}
      className={classNames(placeShape, isHere ? 'font-medium text-accent' : 'text-soft')}
    >
      <MarkedIcon entry={entry} strokeWidth={isHere ? 2.25 : 1.75} />
      {name}
    </AriaLink>
  );
}

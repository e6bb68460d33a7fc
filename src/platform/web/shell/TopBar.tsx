import { Languages, Monitor, Moon, Plus, Search, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { choose, type ThemeChoice, useIsDark, usePreferences } from '../preferences.ts';
import { useText } from '../texts.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { KeyboardHint } from '../ui/KeyboardHint.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { Brand } from './Brand.tsx';
import { shellTexts } from './texts.ts';

export type Me = { name: string; organisation: string };

type Props = {
  me: Me;
  meEntries: readonly MenuEntry[];
  createEntries: readonly MenuEntry[];
  /** The bell, from the domain that notifies. */
  notifications?: ReactNode;
  onSearch: () => void;
};

/** What is at hand on every page: search, create, what is new, language, appearance, me. */
export function TopBar({ me, meEntries, createEntries, notifications, onSearch }: Props) {
  const t = useText(shellTexts);
  const { locale } = usePreferences();
  return (
    <header className="flex h-13 shrink-0 items-center gap-1 border-b border-line px-3 md:gap-1.5 md:px-5 print:hidden">
      <span className="mr-1 md:hidden">
        <Brand />
      </span>
      <AriaButton
        onPress={onSearch}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-sm text-faint data-hovered:border-field md:max-w-100"
      >
        <Search aria-hidden size={16} className="shrink-0" />
        <span className="truncate">{t('search')}</span>
        <span className="ml-auto hidden md:inline">
          <KeyboardHint keys="Mod K" />
        </span>
      </AriaButton>
      <span className="ml-auto" />
      {createEntries.length > 0 && <CreateMenu entries={createEntries} />}
      {notifications}
      <span className="hidden items-center gap-1 md:flex">
        <IconButton
          label={t('switchLanguage')}
          icon={<Languages aria-hidden size={18} />}
          tooltipPlacement="bottom"
          onPress={() => choose({ locale: locale === 'en' ? 'zh-CN' : 'en' })}
        />
        <ThemeMenu />
      </span>
      <Menu
        label={t('me')}
        placement="bottom end"
        entries={[...phoneOnlyEntries(t('language'), locale), ...meEntries]}
        trigger={
          <AriaButton aria-label={`${t('me')}：${me.name}`} className="ml-1 cursor-pointer rounded-full">
            <Avatar name={me.name} />
          </AriaButton>
        }
      />
    </header>
  );
}

/** Language and appearance are in the bar on wide screens; a phone finds the language in the menu. */
function phoneOnlyEntries(name: string, locale: string): readonly MenuEntry[] {
  if (matchMedia('(min-width: 768px)').matches) return [];
  const onAction = (): void => choose({ locale: locale === 'en' ? 'zh-CN' : 'en' });
  return [{ id: 'language', name, icon: <Languages aria-hidden size={16} />, onAction }];
}

function CreateMenu({ entries }: { entries: readonly MenuEntry[] }) {
  const t = useText(shellTexts);
  return (
    <Menu
      label={t('create')}
      placement="bottom end"
      entries={entries}
      trigger={
        <Button
          variant="primary"
          icon={<Plus aria-hidden size={16} />}
          aria-label={t('create')}
          className="max-md:[&_span_span]:hidden max-md:px-2"
        >
          {t('create')}
        </Button>
      }
    />
  );
}

const themeIcons = { system: Monitor, light: Sun, dark: Moon };
const themeNames = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

function ThemeMenu() {
  const t = useText(shellTexts);
  const { theme } = usePreferences();
  const isDark = useIsDark();
  const entries = (Object.keys(themeIcons) as ThemeChoice[]).map((id): MenuEntry => {
    const Icon = themeIcons[id];
    return {
      id,
      name: t(themeNames[id]),
      icon: <Icon aria-hidden size={16} />,
      isChosen: id === theme,
      onAction: () => choose({ theme: id }),
    };
  });
  const Now = isDark ? Moon : Sun;
  return (
    <Menu
      label={t('theme')}
      placement="bottom end"
      entries={entries}
      trigger={
        <IconButton label={t('theme')} icon={<Now aria-hidden size={18} />} tooltipPlacement="bottom" />
      }
    />
  );
}

import { Languages, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Brand,
  Button,
  choose,
  useIsDark,
  useLabel,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { productName } from '../texts.ts';
import { entryTexts } from './texts.ts';

/** The frame of the pages before one is signed in: the product's name, language and light, and one thing to do. */
export function EntryFrame({ children, width = 'max-w-96' }: { children: ReactNode; width?: string }) {
  const label = useLabel();
  return (
    <div className="flex min-h-dvh flex-col bg-paper">
      <header className="flex items-center gap-2 px-4 py-3 md:px-8 md:py-5">
        <Brand size={28} />
        <span className="text-lg font-semibold">{label(productName)}</span>
        <span className="ml-auto" />
        <Appearance />
      </header>
      <main
        className={`mx-auto flex w-full flex-1 flex-col gap-6 px-4 pt-4 pb-12 md:px-8 md:pt-[6dvh] ${width}`}
      >
        {children}
      </main>
    </div>
  );
}

function Appearance() {
  const t = useText(entryTexts);
  const { locale } = useLocale();
  const isDark = useIsDark();
  return (
    <>
      <Button
        variant="quiet"
        icon={<Languages aria-hidden size={16} />}
        onPress={() => choose({ locale: locale === 'en' ? 'zh-CN' : 'en' })}
      >
        {t('switchLanguage')}
      </Button>
      <Button
        variant="quiet"
        icon={isDark ? <Sun aria-hidden size={16} /> : <Moon aria-hidden size={16} />}
        onPress={() => choose({ theme: isDark ? 'light' : 'dark' })}
      >
        {t(isDark ? 'toLight' : 'toDark')}
      </Button>
    </>
  );
}

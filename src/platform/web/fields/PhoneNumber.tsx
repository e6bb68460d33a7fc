import { Phone } from 'lucide-react';
import { createContext, use } from 'react';
import { useText } from '../texts.ts';
import { Explained } from '../ui/Tooltip.tsx';
import { fieldTexts } from './texts.ts';

/** What follows a number that was dialled by a click; given once, around the app. */
export const PhoneDialContext = createContext<((number: string) => void) | null>(null);

/** A number that is called by a click; a masked one cannot be, and says so. `isSign`: the receiver alone, beside the number. */
export function PhoneNumber({ number, isSign = false }: { number: string; isSign?: boolean }) {
  const t = useText(fieldTexts);
  const afterwards = use(PhoneDialContext);
  if (number.includes('*')) return <Explained text={t('masked')}>{isSign ? null : number}</Explained>;
  return (
    <a
      href={`tel:${number.replaceAll(/[^\d+#]/g, '')}`}
      aria-label={t('dial', { number })}
      onClick={() => afterwards?.(number)}
      className="figures group/tel inline-flex min-h-6 min-w-6 items-center gap-1 text-ink hover:text-accent"
    >
      {!isSign && number}
      <Phone aria-hidden size={13} className="text-faint group-hover/tel:text-accent" />
    </a>
  );
}

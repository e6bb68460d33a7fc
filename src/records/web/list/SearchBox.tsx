import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { TextField } from '../../../platform/web/index.ts';

const restOfTyping = 250;

/** Asks once typing rests. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const ask = useEffectEvent(onChange);
  useEffect(() => {
    if (typed === known) return undefined;
    const timer = setTimeout(() => ask(typed), restOfTyping);
    return () => clearTimeout(timer);
  }, [typed, known]);
  return (
    <TextField
      type="search"
      label={label}
      hideLabel
      placeholder={label}
      value={typed}
      onChange={setTyped}
      before={<Search aria-hidden size={14} />}
      className="w-56 max-md:w-full"
    />
  );
}

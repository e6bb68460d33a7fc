import { useEffect, useState } from 'react';

const restOfTyping = 350;

/** The value once it has rested: what is typed is asked about when the typing pauses. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restOfTyping);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

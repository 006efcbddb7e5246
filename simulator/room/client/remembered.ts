import { useState } from 'preact/hooks';

/** A choice that this browser remembers. In a private window, which may not store it, it lasts as long as the page. */
export function useRemembered<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `kinerja-room:${name}`;
  const [value, setValue] = useState<T>(() => {
    try {
      const stored = localStorage.getItem(key);
      return stored === null ? initial : (JSON.parse(stored) as T);
    } catch {
      return initial;
    }
  });
  const remember = (next: T): void => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Only the choice is lost.
    }
  };
  return [value, remember];
}

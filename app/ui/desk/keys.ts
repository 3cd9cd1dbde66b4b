const setting = 'single-keys';

/** Single keys can be switched off on this device, as WCAG 2.1.4 asks. */
export const keysAreOn = () => localStorage.getItem(setting) !== 'off';
export const switchKeys = (on: boolean) => localStorage.setItem(setting, on ? 'on' : 'off');

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select') !== null);

const linkOf = (row: Element) => row.querySelector<HTMLElement>('[data-row-link], a[href]');

const moveRow = (by: 1 | -1) => {
  const rows = [...document.querySelectorAll('[data-row]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here === -1 ? rows.at(by === 1 ? 0 : -1) : rows[here + by];
  if (next) linkOf(next)?.focus();
};

const close = () => {
  const open = document.querySelector<HTMLDetailsElement>('details[open][data-menu]');
  if (open) {
    open.open = false;
    open.querySelector('summary')?.focus();
  } else document.querySelector<HTMLElement>('[data-close]')?.click();
};

const closeMenusOutside = (event: PointerEvent) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[open][data-menu]')) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
};

/** Listens until the returned function is called. A row with focus opens with Enter by itself: it is a link. */
export const listenToKeys = (showKeys: () => void) => {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      if (!inField(event.target)) close();
      return;
    }
    if (inField(event.target) || !keysAreOn()) return;
    const act = {
      '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
      j: () => moveRow(1),
      k: () => moveRow(-1),
      '?': showKeys,
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', closeMenusOutside);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', closeMenusOutside);
  };
};

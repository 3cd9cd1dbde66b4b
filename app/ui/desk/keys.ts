const setting = 'single-keys';

/** Single keys can be switched off on this device, as WCAG 2.1.4 asks. */
export const keysAreOn = () => localStorage.getItem(setting) !== 'off';

/** Lines on a page that name keys are hidden where there are none. */
export const tellPage = () => {
  document.documentElement.dataset.singleKeys = keysAreOn() ? 'on' : 'off';
};

export const switchKeys = (on: boolean) => {
  localStorage.setItem(setting, on ? 'on' : 'off');
  tellPage();
};

export const actKeys = ['a', 'h', 's'] as const;
export type ActKey = (typeof actKeys)[number];

/**
 * Attributes that let keys act on a `data-row`, or on the `data-subject` of a page about one thing: for each key an
 * address, or a selector of a control inside it. A key without one is refused.
 */
export const keyTargets = (targets: Partial<Record<ActKey, string>>) =>
  Object.fromEntries(Object.entries(targets).map(([key, target]) => [`data-key-${key}`, target]));

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select') !== null);

const rowsOfPage = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const linkOf = (row: Element) => row.querySelector<HTMLElement>('a[href]');

const moveRow = (by: 1 | -1) => {
  const rows = rowsOfPage().filter((row) => linkOf(row)?.checkVisibility());
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const open = rows.findIndex((row) => row.classList.contains('on'));
  const from = here === -1 ? open : here;
  const next = from === -1 ? rows.at(by === 1 ? 0 : -1) : rows[from + by];
  if (next) linkOf(next)?.focus();
};

/** The row with focus, else the open one, else what the page is about. */
const chosenRow = () => {
  const rows = rowsOfPage();
  return (
    rows.find((row) => row.contains(document.activeElement)) ??
    rows.find((row) => row.classList.contains('on')) ??
    document.querySelector<HTMLElement>('[data-subject]')
  );
};

const close = () => {
  const open = document.querySelector<HTMLDetailsElement>('details[open][data-menu]');
  if (open) {
    open.open = false;
    open.querySelector('summary')?.focus();
    return;
  }
  const row = document.querySelector('[data-row].on');
  const closing = document.querySelector<HTMLElement>('[data-close]');
  closing?.click();
  if (closing && row) linkOf(row)?.focus();
};

const closeMenusOutside = (event: PointerEvent) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[open][data-menu]')) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
};

interface Answers {
  showKeys: () => void;
  go: (address: string) => void;
  /** The chosen row does not take this key. */
  refuse: () => void;
}

const act = (key: ActKey, { go, refuse }: Answers) => {
  const row = chosenRow();
  if (!row) return;
  const target = row.getAttribute(`data-key-${key}`);
  if (!target) refuse();
  else if (target.startsWith('/')) go(target);
  else row.querySelector<HTMLElement>(target)?.focus();
};

/** Listens until the returned function is called. A row with focus opens with Enter by itself: it is a link. */
export const listenToKeys = (answers: Answers) => {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      if (!inField(event.target)) close();
      return;
    }
    if (inField(event.target) || !keysAreOn()) return;
    const pressed = event.key.toLowerCase();
    const letter = actKeys.find((key) => key === pressed);
    const does = letter
      ? () => act(letter, answers)
      : {
          '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
          j: () => moveRow(1),
          k: () => moveRow(-1),
          '?': answers.showKeys,
        }[pressed];
    if (!does) return;
    event.preventDefault();
    does();
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', closeMenusOutside);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', closeMenusOutside);
  };
};

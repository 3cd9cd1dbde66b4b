import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from '../../i18n/language-context.tsx';
import { Button } from './button.tsx';
import { keysAreOn, listenToKeys, switchKeys } from './keys.ts';

/** The keys of the desk, shown by `?` or from the account menu, where they can be switched off. */
export const KeyList = ({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) => {
  const { t } = useTranslation();
  const [on, setOn] = useState(true);
  useEffect(() => {
    setOn(keysAreOn());
    return listenToKeys(() => dialog.current?.showModal());
  }, [dialog]);
  const keys = [
    { key: '/', words: t('ui:key-search') },
    { key: 'J K', words: t('ui:key-move') },
    { key: 'Enter', words: t('ui:key-open') },
    { key: 'Esc', words: t('ui:key-close') },
    { key: '?', words: t('ui:key-list') },
  ];
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="key-list-title">
      <h2 id="key-list-title">{t('ui:keys')}</h2>
      <dl className="key-list">
        {keys.map(({ key, words }) => (
          <div className="contents" key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        <span>{t('ui:keys-on')}</span>
      </label>
      <form method="dialog" className="acts">
        <Button type="submit">{t('ui:close')}</Button>
      </form>
    </dialog>
  );
};

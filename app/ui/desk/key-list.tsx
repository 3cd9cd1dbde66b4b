import { type RefObject, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { Button } from './button.tsx';
import { keysAreOn, listenToKeys, switchKeys, tellPage } from './keys.ts';

const REFUSAL_SHOWS = 5000;

/** The keys of the desk, shown by `?` or from the account menu, where they can be switched off. */
export const KeyList = ({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [on, setOn] = useState(true);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    setOn(keysAreOn());
    tellPage();
    return listenToKeys({
      showKeys: () => dialog.current?.showModal(),
      go: (address) => navigate(address),
      refuse: () => setRefused(true),
    });
  }, [dialog, navigate]);
  useEffect(() => {
    if (!refused) return;
    const timer = setTimeout(() => setRefused(false), REFUSAL_SHOWS);
    return () => clearTimeout(timer);
  }, [refused]);
  const keys = [
    { key: '/', words: t('desk:keys.search') },
    { key: 'J K', words: t('desk:keys.move') },
    { key: 'Enter', words: t('desk:keys.open') },
    { key: 'Esc', words: t('desk:keys.close') },
    { key: 'A', words: t('desk:keys.assign') },
    { key: 'H', words: t('desk:keys.hand-off') },
    { key: 'S', words: t('desk:keys.stage') },
    { key: '?', words: t('desk:keys.list') },
  ];
  return (
    <>
      <dialog className="dialog" ref={dialog} aria-labelledby="key-list-title">
        <h2 id="key-list-title">{t('desk:keys.title')}</h2>
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
          <span>{t('desk:keys.on')}</span>
        </label>
        <form method="dialog" className="acts">
          <Button type="submit">{t('ui:close')}</Button>
        </form>
      </dialog>
      <div className="key-news" role="status">
        {refused && <p className="toast">{t('desk:keys.not-here')}</p>}
      </div>
    </>
  );
};

/** The keys of a list, at its foot. */
export const KeyHints = () => {
  const { t } = useTranslation();
  const hints = [
    { keys: ['J', 'K'], words: t('desk:keys.hint-move') },
    { keys: ['Enter'], words: t('desk:keys.hint-open') },
    { keys: ['A'], words: t('desk:keys.hint-assign') },
    { keys: ['H'], words: t('desk:keys.hint-hand-off') },
    { keys: ['S'], words: t('desk:keys.hint-stage') },
    { keys: ['?'], words: t('desk:keys.hint-all') },
  ];
  return (
    <p className="keys">
      {hints.map(({ keys, words }) => (
        <span key={words}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {words}
        </span>
      ))}
    </p>
  );
};

import { useTranslation } from '../../../i18n/language-context.tsx';

/** How a card is moved by key. */
export const MoveHint = () => {
  const { t } = useTranslation();
  return (
    <p className="keys-hint">
      <kbd>S</kbd> {t('pipeline:board.hint')}
    </p>
  );
};

import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { SetAside } from '../set-aside.ts';
import { Deadline } from './deadline.tsx';

/** The way to what is kept apart, only while there is something. */
export const SetAsideLink = ({ of: { count, due } }: { of: SetAside }) => {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <p className="more-rows">
      <span className="soft">{t('pipeline:set-aside.count', { count })}</span>
      {due && (
        <span className="soft">
          {t('pipeline:set-aside.first')} <Deadline due={due} />
        </span>
      )}
      <Link className="btn btn-small" to={paths.setAside()}>
        {t('pipeline:set-aside.look')}
      </Link>
    </p>
  );
};

import { Link } from 'react-router';
import { useTranslation } from '../i18n/language-context.tsx';

/** The next page of a keyset list, or nothing. */
export const Pagination = ({ to, label }: { to: string | null; label?: string }) => {
  const { t } = useTranslation();
  return (
    to && (
      <p className="more-rows">
        <Link className="btn btn-small button button-quiet" to={to} preventScrollReset>
          {label ?? t('ui:more')}
        </Link>
      </p>
    )
  );
};

import { CircleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Notice } from '../../../ui/desk/notice.tsx';

/** In place of the form: a closed case is handed to nobody. */
export const ClosedCase = ({ address }: { address: string }) => {
  const { t } = useTranslation();
  return (
    <div className="new-hand-off">
      <Notice tone="amber" icon={CircleAlert}>
        <p>{t('hand-offs:refused.rule.closed_case')}</p>
        <p>
          <Link to={paths.leadStatus(address)}>{t('hand-offs:new.reopen')}</Link>
        </p>
      </Notice>
    </div>
  );
};

import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import './answering.css';

/** Stands below the composer of a case. */
export const AnswerLink = ({ address }: { address: string }) => {
  const { t } = useTranslation();
  return (
    <p className="answer-link small">
      <Link to={paths.leadAnswer(address)}>{t('answering:open')}</Link>
    </p>
  );
};

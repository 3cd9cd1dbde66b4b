import { CircleAlert } from 'lucide-react';
import { useTranslation } from '../i18n/language-context.tsx';
import { Icon } from './icon.tsx';

export const FieldError = ({ id, children }: { id: string; children: string }) => {
  const { t } = useTranslation();
  return (
    <p className="error" id={id}>
      <Icon of={CircleAlert} />
      <span>
        <span className="visually-hidden">{t('ui:error')} </span>
        {children}
      </span>
    </p>
  );
};

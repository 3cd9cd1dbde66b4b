import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/public/button.tsx';
import { QrCode } from '../../../ui/public/qr-code.tsx';
import { CodeField } from './code-field.tsx';

interface Props {
  uri: string;
  secret: string;
  drawing: { size: number; path: string };
  error: string | undefined;
}

/** The key as a drawing, as text and as a link, and the code that proves that the app has it. */
export const NewFactorForm = ({ uri, secret, drawing, error }: Props) => {
  const { t } = useTranslation();
  return (
    <ol className="factor-steps">
      <li>
        <h2>{t('account:two-step.scan')}</h2>
        <QrCode {...drawing} label={t('account:two-step.drawing')} />
        <p className="fine soft">{t('account:two-step.same-device')}</p>
        <p>
          <a href={uri}>{t('account:two-step.open')}</a>
        </p>
        <p className="fine soft">{t('account:two-step.key')}</p>
        <p>
          <code className="factor-key" data-key>
            {secret}
          </code>
        </p>
      </li>
      <li>
        <h2>{t('account:two-step.prove')}</h2>
        <Form className="questions-form compact" method="post" noValidate>
          <CodeField error={error} />
          <div className="form-end">
            <Button type="submit" name="act" value="confirm">
              {t('account:two-step.confirm')}
            </Button>
            <Button type="submit" look="link" name="act" value="begin">
              {t('account:two-step.again')}
            </Button>
          </div>
        </Form>
      </li>
    </ol>
  );
};

import { CircleCheck } from 'lucide-react';
import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Button } from '../../../ui/public/button.tsx';
import { CodeField } from './code-field.tsx';

interface Props {
  offered: boolean;
  on: boolean;
  since: string | null;
  /** Obliged, and nothing else is open before. */
  waits: boolean;
  done: 'on' | 'off' | null;
  error: string | undefined;
}

/** Whether two-step sign-in is on, and the one act that changes it. */
export const FactorState = ({ offered, on, since, waits, done, error }: Props) => {
  const { t, format } = useTranslation();
  const told = done && (done === 'on') === on && (
    <p className="done-note" role="status">
      <Icon of={CircleCheck} />
      {t(`account:two-step.done.${done}`)}
    </p>
  );
  if (!offered)
    return (
      <>
        <p className="page-intro">{t('account:two-step.not-offered')}</p>
        {waits && <p className="page-intro">{t('account:two-step.not-offered-waits')}</p>}
      </>
    );
  if (on)
    return (
      <>
        {told}
        {!told && (
          <p className="page-intro">
            {since ? t('account:two-step.since', { date: format.date(since) }) : t('account:two-step.on')}
          </p>
        )}
        <p className="page-intro">{t('account:two-step.lost')}</p>
        <section aria-labelledby="end" className="part">
          <h2 id="end">{t('account:two-step.end')}</h2>
          <p className="page-intro">{t('account:two-step.end-text')}</p>
          <Form className="questions-form compact" method="post" noValidate>
            <CodeField error={error} />
            <div className="form-end">
              <Button type="submit" look="quiet" name="act" value="end">
                {t('account:two-step.end-act')}
              </Button>
            </div>
          </Form>
        </section>
      </>
    );
  return (
    <>
      {told}
      <p className="page-intro">{t('account:two-step.intro')}</p>
      {since && <p className="page-intro">{t('account:two-step.gone')}</p>}
      {waits && <p className="page-intro">{t('account:two-step.obliged')}</p>}
      <p className="page-intro">{t('account:two-step.app')}</p>
      <Form className="questions-form compact" method="post">
        <div className="form-end">
          <Button type="submit" name="act" value="begin">
            {t('account:two-step.begin')}
          </Button>
        </div>
      </Form>
      {waits && (
        <form method="post" action={paths.signOut()} className="aside-act">
          <Button type="submit" look="link">
            {t('account:factor.leave')}
          </Button>
        </form>
      )}
    </>
  );
};

import { useTranslation } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/public/button.tsx';
import type { ClientQuestion } from '../client-question.ts';

/** Asks a company whether it agrees with what somebody sent in its name. Opening it changes nothing. */
export const ClientPage = ({ question }: { question: ClientQuestion }) => {
  const { t, format } = useTranslation();
  const { desk, agreed, answered_at: at } = question;
  const date = at ? format.date(at) : '';
  return (
    <div className="frame page">
      <div className="sheet">
        <div>
          <h1>{t('case:client.title')}</h1>
          {agreed !== null && (
            <p className="request" role="status">
              {t(agreed ? 'case:client.said-yes' : 'case:client.said-no', { date, desk })}
            </p>
          )}
          <p className="page-intro">
            {t('case:client.who', {
              adviser: question.adviser ?? question.firm,
              firm: question.firm,
              company: question.company,
              date: format.date(question.received_at),
            })}
          </p>
        </div>
      </div>
      <div className="answers">
        <dl>
          <div className="row">
            <dt>{t('form:check.field')}</dt>
            <dd>{t(`form:sector.${question.sector}`)}</dd>
          </div>
          {question.project_kinds.length > 0 && (
            <div className="row">
              <dt>{t('form:check.planning')}</dt>
              <dd>{format.list(question.project_kinds.map((kind) => t(`form:project.${kind}`)))}</dd>
            </div>
          )}
        </dl>
      </div>
      <div className="sheet">
        <form method="post" className="sent-act">
          <p className="page-intro">{t('case:client.desk', { desk })}</p>
          <p className="page-intro">{t('case:client.means')}</p>
          <p className="page-intro">{t('case:client.until', { until: format.date(question.expires_at) })}</p>
          <div className="form-end">
            <p className="acts">
              {agreed !== true && (
                <Button type="submit" name="answer" value="yes">
                  {t('case:client.yes')}
                </Button>
              )}
              {agreed !== false && (
                <Button type="submit" name="answer" value="no" look="quiet">
                  {t(agreed ? 'case:client.take-back' : 'case:client.no')}
                </Button>
              )}
            </p>
          </div>
        </form>
      </div>
    </div>
  );
};

/** A link that has run out, or whose case is no more. */
export const ClientLinkGone = () => {
  const { t } = useTranslation();
  return (
    <div className="frame sheet page">
      <div>
        <h1>{t('case:client.gone-title')}</h1>
        <p className="page-intro">{t('case:client.gone-text')}</p>
      </div>
    </div>
  );
};

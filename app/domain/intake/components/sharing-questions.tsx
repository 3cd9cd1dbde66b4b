import { useTranslation } from '../../../i18n/language-context.tsx';
import { regionOfCountry } from '../../directory/countries.ts';
import { type CompanyAnswers, type Openness, opennesses } from '../answers.ts';
import { CodeName } from './code-name.tsx';
import { Choice, ErrorLine, type FormState } from './question.tsx';

interface Glimpsed {
  company: CompanyAnswers | undefined;
  codeName: string;
  desk: string;
}

/** No answer is chosen beforehand; each shows the very row that a partner would see. */
export const SharingQuestions = ({ form, ...glimpsed }: Glimpsed & { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <>
      <fieldset
        className={form.errors.openness ? 'wrong' : undefined}
        aria-describedby={form.errors.openness ? 'openness-error' : undefined}
      >
        <legend className="visually-hidden">{t('form:sharing.question')}</legend>
        <ErrorLine id="openness-error" message={form.errors.openness} />
        <div>
          {opennesses.map((openness) => (
            <div className="knows" key={openness}>
              <Choice
                form={form}
                type="radio"
                name="openness"
                value={openness}
                label={t(`form:openness.${openness}`)}
                describedBy={`openness-${openness}-text`}
              />
              <div className="knows-text" id={`openness-${openness}-text`}>
                <p>{t(`form:openness.${openness}-text`, { desk: glimpsed.desk })}</p>
              </div>
              <Glimpse openness={openness} {...glimpsed} />
            </div>
          ))}
        </div>
      </fieldset>
      <section aria-labelledby="honest">
        <h2 id="honest" className="margin-heading">
          {t('form:sharing.honest')}
        </h2>
        <ul className="plain-list soft">
          <li>{t('form:sharing.confirm', { desk: glimpsed.desk })}</li>
          <li>{t('form:sharing.honest-unread')}</li>
          <li>{t('form:sharing.honest-public')}</li>
          <li>{t('form:sharing.honest-law')}</li>
        </ul>
      </section>
    </>
  );
};

const Glimpse = ({ openness, company, codeName }: Glimpsed & { openness: Openness }) => {
  const { t, format } = useTranslation();
  const sector = company && t(`form:sector.${company.sector}`);
  const region = company && regionOfCountry[company.country];
  return (
    <div className="glimpse">
      <p className="glimpse-title">{t('form:sharing.partner-sees')}</p>
      {openness === 'closed' ? (
        <p className="glimpse-row glimpse-empty">{t('form:sharing.nothing')}</p>
      ) : (
        <p className="glimpse-row">
          {openness === 'open' ? (
            <b dir="auto">{company?.legal_name ?? t('form:sharing.your-company')}</b>
          ) : (
            <CodeName name={codeName} />
          )}
          {sector && <span>{sector}</span>}
          {openness === 'open' && company && <span>{format.country(company.country)}</span>}
          {openness === 'coded' && region && <span>{t(`form:region.${region}`)}</span>}
          <span>{t('form:sharing.new')}</span>
        </p>
      )}
    </div>
  );
};

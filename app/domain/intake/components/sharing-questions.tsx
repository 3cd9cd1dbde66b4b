import { useTranslation } from '../../../i18n/language-context.tsx';
import { CodeName } from '../../../ui/code-name.tsx';
import { regionOfCountry } from '../../directory/countries.ts';
import { type CompanyAnswers, type Openness, opennesses } from '../answers.ts';
import { firstValue } from '../form-values.ts';
import type { FormState } from './form-state.ts';

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
      <fieldset aria-describedby="openness-without">
        <legend className="visually-hidden">{t('form:sharing.question')}</legend>
        <div>
          {opennesses.map((openness) => (
            <div className="knows" key={openness}>
              <div className="choice">
                <input
                  type="radio"
                  name="openness"
                  id={`openness-${openness}`}
                  value={openness}
                  defaultChecked={firstValue(form.values, 'openness') === openness}
                  aria-describedby={`openness-${openness}-text`}
                />
                <div>
                  <label htmlFor={`openness-${openness}`}>{t(`form:openness.${openness}`)}</label>
                </div>
              </div>
              <div className="knows-text" id={`openness-${openness}-text`}>
                <p>{t(`form:openness.${openness}-text`, { desk: glimpsed.desk })}</p>
              </div>
              <Glimpse openness={openness} {...glimpsed} />
            </div>
          ))}
        </div>
        <p className="soft" id="openness-without">
          {t('form:sharing.without', { desk: glimpsed.desk })}
        </p>
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
          <span className="glimpse-name">
            {openness === 'open' ? (
              <b dir="auto">{company?.legal_name ?? t('form:sharing.your-company')}</b>
            ) : (
              <CodeName>{codeName}</CodeName>
            )}
          </span>
          {sector && <span>{sector}</span>}
          {openness === 'open' && company && <span>{format.country(company.country)}</span>}
          {openness === 'coded' && region && <span>{t(`form:region.${region}`)}</span>}
          <span>{t('form:sharing.new')}</span>
        </p>
      )}
    </div>
  );
};

import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { valueOf } from '../form-values.ts';
import { Choice, ErrorLine, type FormState, QuestionSet, Select } from './question.tsx';

/** Both figures share a unit that nobody has to choose. */
export const PeopleQuestion = ({ form }: { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <QuestionSet
      form={form}
      name="people"
      label={t('form:needs.people')}
      hint={t('form:needs.people-hint')}
      optional
    >
      <div className="side-by-side">
        <People form={form} name="people_12" label={t('form:needs.people-12')} />
        <People form={form} name="people_36" label={t('form:needs.people-36')} />
      </div>
      <div className="choices">
        <Choice form={form} type="checkbox" name="people_unknown" value="yes" label={t('form:unknown')} />
      </div>
    </QuestionSet>
  );
};

const People = ({ form, name, label }: { form: FormState; name: string; label: string }) => {
  const { t } = useTranslation();
  return (
    <div className={form.errors[name] ? 'field wrong' : 'field'}>
      <label htmlFor={name} className="plain">
        {label}
      </label>
      <ErrorLine id={`${name}-error`} message={form.errors[name]} />
      <div className="joined short-joined">
        <input
          className="input"
          id={name}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={valueOf(form.values, name)}
          aria-describedby={form.errors[name] ? `${name}-error ${name}-unit` : `${name}-unit`}
          aria-invalid={form.errors[name] ? true : undefined}
        />
        <span className="unit" id={`${name}-unit`}>
          {t('form:needs.people-unit')}
        </span>
      </div>
    </div>
  );
};

export const StartQuestion = ({ form }: { form: FormState }) => {
  const { t, lng } = useTranslation();
  const monthName = new Intl.DateTimeFormat(locales[lng].intl, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => monthName.format(new Date(Date.UTC(2000, index, 15))));
  return (
    <QuestionSet form={form} name="start" label={t('form:needs.start')} optional>
      <div className="side-by-side">
        <div className="field">
          <label htmlFor="start_month" className="plain">
            {t('form:needs.month')}
          </label>
          <Select id="start_month" name="start_month" defaultValue={valueOf(form.values, 'start_month')}>
            <option value="">{t('form:needs.month-choose')}</option>
            {months.map((month, index) => (
              <option key={month} value={index + 1}>
                {month}
              </option>
            ))}
          </Select>
        </div>
        <div className="field">
          <label htmlFor="start_year" className="plain">
            {t('form:needs.year')}
          </label>
          <input
            className="input year"
            id="start_year"
            name="start_year"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={valueOf(form.values, 'start_year')}
          />
        </div>
      </div>
      <div className="choices">
        <Choice form={form} type="checkbox" name="start_unknown" value="yes" label={t('form:unknown')} />
      </div>
    </QuestionSet>
  );
};

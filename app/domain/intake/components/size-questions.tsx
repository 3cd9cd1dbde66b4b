import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { FieldError } from '../../../ui/field-error.tsx';
import { Optional } from '../../../ui/field-frame.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { firstValue } from '../form-values.ts';
import { type FormState, named } from './form-state.ts';
import { OpenBoxes } from './open-boxes.tsx';

/** A question answered by two small fields, or not yet known. */
const PairQuestion = ({
  form,
  name,
  label,
  hint,
  children,
}: {
  form: FormState;
  name: 'people' | 'start' | 'decision_date';
  label: string;
  hint?: string;
  children: ReactNode;
}) => {
  const { t } = useTranslation();
  const { error } = named(form, name, t);
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={described || undefined}>
      <legend>
        {label}
        <Optional />
      </legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className="side-by-side">{children}</div>
      <OpenBoxes name={name} values={form.values} />
    </fieldset>
  );
};

export const PeopleQuestion = ({ form }: { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <PairQuestion form={form} name="people" label={t('form:needs.people')} hint={t('form:needs.people-hint')}>
      <People form={form} name="people_12" label={t('form:needs.people-12')} />
      <People form={form} name="people_36" label={t('form:needs.people-36')} />
    </PairQuestion>
  );
};

const People = ({ form, name, label }: { form: FormState; name: string; label: string }) => {
  const { t } = useTranslation();
  const { error } = named(form, name, t);
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name} className="plain">
        {label}
      </label>
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className="joined short-joined">
        <input
          className="input"
          id={name}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={firstValue(form.values, name)}
          aria-describedby={error ? `${name}-error ${name}-unit` : `${name}-unit`}
          aria-invalid={error ? true : undefined}
        />
        <span className="unit" id={`${name}-unit`}>
          {t('form:needs.people-unit')}
        </span>
      </div>
    </div>
  );
};

/** A month and a year. */
export const MonthQuestion = ({
  form,
  name,
  label,
}: {
  form: FormState;
  name: 'start' | 'decision_date';
  label: string;
}) => {
  const { t, lng } = useTranslation();
  const monthName = new Intl.DateTimeFormat(locales[lng].intl, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) =>
    monthName.format(new Date(Date.UTC(2000, index, 15))),
  );
  const [month, year] = [`${name}_month`, `${name}_year`];
  return (
    <PairQuestion form={form} name={name} label={label}>
      <div className="field">
        <label htmlFor={month} className="plain">
          {t('form:needs.month')}
        </label>
        <span className="select-wrap">
          <select className="select" id={month} name={month} defaultValue={firstValue(form.values, month)}>
            <option value="">{t('form:needs.month-choose')}</option>
            {months.map((word, index) => (
              <option key={word} value={index + 1}>
                {word}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} />
        </span>
      </div>
      <div className="field">
        <label htmlFor={year} className="plain">
          {t('form:needs.year')}
        </label>
        <input
          className="input year"
          id={year}
          name={year}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={firstValue(form.values, year)}
        />
      </div>
    </PairQuestion>
  );
};

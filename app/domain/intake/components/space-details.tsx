import { useTranslation } from '../../../i18n/language-context.tsx';
import { areaUnits, type SpaceKind } from '../answers.ts';
import { valueOf } from '../form-values.ts';
import { Choice, ErrorLine, type FormState, QuestionSet, Select } from './question.tsx';

/** A kind of space, and under it what belongs to it once it is chosen. */
export const SpaceDetails = ({ form, kind }: { form: FormState; kind: SpaceKind }) => {
  const { t } = useTranslation();
  return (
    <>
      <Choice form={form} type="checkbox" name="spaces" value={kind} label={t(`form:space.${kind}`)} />
      <div className="reveal">
        <AreaQuestion form={form} kind={kind} />
        {kind === 'wet_lab' && (
          <QuestionSet form={form} name="gmo" label={t('form:needs.gmo')} hint={t('form:needs.gmo-hint')}>
            <div className="choices">
              {(['yes', 'no', 'unknown'] as const).map((answer) => (
                <Choice
                  key={answer}
                  form={form}
                  type="radio"
                  name="gmo"
                  value={answer}
                  label={t(`form:gmo.${answer}`)}
                />
              ))}
            </div>
          </QuestionSet>
        )}
      </div>
    </>
  );
};

const AreaQuestion = ({ form, kind }: { form: FormState; kind: SpaceKind }) => {
  const { t } = useTranslation();
  const name = `area_${kind}`;
  const unit = `unit_${kind}`;
  return (
    <div className={form.errors[name] ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{t('form:needs.area', { space: t(`form:space.${kind}`) })}</label>
      <ErrorLine id={`${name}-error`} message={form.errors[name]} />
      <div className="joined">
        <input
          className="input"
          id={name}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={valueOf(form.values, name)}
          aria-describedby={form.errors[name] ? `${name}-error` : undefined}
          aria-invalid={form.errors[name] ? true : undefined}
        />
        <label className="visually-hidden" htmlFor={unit}>
          {t('form:needs.unit')}
        </label>
        <Select id={unit} name={unit} defaultValue={valueOf(form.values, unit) || 'm2'}>
          {areaUnits.map((value) => (
            <option key={value} value={value}>
              {t(`form:unit.${value}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="choices">
        <Choice form={form} type="checkbox" name="area_unknown" value={kind} label={t('form:needs.area-unknown')} />
      </div>
    </div>
  );
};

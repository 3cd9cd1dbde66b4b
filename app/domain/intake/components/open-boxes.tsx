import { useTranslation } from '../../../i18n/language-context.tsx';
import { openAnswers } from '../../pipeline/needs-words.ts';
import { openFieldOf } from '../../pipeline/spaces-form.ts';
import { hasValue, type Values } from '../form-values.ts';

/** "Not decided yet" and "I do not know" below a question of numbers: answers of equal weight. */
export const OpenBoxes = ({ name, values }: { name: string; values: Values }) => {
  const { t } = useTranslation();
  const field = openFieldOf(name);
  return (
    <div className="choices open-answers">
      {openAnswers.map((answer) => (
        <div className="choice" key={answer}>
          <input
            type="checkbox"
            id={`${field}-${answer}`}
            name={field}
            value={answer}
            defaultChecked={hasValue(values, field, answer)}
          />
          <div>
            <label htmlFor={`${field}-${answer}`}>{t(`needs:open.${answer}`)}</label>
          </div>
        </div>
      ))}
    </div>
  );
};

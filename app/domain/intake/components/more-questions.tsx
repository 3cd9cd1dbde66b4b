import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { openFieldOf } from '../../pipeline/spaces-form.ts';
import { firstValue } from '../form-values.ts';
import type { FormState } from './form-state.ts';

/** Questions of the second rank, folded away until one of them is answered or wrong. */
export const MoreQuestions = ({
  form,
  fields,
  title,
  children,
}: {
  form: FormState;
  fields: readonly string[];
  title: string;
  children: ReactNode;
}) => (
  <details
    className="more-questions"
    open={fields.some(
      (field) =>
        form.errors[field] || firstValue(form.values, field) || firstValue(form.values, openFieldOf(field)),
    )}
  >
    <summary>
      {title}
      <Icon of={ChevronDown} />
    </summary>
    <div className="more-fields">{children}</div>
  </details>
);

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlProps, FieldFrame, type FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export interface Option {
  value: string;
  label: string;
}

type Props = FieldWords & { options: Option[]; empty?: string } & Omit<
    ComponentProps<'select'>,
    'name' | 'id' | 'children'
  >;

/** `empty` is the words of the option that chooses nothing; without it the first option is chosen. */
export const Select = ({
  label,
  name,
  id,
  hint,
  note,
  error,
  optional,
  labelHidden,
  options,
  empty,
  ...select
}: Props) => {
  const words = { label, name, id, hint, note, error, optional, labelHidden };
  return (
    <FieldFrame words={words}>
      <span className="select-wrap">
        <select {...select} {...controlProps(words)} className="input select">
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </FieldFrame>
  );
};

import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { controlProps, FieldFrame, type FieldWords } from './field-frame.tsx';

type Props = FieldWords & { unit?: string; width?: 'short' | 'medium' | 'year' } & Omit<
    ComponentProps<'input'>,
    'name' | 'id'
  >;

/** One line of text. `unit` joins a plain word to the end of the field. */
export const Field = ({
  label,
  name,
  id,
  hint,
  note,
  error,
  optional,
  labelHidden,
  unit,
  width,
  ...input
}: Props) => {
  const words = { label, name, id, hint, note, error, optional, labelHidden };
  const control = (
    <input {...input} {...controlProps(words)} className={classNames('input', width, input.className)} />
  );
  return (
    <FieldFrame words={words}>
      {unit ? (
        <div className="joined short-joined">
          {control}
          <span className="unit">{unit}</span>
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  );
};

import type { ComponentProps } from 'react';
import { controlProps, FieldFrame, type FieldWords } from './field-frame.tsx';

type Props = FieldWords & Omit<ComponentProps<'textarea'>, 'name' | 'id'>;

export const TextArea = ({ label, name, id, hint, note, error, optional, labelHidden, ...area }: Props) => {
  const words = { label, name, id, hint, note, error, optional, labelHidden };
  return (
    <FieldFrame words={words}>
      <textarea rows={4} dir="auto" {...area} {...controlProps(words)} className="input textarea" />
    </FieldFrame>
  );
};

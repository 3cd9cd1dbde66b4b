import { useTranslation } from '../i18n/language-context.tsx';
import { Button } from './public/button.tsx';

export interface Unsaved {
  path: string;
  fields: [name: string, text: string][];
}

/** What a person typed, rather than what the page put into the form by itself. */
export const isTyped = ([, text]: [string, string]) => /\s/.test(text.trim()) || text.length > 40;

/** A form that was sent but not saved: what was typed, and one button that sends all of it again. */
export const UnsavedForm = ({ path, fields }: Unsaved) => {
  const { t } = useTranslation();
  return (
    <form className="questions-form compact" method="post" action={path}>
      <p>{t('errors:unsaved.text')}</p>
      {fields.filter(isTyped).map(([name, text]) => (
        <blockquote key={name} className="soft">
          <p dir="auto">{text}</p>
        </blockquote>
      ))}
      {fields.map(([name, text], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the fields is fixed
        <textarea key={`${name} ${place}`} name={name} defaultValue={text} hidden readOnly />
      ))}
      <div className="form-end">
        <Button type="submit">{t('errors:unsaved.send')}</Button>
      </div>
    </form>
  );
};

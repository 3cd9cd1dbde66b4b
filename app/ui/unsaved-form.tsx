import { useTranslation } from '../i18n/language-context.tsx';
import { Button } from './public/button.tsx';

export type TypedField = [name: string, text: string];

export interface Unsaved {
  /** Null where sending it again cannot help. */
  path: string | null;
  fields: TypedField[];
}

const unseen = ['request_id', 'version', 'id'];
const written = /^(text|reason|need|story|headline|role|decider|full_name|why\..+)$/;
const code = /^[a-z][a-z\d_]*$/;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What a person typed, rather than chose or what the page put into the form by itself. */
export const isTyped = ([name, text]: TypedField) =>
  text.trim() !== '' &&
  !unseen.includes(name) &&
  (written.test(name) || (!code.test(text) && !uuid.test(text)));

/** What was typed, to be read and copied. */
export const TypedTexts = ({ fields }: { fields: TypedField[] }) =>
  fields.filter(isTyped).map(([name, text], place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of the fields is fixed
    <blockquote key={`${name} ${place}`} className="soft">
      <p dir="auto" className="typed-text">
        {text}
      </p>
    </blockquote>
  ));

/** What was typed into a form that could not be done and cannot be sent again. */
export const UnsavedTexts = ({ fields }: { fields: TypedField[] }) => {
  const { t } = useTranslation();
  if (!fields.some(isTyped)) return null;
  return (
    <>
      <p>{t('error-page:unsaved.copy')}</p>
      <TypedTexts fields={fields} />
    </>
  );
};

/** A form that was sent but not saved: what was typed, and one button that sends all of it again. */
export const UnsavedForm = ({ path, fields }: Unsaved) => {
  const { t } = useTranslation();
  if (path === null) return <UnsavedTexts fields={fields} />;
  return (
    <form className="questions-form compact" method="post" action={path}>
      <p>{t('error-page:unsaved.text')}</p>
      <TypedTexts fields={fields} />
      {fields.map(([name, text], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the fields is fixed
        <textarea key={`${name} ${place}`} name={name} defaultValue={text} hidden readOnly />
      ))}
      <div className="form-end">
        <Button type="submit">{t('error-page:unsaved.send')}</Button>
      </div>
    </form>
  );
};

/** What came back with a form that was not done, field by field; nothing where no form was sent. */
export const typedFields = (answer: unknown): TypedField[] => {
  const values = (answer as { values?: Record<string, string | string[]> } | null | undefined)?.values ?? {};
  return Object.entries(values).flatMap(([name, all]) =>
    [all].flat().map((text): TypedField => [name, text]),
  );
};

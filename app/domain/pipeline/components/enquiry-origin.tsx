import { useTranslation } from '../../../i18n/language-context.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import type { Enquiry } from '../cases.ts';

const parts = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'event',
  'referrer',
  'landing',
  'first_language',
] as const;

/** Where the enquiry came from. */
export const EnquiryOrigin = ({ enquiry }: { enquiry: Enquiry }) => {
  const { t, format } = useTranslation();
  const origin = enquiry.origin ?? {};
  const known = parts.filter((part) => origin[part]);
  if (known.length === 0) return null;
  return (
    <section className="enquiry-part">
      <h2>{t('lead:enquiry.origin.title')}</h2>
      <FactList
        facts={known.map((part) => ({
          label: t(`lead:enquiry.origin.${part}`),
          value: part === 'first_language' ? format.language(origin[part] ?? '') : <bdi>{origin[part]}</bdi>,
        }))}
      />
    </section>
  );
};

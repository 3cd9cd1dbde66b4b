import { ArrowRight } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { BrandMark } from '../../../ui/brand-mark.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Button } from '../../../ui/public/button.tsx';
import { Unreviewed } from '../../../ui/public/unreviewed.tsx';
import { sectors } from '../answers.ts';
import type { Origin } from '../origin.ts';

/**
 * A question that names nobody, since its answer travels in an address. The form opens in a window of its own: a frame
 * on another site gets no cookies.
 */
export const EmbedQuestion = ({ origin, demo }: { origin: Origin; demo: boolean }) => {
  const { t, lng } = useTranslation();
  return (
    <main className="embed">
      <p className="brand">
        <BrandMark />
        <span>
          <span className="brand-name" lang="da" dir="ltr">
            Kontaktpunkt
          </span>
          <span className="brand-place">Innovation District Copenhagen</span>
        </span>
      </p>
      <Unreviewed english={paths.embed('en', origin)} typedForm={null} />
      {demo && (
        <p className="fine soft">
          <strong>{t('ui:demo-title')}</strong> {t('ui:demo-text')}
        </p>
      )}
      <h1>{t('form:embed.title')}</h1>
      <p className="soft">{t('form:embed.text')}</p>
      <form
        className="questions-form compact"
        method="get"
        action={paths.enquire(lng)}
        target="_blank"
        rel="noopener"
      >
        {Object.entries(origin).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ChoiceGroup
          name="sector"
          label={t('form:company.sector')}
          choices={sectors.map((sector) => ({ value: sector, label: t(`form:sector.${sector}`) }))}
        />
        <div className="form-end">
          <Button type="submit">
            {t('public:front.start')}
            <Icon of={ArrowRight} turns />
          </Button>
          <span className="fine soft">{t('form:embed.window')}</span>
        </div>
      </form>
    </main>
  );
};

import { ChevronDown } from 'lucide-react';
import { DistrictMap, MapKey } from '../../domain/directory/components/district-map.tsx';
import { Hero, Pairs, Section, StartButton } from '../../domain/directory/components/front-parts.tsx';
import { Roofline } from '../../domain/directory/components/roofline.tsx';
import { lifeScience, names, places, quantum, questions } from '../../domain/directory/front-facts.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled, wordsOf } from '../../i18n/page-title.ts';
import { Icon } from '../../ui/icon.tsx';

export const meta = ({ matches }: Titled) => [
  ...pageTitle(matches, 'public:front.title'),
  { name: 'description', content: wordsOf(matches)('public:front.description') },
];

const FrontPage = () => {
  const { t } = useTranslation();
  return (
    <>
      <Hero />
      <Roofline />
      <section className="band" aria-labelledby="district">
        <div className="frame sheet">
          <h2 id="district" className="margin margin-heading">
            {t('public:district.title')}
          </h2>
          <p>{t('public:district.text')}</p>
          <figure className="map across">
            <DistrictMap />
            <MapKey />
          </figure>
          <Pairs pairs={places} />
        </div>
      </section>
      <div className="frame">
        <Section id="life-science" title="public:life-science.title" pairs={lifeScience} />
        <Section id="quantum" title="public:quantum.title" pairs={quantum} />
        <Section id="names" title="public:names.title" pairs={names} />
        <section className="sheet section" aria-labelledby="questions">
          <h2 id="questions" className="margin margin-heading">
            {t('public:questions.title')}
          </h2>
          <div className="questions">
            {questions.map(([question, answer], place) => (
              <details key={question} open={place === 0}>
                <summary>
                  {t(question)}
                  <Icon of={ChevronDown} />
                </summary>
                <p>{t(answer)}</p>
              </details>
            ))}
          </div>
        </section>
        <div className="sheet closing">
          <StartButton note="public:front.promise-text" />
        </div>
      </div>
    </>
  );
};
export default FrontPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';

import { ChevronDown } from 'lucide-react';
import { DistrictMap, MapKey } from '../../domain/directory/components/district-map.tsx';
import { Hero, Pairs, Section, StartButton } from '../../domain/directory/components/front-parts.tsx';
import { Roofline } from '../../domain/directory/components/roofline.tsx';
import { lifeScience, names, places, quantum, questions } from '../../domain/directory/front-facts.ts';
import { carriedOn, originOf } from '../../domain/intake/origin.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled, wordsOf } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { visitOf } from '../../platform/visit.server.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Route } from './+types/front.ts';

export const meta = ({ matches }: Titled) => [
  ...pageTitle(matches, 'public:front.title'),
  { name: 'description', content: wordsOf(matches)('public:front.description') },
];

export const loader = ({ request, params }: Route.LoaderArgs) => ({
  start: paths.enquire(requireLanguage(params), undefined, carriedOn(originOf(visitOf(request)))),
});

const FrontPage = ({ loaderData: { start } }: Route.ComponentProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Hero start={start} />
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
          <StartButton to={start} note="public:front.promise-text" />
        </div>
      </div>
    </>
  );
};
export default FrontPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';

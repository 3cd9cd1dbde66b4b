import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import type { Needs } from '../cases.ts';
import { isOpen, type Space } from '../needs-words.ts';
import { useNeedsInWords } from './needs-in-words.ts';

const inLines = (texts: string[]) =>
  texts.length > 0 ? texts.map((text) => <div key={text}>{text}</div>) : null;

/** The needs as pairs; what nobody answered is left out. */
export const NeedsFacts = ({ needs, withStory = false }: { needs: Needs; withStory?: boolean }) => {
  const { t, lng, format } = useTranslation();
  const words = useNeedsInWords();
  const upper = (text: string) => startUpper(text, lng);
  const space = (given: Space) => {
    const word = t(`lead:needs.space-kind.${given.kind}`);
    const area = words.area(given);
    return area ? (isOpen(given.area) ? `${word} (${area})` : `${area} ${word}`) : word;
  };
  const [first, third] = [needs.people_12, needs.people_36].map((count) =>
    count === null ? null : format.number(count),
  );
  const jobs =
    first && third
      ? t('lead:needs.jobs-both', { first, third })
      : first
        ? t('lead:needs.jobs-first', { first })
        : third
          ? t('lead:needs.jobs-third', { third })
          : needs.people_open && upper(words.open(needs.people_open));
  const story = needs.story_hidden ? <CodeName lite>{t('lead:needs.hidden')}</CodeName> : needs.story;
  const required = needs.spaces.map((each) => ({
    label: upper(t(`lead:needs.space-kind.${each.kind}`)),
    value: inLines(words.requirements(each)),
  }));
  return (
    <FactList
      facts={[
        {
          label: t('lead:needs.project'),
          value: format.list(needs.project_kinds.map((kind) => t(`lead:needs.kind.${kind}`))),
        },
        {
          label: t('lead:needs.space'),
          value: needs.spaces.length
            ? format.list(needs.spaces.map(space))
            : needs.without_space &&
              (needs.without_space === 'none' ? t('lead:needs.form.no_space') : upper(words.open('unknown'))),
        },
        ...required,
        { label: t('lead:needs.gmo'), value: needs.gmo && t(`lead:needs.yes-no.${needs.gmo}`) },
        { label: t('lead:needs.jobs'), value: jobs },
        {
          label: t('lead:needs.timing'),
          value:
            needs.start &&
            (isOpen(needs.start)
              ? upper(words.open(needs.start))
              : t('lead:needs.starts', { date: format.calendar(needs.start) })),
        },
        { label: t('needs:modality.label'), value: needs.modality && upper(words.modality(needs.modality)) },
        { label: t('needs:platform.label'), value: needs.platform && upper(words.platform(needs.platform)) },
        { label: t('needs:maturity.label'), value: needs.maturity && upper(words.maturity(needs.maturity)) },
        { label: t('lead:needs.decides'), value: needs.decider },
        {
          label: t('lead:needs.decision'),
          value:
            needs.decision_date &&
            (isOpen(needs.decision_date)
              ? upper(words.open(needs.decision_date))
              : format.calendar(needs.decision_date)),
        },
        { label: t('needs:places.label'), value: needs.other_places },
        { label: t('lead:needs.story'), value: withStory ? story : null },
      ]}
    />
  );
};

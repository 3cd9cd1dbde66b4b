import { isOpen, maturities } from '../pipeline/needs-words.ts';
import type { NeedsAnswers, Sector } from './answers.ts';

/** What an officer asks first when it is not answered, with the control that answers it. */
export const recommended = [
  { name: 'project_kinds', control: 'project_kinds' },
  { name: 'spaces', control: 'spaces' },
  { name: 'people', control: 'people_12' },
  { name: 'start', control: 'start_month' },
  { name: 'story', control: 'story' },
] as const;

/** The recommended answers that are missing. They are asked for and block nothing. */
export const missingAnswers = (needs: NeedsAnswers) => {
  const answered = {
    project_kinds: needs.project_kinds.length > 0,
    spaces: needs.spaces.length > 0 || needs.without_space !== undefined,
    people: (needs.people_12 ?? needs.people_36 ?? needs.people_open) !== undefined,
    start: needs.start !== undefined,
    story: needs.story !== undefined,
  };
  return recommended.filter(({ name }) => !answered[name]);
};

/** Without what is asked of another sector: the sector may have been changed after the needs were written. */
export const needsOfSector = (needs: NeedsAnswers, sector: Sector | undefined): NeedsAnswers => {
  const { modality, platform, maturity, ...rest } = needs;
  const stages: readonly string[] = sector && sector !== 'other' ? maturities[sector] : [];
  const fits = stages.length > 0 && maturity && (isOpen(maturity) || stages.includes(maturity));
  return {
    ...rest,
    ...(sector === 'life_science' && modality && { modality }),
    ...(sector === 'quantum' && platform && { platform }),
    ...(fits && { maturity }),
  };
};

import { callRpc } from '../../platform/call-rpc.server.ts';
import { now } from '../../platform/clock.ts';
import type { Choices } from './choices.ts';

const freshFor = 30_000;
let kept: { choices: Choices; until: number } | undefined;

/** The lists, the same for every member; asked again after half a minute, since every page of the desk shows them. */
export const listChoices = async (request: Request): Promise<Choices> => {
  if (kept && kept.until > now().getTime()) return kept.choices;
  const choices = await callRpc<Choices>(request, 'list_choices');
  // A reader whose membership has ended gets no lists, which says nothing about others.
  if (Object.keys(choices).length > 0) kept = { choices, until: now().getTime() + freshFor };
  return choices;
};

/** After a change this server shows it at once. */
export const forgetChoices = () => {
  kept = undefined;
};

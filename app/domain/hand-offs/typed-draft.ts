import { type HandOffPage, offeredGroups } from './hand-offs.ts';

/** A saved draft as the fields of its form. */
export const typedDraft = ({
  receiver,
  kind,
  need,
  reason,
  groups,
}: Pick<HandOffPage, 'receiver' | 'kind' | 'need' | 'reason' | 'groups'>): Record<string, string> => {
  const chosen = groups.filter(({ field_group }) => offeredGroups.some((each) => each === field_group));
  const fields = chosen.map(({ field_group, opens, ground, ground_reason }) => ({
    [`opens.${field_group}`]: opens,
    [`ground.${field_group}`]: ground === 'law' || ground === 'essential' ? ground : '',
    [`why.${field_group}`]: ground_reason ?? '',
  }));
  const group = chosen.map(({ field_group }) => field_group).join(' ');
  return Object.assign({ receiver: receiver.slug, kind, need, reason: reason ?? '', group }, ...fields);
};

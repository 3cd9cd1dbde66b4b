import { describe, expect, it } from 'vitest';
import type { HandOffStart, Receiver } from './hand-offs.ts';
import { consentDays, outlookOf } from './new-hand-off.ts';
import { typedDraft } from './typed-draft.ts';

const start = {
  receivers: [
    {
      slug: 'dtu',
      name: 'DTU',
      short_name: 'DTU',
      consented: ['summary', 'company', 'needs'].map((field_group) => ({
        field_group,
        at: '2026-11-20T09:00:00Z',
      })),
      open_assist: false,
    },
  ],
} as unknown as HandOffStart;

describe('what a new hand-off will show', () => {
  it('names what a transfer lacks a ground for', () => {
    const outlook = outlookOf({ receiver: 'dtu', kind: 'transfer', groups: [] }, start);
    expect(outlook.missing).toEqual(['contact', 'dialogue']);
  });

  it('lets an assist wait for the company', () => {
    const groups = [
      { field_group: 'needs', opens: 'offer', ground: null },
      { field_group: 'company', opens: 'acceptance', ground: null },
      { field_group: 'contact', opens: 'acceptance', ground: null },
    ];
    const outlook = outlookOf({ receiver: 'dtu', kind: 'assist', groups }, start);
    expect(outlook).toMatchObject({
      before: ['needs'],
      after: ['company'],
      waiting: ['contact'],
      missing: [],
    });
  });

  it('takes a named ground in the place of consent', () => {
    const groups = ['contact', 'dialogue'].map((field_group) => ({
      field_group,
      opens: 'acceptance',
      ground: 'law',
    }));
    expect(outlookOf({ receiver: 'dtu', kind: 'transfer', groups }, start).missing).toEqual([]);
  });

  it('says on which day the company agreed to what', () => {
    const receiver = {
      consented: [
        { field_group: 'coded_listing', at: '2026-11-01T09:00:00Z' },
        { field_group: 'needs', at: '2026-11-20T09:00:00Z' },
        { field_group: 'summary', at: '2026-11-20T09:00:00Z' },
        { field_group: 'contact', at: '2026-11-21T09:00:00Z' },
      ],
    } as unknown as Receiver;
    expect(consentDays(receiver, (at) => at.slice(0, 10))).toEqual([
      { day: '2026-11-20', groups: ['summary', 'needs'] },
      { day: '2026-11-21', groups: ['contact'] },
    ]);
  });

  it('opens a saved draft as the form it was', () => {
    const part = { ground_reason: null, consent_at: null, state: 'waiting' } as const;
    const typed = typedDraft({
      receiver: { slug: 'dtu', name: 'DTU', short_name: 'DTU' },
      kind: 'assist',
      need: 'A bench',
      reason: null,
      groups: [
        { ...part, field_group: 'coded_listing', opens: 'offer', ground: 'consent' },
        { ...part, field_group: 'needs', opens: 'offer', ground: null },
        { ...part, field_group: 'contact', opens: 'acceptance', ground: 'law', ground_reason: '§ 1' },
      ],
    });
    expect(typed).toMatchObject({ receiver: 'dtu', need: 'A bench', reason: '', group: 'needs contact' });
    expect(typed).toMatchObject({ 'opens.needs': 'offer', 'ground.contact': 'law', 'why.contact': '§ 1' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closesCase, isStage, needsReason, stages, statuses } from './stages.ts';

describe('stages', () => {
  it('asks for a reason exactly when a case goes back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.constantFrom(...stages), (from, to) => {
        expect(needsReason(from, to)).toBe(stages.indexOf(to) < stages.indexOf(from));
      }),
    );
  });

  it('knows a stage from any other text', () => {
    expect(isStage('visit')).toBe(true);
    expect(isStage('Visit')).toBe(false);
    expect(isStage(null)).toBe(false);
  });

  it('keeps a case open while it is active or on hold', () => {
    expect(statuses.filter((status) => !closesCase(status))).toEqual(['active', 'on_hold']);
  });
});

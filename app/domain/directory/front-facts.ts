import type { Key } from '../../i18n/get-t.ts';

/** A name, translated or the same in every language, and what is said about it. */
export type Pair = readonly [name: string | Key, text: Key];

// Places and plans: the political agreement, and the City's agenda item of 15 September 2025 (kk.dk).
export const places: readonly Pair[] = [
  ['Universitetsparken', 'public:district.universitetsparken'],
  ['Ole Maaløes Vej', 'public:district.ole-maaloes-vej'],
  ['Tagensvej 22', 'public:district.tagensvej'],
  ['Rigshospitalet', 'public:district.rigshospitalet'],
  ['Rådmandsgade', 'public:district.raadmandsgade'],
  ['Sigurdsgade', 'public:district.sigurdsgade'],
];

// Trial Nation: trialnation.dk, investindk.com. Laboratories: bii.dk, hplus.dk, copenhagensciencecity.dk. Else the agreement.
export const lifeScience: readonly Pair[] = [
  ['public:life-science.hospital', 'public:life-science.hospital-text'],
  ['public:life-science.laboratories', 'public:life-science.laboratories-text'],
  ['public:life-science.showing', 'public:life-science.showing-text'],
  ['public:life-science.coming', 'public:life-science.coming-text'],
];

// Quantum Denmark: nbi.ku.dk. Programme: quantumcomputingreport.com. Magne: tech.eu, July 2025. Nanolab: nanolab.dtu.dk.
export const quantum: readonly Pair[] = [
  ['public:quantum.house', 'public:quantum.house-text'],
  ['public:quantum.research', 'public:quantum.research-text'],
  ['public:quantum.computer', 'public:quantum.computer-text'],
  ['public:quantum.fabrication', 'public:quantum.fabrication-text'],
];

export const names: readonly Pair[] = [
  ['public:names.copcap-name', 'public:names.copcap'],
  ['public:names.dtu-name', 'public:names.dtu'],
  ['public:names.regionh-name', 'public:names.regionh'],
  ['public:names.rigshospitalet-name', 'public:names.rigshospitalet'],
  ['public:names.ku-name', 'public:names.ku'],
  ['public:names.kp-name', 'public:names.kp'],
  ['public:names.investindk-name', 'public:names.investindk'],
];

export const questions: readonly (readonly [Key, Key])[] = [
  ['public:questions.reads', 'public:questions.reads-text'],
  ['public:questions.language', 'public:questions.language-text'],
  ['public:questions.cost', 'public:questions.cost-text'],
  ['public:questions.name', 'public:questions.name-text'],
  ['public:questions.permission', 'public:questions.permission-text'],
  ['public:questions.trial', 'public:questions.trial-text'],
];

import type { Check } from '../model/check.ts';
import type { Project } from '../project/project.ts';
import { config } from './config.ts';
import { docs } from './docs.ts';
import { license } from './license.ts';
import { logging } from './logging.ts';
import { modular } from './modular.ts';
import { packaging } from './packaging.ts';
import { readme } from './readme.ts';
import { release } from './release.ts';
import { testsIntegration } from './tests-integration.ts';
import { testsUnit } from './tests-unit.ts';

/** Every check, one line each; a roadmap says which of them it wants, in which order and for how many points. */
export const CHECKS: readonly Check<Project>[] = [
  config,
  docs,
  license,
  logging,
  modular,
  packaging,
  readme,
  release,
  testsIntegration,
  testsUnit,
];

const BY_ID = new Map(CHECKS.map((check) => [check.id, check]));

export const checkFor = (id: string): Check<Project> | undefined => BY_ID.get(id);

import type { Check } from '../model/check.ts';
import type { Project } from '../project/project.ts';
import { cd } from './cd.ts';
import { ci } from './ci.ts';
import { ciTests } from './ci-tests.ts';
import { compose } from './compose.ts';
import { config } from './config.ts';
import { coverage } from './coverage.ts';
import { docker } from './docker.ts';
import { docs } from './docs.ts';
import { license } from './license.ts';
import { lint } from './lint.ts';
import { logging } from './logging.ts';
import { modular } from './modular.ts';
import { packaging } from './packaging.ts';
import { readme } from './readme.ts';
import { release } from './release.ts';
import { secretsClean } from './secrets-clean.ts';
import { testsIntegration } from './tests-integration.ts';
import { testsUnit } from './tests-unit.ts';

/** Every check, one line each; a roadmap says which of them it wants, in which order and for how many points. */
export const CHECKS: readonly Check<Project>[] = [
  modular,
  testsUnit,
  testsIntegration,
  docker,
  compose,
  ci,
  ciTests,
  cd,
  logging,
  config,
  readme,
  docs,
  license,
  packaging,
  lint,
  coverage,
  secretsClean,
  release,
];

const BY_ID = new Map(CHECKS.map((check) => [check.id, check]));

export const checkFor = (id: string): Check<Project> | undefined => BY_ID.get(id);

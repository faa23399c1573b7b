import { parentPort, workerData } from 'node:worker_threads';
import { exemptionsFor } from './config/exempt.ts';
import type { Exemption } from './config/index.ts';
import { grade } from './grade/grade.ts';
import type { Rules } from './judging/messages.ts';
import { answerOrders } from './judging/remote-snapshot.ts';

/** The shell of a thread that judges for a run: orders in, reports out. It reads nothing itself. */

const { roadmap, exempt } = workerData as Rules & { readonly exempt: readonly Exemption[] };

if (parentPort) answerOrders(parentPort, (open, name) => grade(open, roadmap, exemptionsFor(name, exempt)));

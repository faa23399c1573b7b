import { type Check, type Finding, met, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import { commandOfInstruction } from '../parse/dockerfile.ts';
import { folderOf, inFolder } from '../parse/paths.ts';
import { plainWords, simpleCommands } from '../parse/shell.ts';
import { containerReads, type Dockerfile, type DockerInstruction, dockerfilesOf } from '../project/containers.ts';
import type { Project } from '../project/project.ts';
import { dockerfileFor } from './advice/docker.ts';

/** Images that are a finished server: with nothing but configuration added, the image is still somebody else's program. */
const SERVER =
  /(?:^|\/)(?:postgres|postgresql|postgis|timescaledb|pgvector|mysql|mysql-server|mariadb|mongo|mongodb|redis|redis-stack|memcached|rabbitmq|elasticsearch|opensearch|kibana|logstash|grafana|prometheus|alertmanager|loki|nginx|nginx-unprivileged|httpd|haproxy|traefik|caddy|envoy|kong|neo4j|cassandra|couchdb|influxdb|clickhouse(?:-server)?|minio|vault|consul|zookeeper|kafka|cp-kafka|keycloak|localstack|mosquitto|eclipse-mosquitto|zipkin|jaeger|all-in-one|pgadmin4?|adminer|sonarqube|jenkins|nexus3?|registry|mssql|server)(?::|@|$)/i;
const BASE_ONLY = /^(?:LABEL|MAINTAINER|EXPOSE|ENV|ARG|USER|WORKDIR|VOLUME|STOPSIGNAL|SHELL|HEALTHCHECK|ONBUILD)$/;
const CONFIGURATION =
  /\.(?:conf|cnf|cfg|ini|sql|ya?ml|toml|json|xml|properties|env|template|tmpl|lua|crt|pem|key|sh|htpasswd|acl|rdb|config|vcl|csv|hcl|config\.js)$|(?:^|\/)(?:conf|config|conf\.d|initdb|init|sql|nginx|docker-entrypoint-initdb\.d|provisioning|dashboards|certs?|ssl|\.docker)\/?$/i;
const CONFIGURED = /(?:^|\s)\/(?:etc|docker-entrypoint-initdb\.d|usr\/local\/etc|opt\/bitnami|config)\b|initdb/;
const INSTALLS_CODE =
  /\b(?:pip3?|poetry|uv|pipenv|pdm|conda|npm|yarn|pnpm|mvnw?|gradlew?|go|cargo|dotnet|composer|bundle|cmake|make|gcc|g\+\+|git clone|javac)\b/;

interface Judged {
  readonly file: Dockerfile;
  /** The instruction that brings the project in, or runs it. */
  readonly proof: readonly DockerInstruction[];
  readonly reason: string;
}

/** What a Dockerfile does for the project. */
function judgeDockerfile(file: Dockerfile): Judged {
  const froms = file.instructions.filter(({ keyword }) => keyword === 'FROM');
  const last = froms.at(-1);
  const stage = file.instructions.filter(({ line }) => line > (last?.line ?? 0));
  const base = finalBase(froms);
  const isServer = SERVER.test(base) && !/(?:^|\/)(?:python|node|golang|openjdk|ruby|php)[:/-]/.test(base);
  const useful = file.instructions.filter(({ keyword }) => keyword !== 'FROM' && !BASE_ONLY.test(keyword));
  if (useful.length === 0) return { file, proof: [], reason: say`only a base image (${base}), nothing of the project` };
  if (isServer) {
    const proof = stage.filter((instruction) => bringsProject(instruction));
    return { file, proof: telling(proof), reason: say`only configures the server image ${base}` };
  }
  const proof = useful.some(isOfProject) ? useful : [];
  return { file, proof: telling(proof), reason: say`installs tools of the system on ${base}, nothing of the project` };
}

/** The image below the last stage, through the names of earlier stages. */
function finalBase(froms: readonly DockerInstruction[]): string {
  let base = imageOf(froms.at(-1)?.args ?? '');
  for (let i = 0; i < froms.length; i += 1) {
    const from = froms.find(
      ({ args }) => /\sas\s/i.test(args) && args.split(/\s+/).at(-1)?.toLowerCase() === base.toLowerCase(),
    );
    if (!from || imageOf(from.args) === base) break;
    base = imageOf(from.args);
  }
  return base;
}

const imageOf = (args: string): string => args.split(/\s+/).find((word) => !word.startsWith('--')) ?? '';

const SYSTEM_TOOLS =
  /^(?:apt(?:-get)?|apk|yum|dnf|microdnf|pacman|zypper|brew|rm|mkdir|chown|chmod|useradd|adduser|groupadd|addgroup|usermod|echo|locale-gen|ln|set|update-ca-certificates|export|true|sed|mv|cp|dpkg\S*|add-apt-repository|curl|wget|gpg|tee|install|tar|unzip|which|bash|sh|cat|touch|source|\.)$/;
const IDLE = /^\W*(?:\/bin\/|\/usr\/bin\/)?(?:(?:ba|z|a)?sh|sleep|tail|tmux|fish)\b/;

/** It copies or starts something, or runs more than the system's own tools: an image of dependencies alone counts. */
function isOfProject({ keyword, args }: DockerInstruction): boolean {
  if (keyword === 'COPY' || keyword === 'ADD') return !/^(?:--\S+\s+)*https?:/.test(args);
  if (keyword === 'CMD' || keyword === 'ENTRYPOINT')
    return !IDLE.test(args) || /\.(?:sh|py|js|jar|rb)\b|-c\b/.test(args);
  if (keyword !== 'RUN') return false;
  return simpleCommands(commandOfInstruction(args.replace(/^(?:--\w+=\S+\s+)+/, '')))
    .map((command) => plainWords(command)[0] ?? '')
    .some((program) => program !== '' && !SYSTEM_TOOLS.test(program.slice(program.lastIndexOf('/') + 1)));
}

/** On a server's image: more than settings is copied, or code is installed. */
function bringsProject({ keyword, args }: DockerInstruction): boolean {
  if (keyword === 'RUN') return INSTALLS_CODE.test(args) && !/^\s*(?:apt|apk|yum)\b[^&]*$/.test(args);
  if (keyword !== 'COPY' && keyword !== 'ADD') return false;
  if (/--from=/.test(args)) return true;
  const words = args
    .replace(/[[\]",]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('--'));
  const target = words.at(-1) ?? '';
  if (/\/(?:html|htdocs|www|public|app|srv)\b/.test(target))
    return !words.slice(0, -1).every((word) => CONFIGURATION.test(word));
  return !CONFIGURED.test(` ${target}`) && !words.slice(0, -1).every((word) => CONFIGURATION.test(word));
}

/** What shows best that the project is in it: its files, then its start, then its installation. */
function telling(instructions: readonly DockerInstruction[]): DockerInstruction[] {
  const first = (keywords: readonly string[]): DockerInstruction[] =>
    instructions.filter(({ keyword }) => keywords.includes(keyword)).slice(-1);
  return [...first(['COPY', 'ADD']), ...first(['CMD', 'ENTRYPOINT']), ...first(['RUN'])];
}

export const docker: Check<Project> = {
  id: 'docker',
  title: 'Docker image',
  about: {
    asks: 'A `Dockerfile` or `Containerfile` of the project has a `FROM` and at least one instruction that puts the project into the image or runs it.',
    why: "An image carries the program with everything that it needs, so it runs the same on your machine, on a reviewer's and on a server.",
    how: [
      "Every Dockerfile of the project's own is parsed, in any folder, under any usual name or the name that Compose, CI or a Makefile builds from.",
      '',
      '- An image of the dependencies alone counts.',
      "- A base image with nothing added does not, and neither does one that only installs the system's tools, as for a development container, or only configures somebody else's server, such as a database with an init script.",
      '- A base image without a version, a whole folder copied without a `.dockerignore`, or a container that runs as root costs no points, but brings advice.',
    ].join('\n'),
    example: [
      '```dockerfile',
      'FROM python:3.12-slim',
      'WORKDIR /app',
      'COPY . .',
      'RUN pip install --no-cache-dir -r requirements.txt',
      'CMD ["python", "-m", "app"]',
      '```',
    ].join('\n'),
  },
  reads: containerReads,
  evaluate(project): Finding {
    const judged = dockerfilesOf(project).map(judgeDockerfile);
    const good = judged.filter(({ proof }) => proof.length > 0);
    if (good.length > 0) return accepted(project, good);
    const near = judged.map(
      ({ file, reason }): Evidence => ({ path: file.path, line: file.instructions[0]?.line ?? 1, detail: reason }),
    );
    const fix = dockerfileFor(project);
    const evidence =
      near.length > 0
        ? near.slice(0, 5)
        : [{ path: '.', detail: say`no Dockerfile among ${project.files.length} files` }];
    return unmet(
      evidence,
      say`Add \`${fix.path}\` that copies the code, installs its dependencies and starts it.`,
      fix,
    );
  },
};

function accepted(project: Project, good: readonly Judged[]): Finding {
  const [best] = good.toSorted(
    (a, b) => b.proof.length - a.proof.length || a.file.path.split('/').length - b.file.path.split('/').length,
  );
  if (!best) return unmet([], '');
  const { path, instructions } = best.file;
  const froms = instructions.filter(({ keyword }) => keyword === 'FROM').slice(0, 1);
  const shown = [...froms, ...best.proof].toSorted((a, b) => a.line - b.line).slice(0, 4);
  const evidence: Evidence[] = shown.map(({ keyword, args, line }) => ({
    path,
    line,
    detail: `${keyword} ${args.slice(0, 80)}`,
  }));
  const others = good
    .filter((judged) => judged !== best)
    .map(
      ({ file }): Evidence => ({
        path: file.path,
        line: file.instructions[0]?.line ?? 1,
        detail: say`builds a part of the project too`,
      }),
    );
  const { advice, fix } = improvement(project, best.file);
  return met([...evidence, ...others].slice(0, 5), advice, fix);
}

function improvement(
  project: Project,
  { path, instructions }: Dockerfile,
): { advice?: string; fix?: { path: string; snippet: string } } {
  const loose = instructions.find(({ keyword, args }) => keyword === 'FROM' && isLoose(imageOf(args), instructions));
  if (loose) {
    const image = imageOf(loose.args);
    return {
      advice: say`\`${path}\` builds on \`${image}\`, which changes under you: pin a version.`,
      fix: { path, snippet: `FROM ${image.replace(/:latest$/, '')}:<version>` },
    };
  }
  const folder = folderOf(path);
  const copiesAll = instructions.some(
    ({ keyword, args }) => (keyword === 'COPY' || keyword === 'ADD') && /^(?:--\S+\s+)*\.\/?\s/.test(args),
  );
  const ignores = project.files.some(
    (file) => file.name.endsWith('.dockerignore') && (file.folder === folder || file.folder === ''),
  );
  if (copiesAll && !ignores) {
    return {
      advice: say`\`${path}\` copies the whole folder: leave out what the image does not need with a \`.dockerignore\`.`,
      fix: { path: inFolder(folder, '.dockerignore'), snippet: '.git\n.env\n__pycache__/\nnode_modules/' },
    };
  }
  if (!instructions.some(({ keyword }) => keyword === 'USER')) {
    return {
      advice: say`The container of \`${path}\` runs as root: create a user and switch to it before the start command.`,
      fix: { path, snippet: 'RUN useradd --create-home app\nUSER app' },
    };
  }
  return {};
}

function isLoose(image: string, instructions: readonly DockerInstruction[]): boolean {
  if (image === 'scratch' || image.includes('$') || image.includes('@')) return false;
  const isStage = instructions.some(
    ({ keyword, args }) => keyword === 'FROM' && / as /i.test(args) && args.split(/\s+/).at(-1) === image,
  );
  return !isStage && (image.endsWith(':latest') || !/:[^/]+$/.test(image));
}

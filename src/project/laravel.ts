import { programSources } from './program.ts';
import type { Project } from './project.ts';

/** Keys that Laravel's own files in `config/` read in every fresh application. */
export const LARAVEL_KEY =
  /^(?:APP|AUTH|DB|DATABASE|CACHE|SESSION|MAIL|QUEUE|REDIS|AWS|LOG|BROADCAST|FILESYSTEM|PUSHER|ABLY|REVERB|MEMCACHED|DYNAMODB|BCRYPT|ARGON|SANCTUM|VIEW|POSTMARK|RESEND|SLACK|MAILGUN|SES|SQS|BEANSTALKD|MYSQL|VITE|SECURE|PAPERTRAIL|HASH)_|^(?:DATABASE_URL|SPA_URL|FRONTEND_URL)$/;

/** What stands beside `config/` in every application, and holds no code of an application's own kind. */
const AROUND = /^(?:config|database|routes|public|bootstrap|resources|storage|tests|lang|vendor)\//;
/** Classes that Laravel and its starter kits write for every new application. */
const SKELETON =
  /^app\/(?:User|Models\/User|Http\/(?:Kernel|Controllers\/(?:Auth\/\w+|Controller|HomeController)|Requests\/(?:Auth\/\w+|ProfileUpdateRequest)|Middleware\/(?:Authenticate|CheckForMaintenanceMode|EncryptCookies|HandleInertiaRequests|PreventRequestsDuringMaintenance|RedirectIfAuthenticated|TrimStrings|TrustHosts|TrustProxies|ValidateSignature|VerifyCsrfToken))|Console\/Kernel|Exceptions\/Handler|Providers\/\w+ServiceProvider|View\/Components\/\w+Layout)\.php$/;

/**
 * True where the application that a file of `config/` belongs to has code of its own: what the framework's files then take
 * from the environment is how that code is configured. A skeleton that nobody has written on is configured for nothing.
 */
export function isWrittenOn(project: Project, path: string): boolean {
  const root = path.slice(0, path.lastIndexOf('config/'));
  return project.once(programsOfPhp).some((one) => {
    const inside = one.startsWith(root) ? one.slice(root.length) : 'config/';
    return !AROUND.test(inside) && !SKELETON.test(inside) && inside.includes('/');
  });
}

const programsOfPhp = (project: Project): readonly string[] =>
  programSources(project).flatMap(({ file, facts }) =>
    facts.language === 'php' && facts.statements > 0 ? [file.path] : [],
  );

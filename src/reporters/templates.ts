import HandlebarsRuntime from 'handlebars/runtime.js';
import capstone from '../../templates/capstone.hbs';
import link from '../../templates/link.hbs';
import next from '../../templates/next.hbs';
import proof from '../../templates/proof.hbs';
import readme from '../../templates/readme.hbs';
import repositories from '../../templates/repositories.hbs';
import requirements from '../../templates/requirements.hbs';
import skills from '../../templates/skills.hbs';
import summary from '../../templates/summary.hbs';
import type { Safe, SectionContext } from './context.ts';

// The runtime's own declarations are empty; it is the part of Handlebars that runs precompiled templates.
const runtime = (HandlebarsRuntime as unknown as typeof import('handlebars')).create();

const PARTIALS = { capstone, link, next, proof, repositories, requirements, skills };
for (const [name, spec] of Object.entries(PARTIALS)) runtime.registerPartial(name, runtime.template(spec));

const ROOTS = { readme, summary };

/** Marks text as escaped already. Only for what came out of `escape.ts` or was written by us. */
export const safe = (text: string): Safe => new runtime.SafeString(text);

/** Renders a whole section: LF line endings, no blank lines doubled, none at either end. */
export function render(root: keyof typeof ROOTS, context: SectionContext): string {
  const template = runtime.template<SectionContext>(ROOTS[root]);
  const text = template(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

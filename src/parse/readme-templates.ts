/** Sentences by which the READMEs that generators write are known. Lower case, matched against lower-cased text without markup. */
const SIGNATURES: readonly (readonly [generator: string, sentence: string])[] = [
  ['Create React App', 'this project was bootstrapped with create react app'],
  ['Create React App', 'getting started with create react app'],
  ['Vite', 'this template provides a minimal setup to get react working in vite'],
  ['Vite', 'this template should help get you started developing with'],
  ['Next.js', 'project bootstrapped with create-next-app'],
  ['Next.js', 'bootstrapped with create-next-app'],
  ['Angular CLI', 'this project was generated with angular cli'],
  ['Angular CLI', 'this project was generated using angular cli'],
  ['Vue CLI', 'compiles and hot-reloads for development'],
  ['Nuxt', 'look at the nuxt documentation to learn more'],
  ['Nuxt', 'look at the nuxt 3 documentation to learn more'],
  ['Svelte', 'everything you need to build a svelte project'],
  ['Astro', 'seasoned astronaut? delete this file'],
  ['Expo', 'this is an expo project created with create-expo-app'],
  ['React Native', 'this is a new react native project, bootstrapped using'],
  ['Nest', 'nest framework typescript starter repository'],
  ['Laravel', 'laravel is a web application framework with expressive, elegant syntax'],
  ['Symfony', 'the "symfony demo application" is a reference application'],
  ['Rails', 'this readme would normally document whatever steps are necessary'],
  ['Django cookiecutter', 'behold my awesome project!'],
  ['Flutter', 'this project is a starting point for a flutter application'],
  ['GitLab', 'to make it easy for you to get started with gitlab'],
  ['Azure DevOps', 'todo: give a short introduction of your project'],
  ['Spring Initializr', 'for further reference, please consider the following sections'],
  ['dbt', 'welcome to your new dbt project!'],
  ['Astronomer', "this project was generated after you ran 'astro dev init'"],
  ['Docusaurus', 'this website is built using docusaurus'],
  ['create-t3-app', 'this is a t3 stack project bootstrapped with create-t3-app'],
  ['Strapi', 'strapi comes with a full featured command line interface'],
  ['Quarkus', 'this project uses quarkus, the supersonic subatomic java framework'],
  ['Ktor', 'this project was created using the ktor project generator'],
  ['Kotlin Multiplatform', 'this is a kotlin multiplatform project targeting'],
  ['AI Studio', 'run and deploy your ai studio app'],
  ['Lovable', 'welcome to your lovable project'],
  ['v0', 'automatically synced with your v0.'],
  ['Expo', 'welcome to your expo app'],
  ['Figma Make', 'this is a code bundle for'],
  ['a README generator', 'one paragraph of project description goes here'],
];

/** The generator whose untouched text this is, with the 1-based line of its sentence. */
export function templateOf(
  blocks: readonly { readonly text: string; readonly line: number }[],
): { readonly generator: string; readonly line: number } | undefined {
  for (const block of blocks) {
    const text = block.text.toLowerCase().replace(/\s+/g, ' ');
    const found = SIGNATURES.find(([, sentence]) => text.includes(sentence));
    if (found) return { generator: found[0], line: block.line };
  }
  return undefined;
}

const ASSIGNMENT: readonly RegExp[] = [
  /\byour task (?:is|will be)\b/i,
  /\b(?:you (?:will|should|must|need to|are (?:asked|required|expected) to)) (?:\w+ )?(?:implement|create|build|write|submit|develop|design|complete)\b/i,
  /\b(?:submission|due date|deadline|deliverables?|grading|rubric|evaluation criteria|acceptance criteria)\b/i,
  /\b(?:this (?:assignment|exercise|homework|challenge|test task)|take[- ]home|coding (?:challenge|test)|technical (?:test|assignment)|test assignment|homework)\b/i,
  /\b(?:fork this repo|send us|we (?:expect|will (?:review|evaluate)|would like you)|good luck|hand[- ]?in|candidates?)\b/i,
  /(?:тестовое задание|необходимо (?:реализовать|написать|разработать)|требуется (?:реализовать|написать)|ваша задача|срок сдачи|домашнее задание)/i,
  /(?:tu tarea|deber[áa]s (?:crear|implementar)|criterios de evaluaci[óo]n|fecha de entrega|você dev(?:e|erá)|desafio técnico|作业要求|提交)/i,
];

/** True where the words set a task for somebody rather than say what was made. */
export const readsLikeAssignment = (text: string): boolean => ASSIGNMENT.filter((sign) => sign.test(text)).length >= 3;

declare module '*.yml' {
  const data: unknown;
  export default data;
}

declare module '*.hbs' {
  const spec: TemplateSpecification;
  export default spec;
}

declare module '*.css' {
  const style: string;
  export default style;
}

declare module '*.client.js' {
  const script: string;
  export default script;
}

declare module '*.graphql' {
  const document: string;
  export default document;
}

/** Handlebars' parser alone: nothing is compiled from text. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(text: string): hbs.AST.Program;
}

/** The package's version, put in by the build. */
declare const MILEPOST_VERSION: string;

declare module '*.yml' {
  const data: unknown;
  export default data;
}

declare module '*.hbs' {
  const spec: TemplateSpecification;
  export default spec;
}

/** Address of a file that ships with the program, relative to the module that takes it in, or absolute. */
declare module '*.ttf' {
  const file: string;
  export default file;
}

declare module '*.wasm' {
  const file: string;
  export default file;
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

import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
var e=class extends Error{name="UsageError"};export{e as a};
